import { existsSync } from 'node:fs';
import { type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { MAX_BODY_BYTES } from '../../http/limits/limits.ts';
import type { Log } from '../../http/log.ts';
import { createHandleMessage, type HandleMessage, MESSAGES_PATH } from '../../http/messages.ts';
import { refuseRequest } from '../../http/reply/refuse-request.ts';
import { type Handle, type RawReply, type RawRequest, READ_HEADERS, splitUrl } from '../../http/request/raw.ts';
import { refused } from '../../use-cases/outcome.ts';
import { isLoopback, senderOf } from './loopback.ts';
import { createOnePort } from './one-port.ts';
import { isPage, readsPage, serveTab, tellPageMethods } from './pages.ts';
import { createTransportErrors } from './transport-errors.ts';

export interface ServerOptions {
  readonly handle: Handle;
  /** What the bot's channel delivers; without it nobody is accepted there. */
  readonly handleMessage?: HandleMessage;
  /** The built tab, served beside the API where the folder exists. An absolute path. */
  readonly staticFolder?: string;
  /** With the demo's own sign-in, pages of this machine may stand for Teams and frame the tab. */
  readonly isDemo?: boolean;
  /** Told of requests that cannot be read. */
  readonly log?: Pick<Log, 'call'>;
  readonly requestTimeoutMs?: number;
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

/** Fastify has put the path of a whole address in its place. */
const askedBy = ({ raw: { socket, headers }, originalUrl: url }: FastifyRequest) => senderOf({ socket, headers, url });

const rawOf = (request: FastifyRequest, body: RawRequest['body']): RawRequest => ({
  method: request.method,
  ...splitUrl(request.raw.url ?? '/'),
  headers: readHeaders(request.headers),
  body,
  sender: askedBy(request),
});

/** A request line may name the whole address (RFC 9112 3.2.2); we are asked for its path. */
const originForm = (url: string): string => {
  const path = url.replace(/^https?:\/\/[^/?]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
};

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

/** RFC 9112 3.2: a request of HTTP/1.1 says which host it is for. */
const lacksHost = ({ raw }: FastifyRequest): boolean => raw.httpVersion === '1.1' && raw.headers.host === undefined;
const NO_HOST = refused('malformed', { errors: [{ path: 'Host', key: 'required' }] }).refusal;

/** The one-machine host: the API and, once it is built, the tab on one port. */
export const createServer = async (options: ServerOptions): Promise<Server> => {
  const { handle, handleMessage = createHandleMessage(undefined), staticFolder } = options;
  const transport = createTransportErrors(options.log);
  const respond = async (request: FastifyRequest, body: RawRequest['body']): Promise<RawReply> => {
    const raw = rawOf(request, body);
    if (lacksHost(request)) return refuseRequest(raw, NO_HOST);
    return raw.path === MESSAGES_PATH ? handleMessage(raw, isLoopback(askedBy(request))) : handle(raw);
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply, body: RawRequest['body']) =>
    send(reply, await respond(request, body));

  const port = createOnePort({ requestTimeoutMs: options.requestTimeoutMs, watch: transport.watch });
  const app = fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    serverFactory: port.serverFactory,
    rewriteUrl: ({ url = '/' }) => originForm(url),
    clientErrorHandler: transport.refuse,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, request, reply) => {
      void answer(request, reply, undefined);
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => {
    // Closed at once, the connection of who still sends would break before the answer is read: Node takes the rest in.
    reply.removeHeader('connection');
    return answer(request, reply, unreadBody(error));
  });
  app.all('/api/*', (request, reply) =>
    answer(request, reply, request.body instanceof Uint8Array ? request.body : undefined),
  );
  const hasTab = staticFolder !== undefined && existsSync(staticFolder);
  if (hasTab) await serveTab(app, staticFolder, options.isDemo ?? false);
  app.setNotFoundHandler((request, reply) => {
    const raw = rawOf(request, undefined);
    if (!hasTab || !isPage(raw.path)) return answer(request, reply, undefined);
    if (!readsPage(raw)) return tellPageMethods(raw).then((told) => send(reply, told));
    // A promise of the reply itself would ask it again and again whether it has been sent.
    reply.sendFile('index.html');
  });

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
