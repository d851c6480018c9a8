import type { Answer, Turn } from '../turn.ts';

/** Answers a plain sentence that books something; undefined for what is none. */
export const understood = async (_turn: Turn, _text: string): Promise<Answer | undefined> => undefined;
