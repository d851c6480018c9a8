/** A request as Cosmos DB's REST interface sees it. Header names in lower case. */
export interface DoubleRequest {
  readonly method: string;
  /** Decoded parts of the path: `dbs`, `yhteistila`, `colls`, `days`, `docs`, `event.1`. */
  readonly path: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface DoubleReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Json = Readonly<Record<string, unknown>>;

/** What Cosmos DB refuses; `status` as it answers. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const reply = (
  status: number,
  content?: unknown,
  headers: Readonly<Record<string, string>> = {},
): DoubleReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: content === undefined ? '' : JSON.stringify(content),
});

export const refuse = (refusal: Refusal, headers: Readonly<Record<string, string>> = {}): DoubleReply =>
  reply(refusal.status, { code: String(refusal.status), message: refusal.message }, headers);

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object. Throws 400 on anything else. */
export const objectIn = (body: string): Json => {
  const value: unknown = JSON.parse(body);
  if (!isJson(value)) throw new Refusal(400, 'the body is not an object');
  return value;
};

/** The partition that the request is limited to. Throws 400 when it names none. */
export const partitionIn = (headers: Readonly<Record<string, string>>): string => {
  const key: unknown = JSON.parse(headers['x-ms-documentdb-partitionkey'] ?? 'null');
  const [partition] = Array.isArray(key) ? key : [];
  if (typeof partition !== 'string') throw new Refusal(400, 'no partition key');
  return partition;
};
