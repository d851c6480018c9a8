import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { MOST_BODY_BYTES } from '../../http/limits.ts';
import { createHandleMessage, type HandleMessage, MESSAGES_PATH } from '../../http/messages.ts';
import { type Handle, type RawReply, type RawRequest, READ_HEADERS, splitUrl } from '../../http/raw.ts';
import { isLoopback, senderOf } from './loopback.ts';
import { createOnePort } from './one-port.ts';

export interface ServerOptions {
  readonly handle: Handle;
  /** What the bot's channel delivers; without it nobody is accepted there. */
  readonly handleMessage?: HandleMessage;
  /** The built tab, served beside the API where the folder exists. An absolute path. */
  readonly staticFolder?: string;
}

export interface Server {
  /** Starts to listen; answers the URL. Port 0 takes a free one; without a host, only this machine reaches it. */
  readonly listen: (port: number, host?: string) => Promise<string>;
  /** Takes no new calls, lets those under way be answered; ends within seconds whatever callers do. */
  readonly close: () => Promise<void>;
}

const readHeaders = (headers: FastifyRequest['headers']): RawRequest['headers'] =>
  Object.fromEntries(
    READ_HEADERS.map((name) => {
      const value = headers[name];
      return [name, typeof value === 'string' ? value : undefined];
    }),
  );

const rawOf = (request: FastifyRequest, body: RawRequest['body']): RawRequest => ({
  method: request.method,
  ...splitUrl(request.raw.url ?? '/'),
  headers: readHeaders(request.headers),
  body,
  sender: senderOf(request.raw),
});

const send = (reply: FastifyReply, { status, headers, body }: RawReply): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .send(body === undefined ? undefined : Buffer.from(body.buffer, body.byteOffset, body.byteLength));

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** What Fastify could not read is still answered by the API, in its own words. */
const unreadBody = (error: unknown): RawRequest['body'] => {
  const code = codeOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large';
  // A media type that is none: the body stands for "something that is not JSON".
  return code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? new Uint8Array(1) : 'broken';
};

/** An address inside the tab, such as a deep link: the tab itself knows what it means. */
const isPage = ({ method, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/api') && !url.startsWith('/assets/');

/** Pages may stand in a frame of Teams and of nobody else, and load nothing from elsewhere but what Teams needs. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "font-src 'self' data: https://res.cdn.office.net",
  "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com http://localhost:* http://127.0.0.1:*",
].join('; ');

const IMMUTABLE = 'public, max-age=31536000, immutable';

interface HeaderReply {
  setHeader(name: string, value: string): unknown;
}

/** Assets carry a hash in their name and never change; pages are asked for again. */
const setPageHeaders = (reply: HeaderReply, path: string): void => {
  reply.setHeader('Cache-Control', path.includes('/assets/') ? IMMUTABLE : 'no-cache');
  reply.setHeader('Vary', 'Accept-Encoding');
  reply.setHeader('Content-Security-Policy', PAGE_POLICY);
  reply.setHeader('X-Content-Type-Options', 'nosniff');
  reply.setHeader('Referrer-Policy', 'no-referrer');
};

/** The pages as they are; their scripts in the compressed form that lies beside them, for who takes it. */
const serveTab = async (app: FastifyInstance, root: string): Promise<void> => {
  const options = { cacheControl: false, setHeaders: setPageHeaders };
  await app.register(fastifyStatic, { ...options, root });
  const scripts = { root: join(root, 'assets'), prefix: '/assets/', preCompressed: true, decorateReply: false };
  await app.register(fastifyStatic, { ...options, ...scripts });
};

/** The one-machine host: the API and, once it is built, the tab on one port. */
export const createServer = async (options: ServerOptions): Promise<Server> => {
  const { handle, handleMessage = createHandleMessage(undefined), staticFolder } = options;
  const answer = async (request: FastifyRequest, reply: FastifyReply, body: RawRequest['body']) =>
    send(reply, await handle(rawOf(request, body)));

  const port = createOnePort();
  const app = fastify({
    logger: false,
    bodyLimit: MOST_BODY_BYTES,
    serverFactory: port.serverFactory,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, request, reply) => {
      void answer(request, reply, undefined);
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => answer(request, reply, unreadBody(error)));
  app.all('/api/*', (request, reply) =>
    answer(request, reply, request.body instanceof Uint8Array ? request.body : undefined),
  );
  app.post(MESSAGES_PATH, async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : undefined;
    return send(reply, await handleMessage(rawOf(request, body), isLoopback(senderOf(request.raw))));
  });
  const hasTab = staticFolder !== undefined && existsSync(staticFolder);
  if (hasTab) await serveTab(app, staticFolder);
  app.setNotFoundHandler((request, reply) =>
    hasTab && isPage(request) ? reply.sendFile('index.html') : answer(request, reply, undefined),
  );

  return {
    listen: async (number, host = 'localhost') => {
      const url = await app.listen({ port: number, host });
      await port.listenBeside(host);
      return url;
    },
    close: async () => {
      await port.close();
      await app.close();
    },
  };
};
