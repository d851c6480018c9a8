/** The headers that any call reads; a host passes on no others. */
export const READ_HEADERS = [
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'x-request-id',
] as const;

/** A request as a host gets it. Header names are in lower case; `query` has no `?`. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `too-large` where the host stopped reading; `broken` where what was sent could not be read. */
  readonly body: Uint8Array | 'too-large' | 'broken' | undefined;
}

/** An answer as a host sends it. */
export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** The whole API as one function of plain values: what both hosts mount (architecture.md §6). */
export type Handle = (request: RawRequest) => Promise<RawReply>;

/** Path and query of a URL as it stands in a request line. */
export const splitUrl = (url: string): { readonly path: string; readonly query: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
};
