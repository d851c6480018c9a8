import { encodeBody } from './compress.ts';
import type { ReadyBody, Reply } from './endpoint.ts';
import type { RawReply } from './raw.ts';

const UTF8 = new TextEncoder();

/** On every answer: it is data for a program, for this caller alone, and never a page of its own. */
const ALWAYS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const readyOf = ({ ready, body }: Reply): ReadyBody | undefined =>
  ready ?? (body === undefined ? undefined : { bytes: UTF8.encode(JSON.stringify(body)) });

export interface Sending {
  readonly status: number;
  readonly requestId: string;
  readonly acceptEncoding: string | undefined;
  /** HEAD: everything but the body. */
  readonly headOnly: boolean;
}

/** A reply as bytes and headers, compressed where the caller takes that and it is worth it. */
export const writeReply = async (reply: Reply, sending: Sending): Promise<RawReply> => {
  const headers: Record<string, string> = { ...ALWAYS, 'X-Request-Id': sending.requestId, ...reply.headers };
  const ready = readyOf(reply);
  if (ready === undefined) return { status: sending.status, headers, body: undefined };
  headers['Content-Type'] ??= 'application/json; charset=utf-8';
  headers.Vary ??= 'Accept-Language, Accept-Encoding';
  const { bytes, encoding } = await encodeBody(ready, sending.acceptEncoding);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  return { status: sending.status, headers, body: sending.headOnly ? undefined : bytes };
};
