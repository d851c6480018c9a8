import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../../http/log.ts';
import { refuseRequest } from '../../http/reply/refuse-request.ts';
import { methodNotAllowed } from '../../http/request/other-method.ts';
import type { RawReply } from '../../http/request/raw.ts';
import { type Refusal, refused } from '../../use-cases/outcome.ts';

/** What Node says of a connection on which no request can be read. */
export type TransportError = Error & { readonly code?: string };

/** How long whoever is refused may go on sending, so that the answer is not lost with what nobody reads. */
const LINGER_MS = 2000;

/** What any address may be asked with. */
const READABLE = ['GET'];

const UNREADABLE = refused('malformed', { errors: [{ path: '', key: 'http' }] }).refusal;

/** What each of Node's errors means; all others say that what came is no HTTP. */
const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  ['HPE_HEADER_OVERFLOW', { code: 'headers-too-large' }],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', { code: 'too-large' }],
  ['ERR_HTTP_REQUEST_TIMEOUT', { code: 'too-slow' }],
]);

/** The answer as it goes over the wire; after it the connection ends. */
const asText = ({ status, headers, body = new Uint8Array() }: RawReply): Buffer => {
  const lines = Object.entries({
    ...headers,
    Connection: 'close',
    'Content-Length': String(body.length),
    Date: new Date().toUTCString(),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ]);
};

const endWith = (socket: Socket, reply: RawReply): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(asText(reply));
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
};

/** A call that came, and its answer that is under way. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface TransportErrors {
  /** Sees which calls are under way, and answers requests of kinds that Node answers without us. */
  readonly watch: (server: Server) => void;
  /** Answers what cannot be read as a request: a problem as any other, in the service's first language. */
  readonly refuse: (error: TransportError, socket: Socket) => void;
}

/** Refusals of what never becomes a call. `log` is told of each under its request id. */
export const createTransportErrors = (log?: Pick<Log, 'call'>): TransportErrors => {
  const exchanges = new WeakMap<Socket, Exchange>();
  const ended = new WeakSet<Socket>();

  const answerWith = async (refusal: Refusal, socket: Socket): Promise<void> => {
    const requestId = randomUUID();
    const request = { method: '', path: '', query: '', headers: { 'x-request-id': requestId }, body: undefined };
    const reply = await refuseRequest(request, refusal);
    log?.call({ requestId, route: undefined, method: '', status: reply.status, ms: 0, caller: undefined });
    endWith(socket, reply);
  };

  return {
    watch: (server) => {
      server.on('request', (request, response) => {
        exchanges.set(request.socket, { request, response });
        response.once('close', () => exchanges.delete(request.socket));
      });
      // An expectation that we do not know of may be left out of account; what Node would answer is no problem of ours.
      server.on('checkExpectation', (request, response) => server.emit('request', request, response));
      server.on(
        'connect',
        (_request, socket) =>
          // Over HTTP it is always the connection itself.
          void answerWith(methodNotAllowed(READABLE).refusal, socket as Socket),
      );
    },
    refuse: (error, socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed || ended.has(socket)) return;
      ended.add(socket);
      const exchange = exchanges.get(socket);
      if (exchange !== undefined && (exchange.request.complete || exchange.response.headersSent)) {
        // What came before is a call: it is answered, and what follows is not read.
        exchange.response.once('close', () => socket.destroy());
        return;
      }
      void answerWith(REFUSALS.get(error.code ?? '') ?? UNREADABLE, socket);
    },
  };
};
