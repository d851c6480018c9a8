import type { Instant } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type CheckReply, createCheckReply } from './check-reply.ts';

/** An answer as it came: `text` is the whole body, for what must stand nowhere in it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type RequestHeaders = Readonly<Record<string, string>>;

/** The calls of one signed-in person. Bodies are sent as JSON. */
export interface Caller {
  get(path: string, headers?: RequestHeaders): Promise<Reply>;
  post(path: string, body?: unknown, headers?: RequestHeaders): Promise<Reply>;
  patch(path: string, body: unknown, headers?: RequestHeaders): Promise<Reply>;
  del(path: string, headers?: RequestHeaders, body?: unknown): Promise<Reply>;
}

export interface ApiClient {
  readonly url: string;
  /** The calls of a person of the demo, who signs in when needed. */
  readonly as: (personId: string) => Caller;
  /** A call as it is, without a token of its own. */
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<Reply>;
}

const signedIn = z.object({ token: z.string() });
/** Well before a token expires, of the server's clock. */
const TOKEN_MS = 6 * 3_600_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** By the document's text: the servers of one test file all give the same. */
const checks = new Map<string, CheckReply>();

const checkBy = (document: string): CheckReply => {
  const check = checks.get(document) ?? createCheckReply(JSON.parse(document));
  checks.set(document, check);
  return check;
};

/** Checks answers against the document that the server gives, once it is asked for. */
export const checkOf = (url: string): (() => Promise<CheckReply>) => {
  let check: Promise<CheckReply> | undefined;
  return () => {
    check ??= fetch(`${url}/api/openapi.json`).then(async (response) => checkBy(await response.text()));
    return check;
  };
};

/** Calls a running server: every answer must be one that the server's own document tells. `now` is the server's clock, by which tokens grow old. */
export const createApiClient = (url: string, now: () => Instant = Date.now): ApiClient => {
  const tokens = new Map<string, Promise<string>>();
  const check = checkOf(url);

  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Reply> => {
    const checkReply = await check();
    const response = await fetch(`${url}${path}`, { ...init, method });
    const text = await response.text();
    const reply = { status: response.status, headers: response.headers, text, body: parsed(text) };
    checkReply(method, path, reply);
    return reply;
  };

  const signIn = async (personId: string): Promise<string> => {
    const reply = await send('POST', '/api/dev/sign-in', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    });
    return signedIn.parse(reply.body).token;
  };

  const tokenOf = (personId: string): Promise<string> => {
    const key = `${personId}|${Math.floor(now() / TOKEN_MS)}`;
    const token = tokens.get(key) ?? signIn(personId);
    tokens.set(key, token);
    return token;
  };

  const as = (personId: string): Caller => {
    const call = async (method: string, path: string, body: unknown, headers: RequestHeaders = {}): Promise<Reply> =>
      send(method, path, {
        headers: {
          authorization: `Bearer ${await tokenOf(personId)}`,
          'accept-language': 'en',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    return {
      get: (path, headers) => call('GET', path, undefined, headers),
      post: (path, body, headers) => call('POST', path, body, headers),
      patch: (path, body, headers) => call('PATCH', path, body, headers),
      del: (path, headers, body) => call('DELETE', path, body, headers),
    };
  };

  return { url, as, send };
};
