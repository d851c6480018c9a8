import { z } from 'zod';

/** The page's policy forbids code made from text, which zod would try for speed. Must be loaded before any schema. */
z.config({ jitless: true });
