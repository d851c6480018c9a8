import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { registerFunctions } from '@yhteistila/api/src/hosts/azure-functions/register-functions.ts';
import { createServer } from '@yhteistila/api/src/hosts/single-machine/server.ts';
import { createHandleMessage } from '@yhteistila/api/src/http/messages.ts';
import type { RawReply } from '@yhteistila/api/src/http/request/raw.ts';
import type { Chat } from '@yhteistila/api/src/ports/chat.ts';
import { done, refused } from '@yhteistila/api/src/use-cases/outcome.ts';
import { type ExampleCall, exampleHandler, jsonOf, rawCall, tokenOf } from '../fixtures/api.ts';
import { exampleView } from '../fixtures/booking-view.ts';
import { MONDAY } from '../fixtures/facts.ts';
import { fakeUseCases } from '../fixtures/fake-use-cases.ts';
import { createFunctionsWorker } from '../fixtures/functions-worker.ts';

const body = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting',
  title: 'Kokous 👩‍👩‍👧 مرحبا',
};

const resourceId = 'pori.service-room';

/** A bot that answers with what came in. */
const chat: Chat = {
  send: async () => ({ outcome: 'later' }),
  receive: async ({ authorization, body: activity }) =>
    authorization === undefined ? { status: 401 } : { status: 200, body: { activity } },
};

const handle = exampleHandler({
  useCases: fakeUseCases({
    book: async (_caller, { booking }) => done(exampleView({ title: booking.title })),
    cancelBooking: async (_caller, { expectedVersion }) =>
      expectedVersion === 'any' || expectedVersion.includes(3)
        ? done(exampleView({ status: 'cancelled' }))
        : refused('version-mismatch'),
    readDay: async (_caller, { siteId, day }) =>
      done({
        siteId,
        day,
        seenBy: 's',
        tag: 't',
        hours: () => ({ building: [], customer: [] }),
        closedBecause: () => undefined,
        parts: [
          { resourceId, of: {}, view: () => ({ resourceId, bookings: Array(30).fill(exampleView()), closures: [] }) },
        ],
      }),
  }),
});

const calls: readonly (readonly [string, Omit<ExampleCall, 'token'> & { readonly anonymous?: true }])[] = [
  ['a booking', { method: 'POST', url: '/api/bookings', body }],
  ['a booking in English', { method: 'POST', url: '/api/bookings', body: { ...body, start: 'noon' }, language: 'en' }],
  ['broken JSON', { method: 'POST', url: '/api/bookings', body: '{' }],
  ['no JSON', { method: 'POST', url: '/api/bookings', body: 'a=b', headers: { 'content-type': 'text/plain' } }],
  ['a type that is none', { method: 'POST', url: '/api/bookings', body: '{}', headers: { 'content-type': 'json' } }],
  ['a megabyte', { method: 'POST', url: '/api/bookings', body: { ...body, title: 'a'.repeat(1_000_000) } }],
  ['nothing', { method: 'POST', url: '/api/bookings' }],
  ['a cancellation', { method: 'DELETE', url: '/api/bookings/x', headers: { 'if-match': '"3"' } }],
  ['a cancellation of an old version', { method: 'DELETE', url: '/api/bookings/x', headers: { 'if-match': '"2"' } }],
  ['a cancellation of no version', { method: 'DELETE', url: '/api/bookings/x' }],
  ['a day', { url: `/api/sites/pori/days/${MONDAY}` }],
  ['a compressed day', { url: `/api/sites/pori/days/${MONDAY}`, headers: { 'accept-encoding': 'gzip' } }],
  ['a day that has not changed', { url: `/api/sites/pori/days/${MONDAY}`, headers: { 'if-none-match': '*' } }],
  ['a query', { url: '/api/me/bookings?from=2026-11-23&to=2026-11-22' }],
  ['sites', { url: '/api/sites' }],
  ['the head of sites', { method: 'HEAD', url: '/api/sites' }],
  ['a caller without a token', { url: '/api/sites', anonymous: true }],
  ['an unknown site', { url: '/api/sites/atlantis%20' }],
  ['an id that cannot be read', { url: '/api/sites/%zz' }],
  ['a message to the bot', { method: 'POST', url: '/api/messages', body: { type: 'message', text: 'Hei 👋' } }],
  [
    'a message that nobody signed',
    { method: 'POST', url: '/api/messages', body: { type: 'message' }, anonymous: true },
  ],
  ['a broken message', { method: 'POST', url: '/api/messages', body: '{' }],
  [
    'a message that is not JSON',
    { method: 'POST', url: '/api/messages', body: 'a', headers: { 'content-type': 'text/plain' } },
  ],
  ['a megabyte to the bot', { method: 'POST', url: '/api/messages', body: { text: 'a'.repeat(1_000_000) } }],
  ['the bot to who reads', { url: '/api/messages' }],
  ['what may be sent to the bot', { method: 'OPTIONS', url: '/api/messages' }],
  ['a method that there is not', { method: 'PUT', url: '/api/bookings' }],
  ['a method that there is elsewhere', { method: 'DELETE', url: '/api/sites' }],
  ['the head of what cannot be read', { method: 'HEAD', url: '/api/bookings' }],
  ['which methods there are', { method: 'OPTIONS', url: '/api/bookings/x' }],
  ['what is not there', { url: '/api/nothing/at/all' }],
  ['what is written in capitals', { url: '/API/sites' }],
  ['what is written in capitals in the middle', { url: '/api/Sites' }],
  ['sites that have not changed', { url: '/api/sites', headers: { 'if-none-match': '*' } }],
  ['what takes no coding at all', { url: '/api/sites', headers: { 'accept-encoding': '*;q=0' } }],
  ['what must be compressed', { url: '/api/sites', headers: { 'accept-encoding': 'gzip, identity;q=0' } }],
  ['a list of versions', { method: 'DELETE', url: '/api/bookings/x', headers: { 'if-match': '"1", "3"' } }],
  ['the document', { url: '/api/openapi.json', anonymous: true }],
];

