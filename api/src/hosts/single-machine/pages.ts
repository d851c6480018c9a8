import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { FastifyInstance } from 'fastify';
import { EVERYWHERE, tabPolicy } from '../../http/page-headers.ts';
import { acceptedCodings } from '../../http/reply/accept-encoding.ts';
import { refuseRequest } from '../../http/reply/refuse-request.ts';
import { sendingTo, writeReply } from '../../http/reply/write-reply.ts';
import { leadsToApi } from '../../http/request/leads-to-api.ts';
import { methodNotAllowed, optionsReply, takes } from '../../http/request/other-method.ts';
import type { RawReply, RawRequest } from '../../http/request/raw.ts';
import { requestIdOf } from '../../http/request/request-id.ts';

const ASSETS = '/assets/';

/** An address inside the tab, such as a deep link: the tab itself knows what it means. */
export const isPage = (path: string): boolean => !leadsToApi(path) && !path.startsWith(ASSETS);

/** What an address of the tab may be asked with. */
const METHODS = ['GET'];

const IMMUTABLE = 'public, max-age=31536000, immutable';

interface HeaderReply {
  setHeader(name: string, value: string): unknown;
}

/** Assets carry a hash in their name and never change; pages are asked for again. */
const headersUnder =
  (policy: string) =>
  (reply: HeaderReply, path: string): void => {
    reply.setHeader('Cache-Control', path.includes(ASSETS) ? IMMUTABLE : 'no-cache');
    reply.setHeader('Vary', 'Accept-Encoding');
    reply.setHeader('Content-Security-Policy', policy);
    for (const [name, value] of Object.entries(EVERYWHERE)) reply.setHeader(name, value);
  };

/** The pages as they are; their scripts in the compressed form that lies beside them, for who takes it. */
export const serveTab = async (app: FastifyInstance, root: string, isDemo: boolean): Promise<void> => {
  const options = { cacheControl: false, setHeaders: headersUnder(tabPolicy(isDemo)) };
  await app.register(fastifyStatic, { ...options, root });
  const scripts = { root: join(root, 'assets'), prefix: ASSETS, preCompressed: true, decorateReply: false };
  app.addHook('onRequest', async ({ url, headers }) => {
    // What serves the files does not know that a coding may be refused beside `*`.
    if (url.startsWith(ASSETS))
      headers['accept-encoding'] = acceptedCodings(headers['accept-encoding']).gzip ? 'gzip' : '';
  });
  await app.register(fastifyStatic, { ...options, ...scripts });
};

/** Whether an address of the tab is asked with a method that reads it. */
export const readsPage = ({ method }: RawRequest): boolean => takes(METHODS, method);

/** What an address of the tab says to methods that do not read. */
export const tellPageMethods = async (request: RawRequest): Promise<RawReply> => {
  if (request.method !== 'OPTIONS') return refuseRequest(request, methodNotAllowed(METHODS).refusal);
  const language = negotiateLanguage(request.headers['accept-language']);
  const known = { status: 204, requestId: requestIdOf(request.headers), language };
  return writeReply(optionsReply(METHODS), sendingTo(request, known));
};
