import type { app, HttpHandler, HttpMethod } from '@azure/functions';
import type { Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { HostedJob } from '../../hosted-job.ts';
import { type Handle, READ_HEADERS, splitUrl } from '../../http/raw.ts';
import { cronPattern } from '../cron-pattern.ts';

type FunctionApp = Pick<typeof app, 'http' | 'timer'>;

/** The prefix that the Functions host puts before every route (host.json). */
const PREFIX = '/api/';

const methodsOf = ({ method }: Route): HttpMethod[] => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

const asFunction =
  (handle: () => Promise<Handle>): HttpHandler =>
  async (request) => {
    const answer = await handle();
    const { pathname, search } = new URL(request.url);
    const bytes = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    const { status, headers, body } = await answer({
      method: request.method,
      ...splitUrl(pathname + search),
      headers: Object.fromEntries(READ_HEADERS.map((name) => [name, request.headers.get(name) ?? undefined])),
      body: bytes,
    });
    return { status, headers: { ...headers }, body };
  };

/** Registers every call of the contract and every job. `handle` is asked for with each call, and kept by who gives it. */
export const registerFunctions = (
  functions: FunctionApp,
  handle: () => Promise<Handle>,
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
  for (const job of jobs) {
    functions.timer(job.id, { schedule: cronPattern(job.everySeconds), handler: job.run });
  }
};
