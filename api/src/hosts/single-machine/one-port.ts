import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createOpenSockets, type Patience } from './open-sockets.ts';

/** Within this time a request must have come as a whole. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How often it is looked for requests that are too slow. */
const CHECKING_MS = 5_000;
/** Longer than a proxy in front usually keeps an idle connection: the one that sends is to be the one that closes. */
const KEEP_ALIVE_MS = 72_000;

const PATIENCE: Patience = { halfSentMs: 1000, answersMs: 8000 };
/** A connection is taken in one turn of the event loop, what was sent on it is read in the next, and so is a call behind it. */
const TURNS_TO_READ = 3;

/** All that listens on one port of this machine. */
export interface OnePort {
  /** Makes the server that answers, as Fastify wants it. */
  readonly serverFactory: (answer: RequestListener) => Server;
  /** Where `host` has other addresses than the one that the server listens on, as `localhost` has, listens there too. */
  readonly listenBeside: (host: string) => Promise<void>;
  /** Takes no new calls, lets those under way be answered; ends within seconds whatever callers do. */
  readonly close: () => Promise<void>;
}

const addressOf = (server: Server): { readonly address: string; readonly port: number } | undefined => {
  const address = server.address();
  return address === null || typeof address === 'string' ? undefined : address;
};

/** Listens, or does not where the machine has no such address after all. */
const tryToListen = async (server: Server, port: number, host: string): Promise<void> => {
  server.listen(port, host);
  await once(server, 'listening').catch(() => undefined);
};

interface OnePortOptions {
  readonly requestTimeoutMs?: number | undefined;
  /** Told of each server before it listens. */
  readonly watch: (server: Server) => void;
}

export const createOnePort = ({ requestTimeoutMs = REQUEST_TIMEOUT_MS, watch }: OnePortOptions): OnePort => {
  const sockets = createOpenSockets();
  const servers: Server[] = [];

  const makeServer = (answer: RequestListener): Server => {
    const options = {
      requestTimeout: requestTimeoutMs,
      // Node would take a longer limit for headers, as is usual, for the whole request.
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(CHECKING_MS, requestTimeoutMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Without Host a call would be answered before it comes to us.
      requireHostHeader: false,
    };
    const server = createHttpServer(options, (request, response) => {
      if (sockets.begins(request, response)) answer(request, response);
    });
    sockets.watch(server);
    watch(server);
    servers.push(server);
    return server;
  };

  /** Set once Fastify has its server. */
  let listenBeside: OnePort['listenBeside'] = async () => undefined;

  const serverFactory = (answer: RequestListener): Server => {
    const main = makeServer(answer);
    listenBeside = async (host) => {
      const own = addressOf(main);
      if (own === undefined || host !== 'localhost') return;
      for (const { address } of await lookup(host, { all: true })) {
        if (address === own.address) continue;
        const beside = makeServer(answer);
        beside.on('clientError', (error, socket) => main.emit('clientError', error, socket));
        await tryToListen(beside, own.port, address);
      }
    };
    return main;
  };

  const close = async (): Promise<void> => {
    // What was sent before this moment counts as under way, also where it was not read yet.
    for (let turn = 0; turn < TURNS_TO_READ; turn += 1) await nextTurn();
    for (const server of servers) server.close();
    await sockets.close(PATIENCE);
  };

  return { serverFactory, listenBeside: (host) => listenBeside(host), close };
};
