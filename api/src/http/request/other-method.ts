import { type Outcome, refused } from '../../use-cases/outcome.ts';
import type { Reply } from '../endpoint.ts';

/** Every method that an address takes, as `Allow` lists them: where it can be read, also by HEAD. */
const allowedWith = (methods: readonly string[]): readonly string[] => [
  ...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  'OPTIONS',
];

/** Whether the address takes the method; HEAD is GET without the body. */
export const takes = (methods: readonly string[], method: string): boolean =>
  methods.includes(method === 'HEAD' ? 'GET' : method);

/** The answer to OPTIONS: which methods there are. */
export const optionsReply = (methods: readonly string[]): Reply => ({
  headers: { Allow: allowedWith(methods).join(', ') },
});

/** 405, with the methods that there are. */
export const methodNotAllowed = (methods: readonly string[]): Extract<Outcome<Reply>, { readonly ok: false }> =>
  refused('method-not-allowed', { allowed: allowedWith(methods) });
