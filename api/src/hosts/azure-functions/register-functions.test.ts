import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { exampleHandler, jsonOf, rawCall, tokenOf } from '../../../../tests/fixtures/api.ts';
import { exampleView } from '../../../../tests/fixtures/booking-view.ts';
import { fakeUseCases } from '../../../../tests/fixtures/fake-use-cases.ts';
import { createFunctionsWorker } from '../../../../tests/fixtures/functions-worker.ts';
import { createHandleMessage } from '../../http/messages.ts';
import type { Sender } from '../../http/request/raw.ts';
import { done } from '../../use-cases/outcome.ts';
import { registerFunctions } from './register-functions.ts';

const worker = createFunctionsWorker();
const ran: string[] = [];
const senders: (Sender | undefined)[] = [];
let token = '';

beforeAll(async () => {
  token = await tokenOf('o-1');
  jest.mock('@azure/functions-core', () => worker.coreModule, { virtual: true });
  const { app } = await import('@azure/functions');
  const handle = exampleHandler({
    useCases: fakeUseCases({
      book: async () => done(exampleView()),
      cancelBooking: async () => done(exampleView({ status: 'cancelled' })),
    }),
  });
  const run = async () => {
    ran.push('release');
  };
  const handleMessage = createHandleMessage(undefined);
  const watched: typeof handle = (request) => {
    senders.push(request.sender);
    return handle(request);
  };
  registerFunctions(app, { handle: async () => watched, handleMessage: async () => handleMessage }, [
    { id: 'release', everySeconds: 60, run },
  ]);
});

describe('the Azure host', () => {
  it('registers every call of the contract, each open to all because the token decides', () => {
    const triggers = worker.registered
      .map(({ metadata }) => worker.triggerOf(metadata))
      .filter(({ type }) => type === 'httpTrigger');
    // One more for what the bot's channel delivers, which is the channel's protocol and no call of ours, and one for the rest.
    expect(triggers).toHaveLength(Object.keys(ROUTES).length + 2);
    const methods = expect.arrayContaining(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
    expect(triggers).toContainEqual(expect.objectContaining({ route: 'messages', methods }));
    expect(triggers).toContainEqual(expect.objectContaining({ route: '{*elsewhere}', methods }));
    for (const [id, { method, path }] of Object.entries(ROUTES)) {
      expect(triggers).toContainEqual(
        expect.objectContaining({ route: path.slice('/api/'.length), authLevel: 'anonymous' }),
      );
      expect(worker.registered.find(({ metadata }) => metadata.name === id)).toBeDefined();
      expect(triggers.filter(({ methods }) => methods?.includes(method))).not.toEqual([]);
    }
  });

  it.each([...Object.entries(ROUTES)])(
    'answers %s, which needs a token unless it says otherwise',
    async (_id, route) => {
      const url = route.path.replace('{day}', '2026-11-23').replaceAll(/\{\w+\}/g, 'x');
      const reply = await worker.call(rawCall({ method: route.method, url }));
      if (route.auth) expect(reply?.status).toBe(401);
      else expect([200, 500]).toContain(reply?.status);
    },
  );

  it('accepts nobody’s messages to the bot where there is no bot', async () => {
    const reply = await worker.call(
      rawCall({ method: 'POST', url: '/api/messages', token, body: { type: 'message' } }),
    );
    expect(reply?.status).toBe(401);
  });

  it('carries body, headers and answer through the real library', async () => {
    const body = {
      siteId: 'pori',
      resourceIds: ['pori.service-room'],
      start: '2026-11-23T10:00:00+02:00',
      end: '2026-11-23T10:30:00+02:00',
      purpose: 'meeting',
    };
    const reply = await worker.call(rawCall({ method: 'POST', url: '/api/bookings', token, body }));
    expect(reply).toMatchObject({ status: 201, headers: { etag: '"3"' } });
    expect(reply && jsonOf(reply)).toMatchObject({ id: exampleView().id });
    const cancelled = await worker.call(
      rawCall({ method: 'DELETE', url: '/api/bookings/x', token, headers: { 'if-match': '"3"' } }),
    );
    expect(cancelled && jsonOf(cancelled)).toMatchObject({ status: 'cancelled' });
  });

  it.each([
    ['the address that the front end was called from', '203.0.113.7:50123', '203.0.113.7'],
    ['not what the caller put before it', '10.0.0.1, 127.0.0.1,203.0.113.7:50123', '203.0.113.7'],
    ['an IPv6 address with its port', '[2001:db8::7]:50123', '2001:db8::7'],
    ['an address without a port', '2001:db8::7', '2001:db8::7'],
    ['nothing where nothing is said', undefined, undefined],
  ])('takes for the sender %s', async (_what, forwardedFor, address) => {
    const headers: Record<string, string> = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
    await worker.call(rawCall({ url: '/api/sites', headers }));
    expect(senders.at(-1)).toEqual({ address, host: undefined, isForwarded: true });
  });

  it('runs every job by its timer', async () => {
    const timer = worker.registered.find(({ metadata }) => metadata.name === 'release');
    expect(timer && worker.triggerOf(timer.metadata)).toMatchObject({
      type: 'timerTrigger',
      schedule: '0 */1 * * * *',
    });
    await worker.runTimer('release');
    expect(ran).toEqual(['release']);
  });
});
