import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  /** Status line and header lines as they came. */
  readonly head: string;
  readonly body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const STATUS_AT = 'HTTP/1.1 '.length;
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/** The value of a header, by its name in any case; empty when absent. */
export const headerOf = ({ head }: Answer, name: string): string =>
  new RegExp(`\r\n${name}: *([^\r]*)`, 'i').exec(head)?.[1] ?? '';

const bodyLength = (head: string, status: number): number => {
  if (status === 204 || status === 304) return 0;
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer without Content-Length: this client knows no other');
  return Number(length);
};

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One keep-alive connection that carries one call at a time. Bare, because client and server share the machine: what a
 * fuller client costs would be taken from the server that is measured.
 */
export class Connection {
  readonly #socket: Socket;
  #waiting: Waiting | undefined;
  #chunks: Buffer[] = [];
  #size = 0;
  #head: { readonly text: string; readonly bodyAt: number; readonly end: number } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    const fail = (error?: Error) => this.#waiting?.reject(error ?? new Error('the server closed the connection'));
    socket.on('error', fail);
    socket.on('close', () => fail());
  }

  static open({ hostname, port }: URL): Promise<Connection> {
    // An IPv6 address stands in brackets in a URL.
    const host = hostname.replace(/^\[|\]$/g, '');
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port: Number(port) });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Sends a whole request (see `requestBytes`). Rejects when the connection ends before the answer does. */
  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#head === undefined) this.#readHead();
    if (this.#head !== undefined && this.#size >= this.#head.end) this.#finish(this.#head);
  }

  #readHead(): void {
    const [only] = this.#chunks;
    const bytes = this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks);
    this.#chunks = [bytes];
    const at = bytes.indexOf(HEAD_END);
    if (at < 0) return;
    const text = bytes.toString('latin1', 0, at);
    const bodyAt = at + HEAD_END.length;
    this.#head = { text, bodyAt, end: bodyAt + bodyLength(text, statusOf(text)) };
  }

  #finish({ text, bodyAt, end }: { text: string; bodyAt: number; end: number }): void {
    const [only] = this.#chunks;
    const bytes = this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks);
    const waiting = this.#waiting;
    this.#chunks = [];
    this.#size = 0;
    this.#head = undefined;
    this.#waiting = undefined;
    waiting?.resolve({ status: statusOf(text), head: text, body: bytes.subarray(bodyAt, end) });
  }
}

const statusOf = (head: string): number => Number(head.slice(STATUS_AT, STATUS_AT + 3));

export interface RequestParts {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** A request as text that `Connection` sends as it is. */
export const requestBytes = ({ method, path, headers = {}, body }: RequestParts): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const start = `${method} ${path} HTTP/1.1\r\nHost: bench\r\n${lines.join('')}`;
  if (body === undefined) return `${start}\r\n`;
  const json = JSON.stringify(body);
  return `${start}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
};

/** Opens connections to the server, lets them be used, and closes them. */
export const withConnections = async <T>(
  url: URL,
  count: number,
  use: (connections: readonly Connection[]) => Promise<T>,
): Promise<T> => {
  const connections = await Promise.all(Array.from({ length: count }, () => Connection.open(url)));
  try {
    return await use(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
};
