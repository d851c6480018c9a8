// The page's policy forbids code made from text, which zod tries for speed unless it is told not to before it is loaded.
globalThis.__zod_globalConfig = { jitless: true };
