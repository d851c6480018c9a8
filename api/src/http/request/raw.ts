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

/** Who stands behind a request, as the host sees it. */
export interface Sender {
  /** The network address; undefined where it is not known. */
  readonly address: string | undefined;
  /** The name under which we were asked, which the sender chooses. */
  readonly host: string | undefined;
  /** Whether it came through a proxy or a tunnel, behind which somebody else stands. */
  readonly isForwarded: boolean;
}

/** A request as a host gets it. Header names are in lower case; `query` has no `?`. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `too-large` where the host stopped reading; `broken` where what was sent could not be read. */
  readonly body: Uint8Array | 'too-large' | 'broken' | undefined;
  /** Absent where it came from within this process. */
  readonly sender?: Sender;
}

/** An answer as a host sends it. */
export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** The whole API as one function of plain values: what both hosts mount (docs/architecture.md §8). */
export type Handle = (request: RawRequest) => Promise<RawReply>;

/** Path and query of a URL as it stands in a request line. */
export const splitUrl = (url: string): { readonly path: string; readonly query: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
};