const COMPARED = [
  ...['content-type', 'etag', 'location', 'vary', 'cache-control', 'retry-after', 'www-authenticate'],
  ...['content-encoding', 'content-language', 'allow', 'x-request-id', 'x-content-type-options'],
];

const comparable = ({ status, headers, body: bytes }: RawReply) => {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status,
    headers: Object.fromEntries(COMPARED.map((name) => [name, lower[name]])),
    body: bytes === undefined || bytes.length === 0 ? '' : Buffer.from(bytes).toString('base64'),
  };
};

describe('both hosts', () => {
  const worker = createFunctionsWorker();
  let server: Awaited<ReturnType<typeof createServer>>;
  let url = '';
  let token = '';

  beforeAll(async () => {
    token = await tokenOf('o-1');
    jest.mock('@azure/functions-core', () => worker.coreModule, { virtual: true });
    const { app } = await import('@azure/functions');
    const handleMessage = createHandleMessage(chat);
    registerFunctions(app, { handle: async () => handle, handleMessage: async () => handleMessage }, []);
    server = await createServer({ handle, handleMessage });
    url = await server.listen(0, '127.0.0.1');
  });
  afterAll(() => server.close());

  const overFastify = async (call: ExampleCall): Promise<RawReply> => {
    const { method, headers, body: bytes } = rawCall(call);
    const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const sent = bytes instanceof Uint8Array ? bytes : undefined;
    // `fetch` would decompress; asking for the bytes as they are needs a lower level.
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      const outgoing = request(`${url}${call.url}`, { method, headers: Object.fromEntries(given) }, (incoming) => {
        const parts: Uint8Array[] = [];
        incoming.on('data', (part: Uint8Array) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(parts),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(sent);
    });
  };

  it.each(calls)('answer %s alike', async (_what, { anonymous, ...rest }) => {
    const headers = { 'x-request-id': 'same-call', ...rest.headers };
    const call = { ...rest, headers, ...(anonymous ? {} : { token }) };
    const here = comparable(await overFastify(call));
    const there = await worker.call(rawCall(call));
    expect(there && comparable(there)).toEqual(here);
    expect(here.status).toBeGreaterThanOrEqual(200);
    expect(here.status).not.toBe(500);
  });

  it('keep emoji and right-to-left text as they are', async () => {
    const call = { method: 'POST', url: '/api/bookings', token, body };
    const there = await worker.call(rawCall(call));
    expect(jsonOf(await overFastify(call))).toMatchObject({ title: body.title });
    expect(there && jsonOf(there)).toMatchObject({ title: body.title });
  });
});
