import type { app, HttpHandler, HttpMethod } from '@azure/functions';
import type { Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { HostedJob } from '../../hosted-job.ts';
import { type HandleMessage, MESSAGES_PATH } from '../../http/messages.ts';
import { type Handle, type RawReply, type RawRequest, READ_HEADERS, splitUrl } from '../../http/request/raw.ts';
import { cronPattern } from '../cron-pattern.ts';

type FunctionApp = Pick<typeof app, 'http' | 'timer'>;

/** The prefix that the Functions host puts before every route (host.json). */
const PREFIX = '/api/';

const ALL_METHODS: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

const methodsOf = ({ method }: Route): HttpMethod[] => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

/**
 * The address that Azure's front end was called from: the last of the list, as everything before it came with the call.
 * It stands there with its port.
 */
const addressOf = (forwardedFor: string | null): string | undefined => {
  const last = forwardedFor?.split(',').at(-1)?.trim();
  if (last === undefined || last === '') return undefined;
  return /^\[([^\]]+)\](:\d+)?$/.exec(last)?.[1] ?? /^([^:]+):\d+$/.exec(last)?.[1] ?? last;
};

const asFunction =
  (handle: () => Promise<(request: RawRequest) => Promise<RawReply>>): HttpHandler =>
  async (request) => {
    const answer = await handle();
    const { pathname, search } = new URL(request.url);
    const bytes = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    const { status, headers, body } = await answer({
      method: request.method,
      ...splitUrl(pathname + search),
      headers: Object.fromEntries(READ_HEADERS.map((name) => [name, request.headers.get(name) ?? undefined])),
      body: bytes,
      sender: { address: addressOf(request.headers.get('x-forwarded-for')), host: undefined, isForwarded: true },
    });
    return { status, headers: { ...headers }, body };
  };

/** What the functions call: each is asked for with every call, and kept by who gives it. */
export interface Mounted {
  readonly handle: () => Promise<Handle>;
  readonly handleMessage: () => Promise<HandleMessage>;
}

/** Registers every call of the contract, the page of its document, the bot's messages and every job. */
export const registerFunctions = (
  functions: FunctionApp,
  { handle, handleMessage }: Mounted,
  jobs: readonly HostedJob[],
): void => {
  const handler = asFunction(handle);
  for (const [id, route] of Object.entries(ROUTES)) {
    functions.http(id, {
      methods: methodsOf(route),
      // Tokens are verified in api/src/http/authenticate.ts, the same on every host.
      authLevel: 'anonymous',
      route: route.path.slice(PREFIX.length),
      handler,
    });
  }
  functions.http('elsewhere', {
    methods: [...ALL_METHODS],
    authLevel: 'anonymous',
    // The host asks the more exact routes first: what is left is the page of the document, or leads nowhere, or has no such
    // method, and is told so by us.
    route: '{*elsewhere}',
    handler,
  });
  functions.http('messages', {
    methods: [...ALL_METHODS],
    // The channel signs what it delivers; the bot verifies that.
    authLevel: 'anonymous',
    route: MESSAGES_PATH.slice(PREFIX.length),
    handler: asFunction(async () => {
      const answer = await handleMessage();
      // Whoever calls here comes from elsewhere.
      return (request) => answer(request, false);
    }),
  });
  for (const job of jobs) {
    functions.timer(job.id, { schedule: cronPattern(job.everySeconds), handler: job.run });
  }
};
