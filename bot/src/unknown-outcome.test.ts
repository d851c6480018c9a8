import { describe, expect, it } from '@jest/globals';
import { type ClientRequest, type ClientResponse, createClient } from '@yhteistila/core/contract/client.ts';
import { wrongWith } from '../../tests/fixtures/card-check.ts';
import { exampleSite, secretBooking, viewerAt } from '../../tests/fixtures/on-cards.ts';
import { press } from './press.ts';
import { findingOut } from './send-again.ts';
import type { Turn } from './turn.ts';

const KEPT_BOOKING = {
  wish: { siteId: 'pori', purpose: 'meeting', needs: [] },
  offers: [
    {
      siteId: 'pori',
      resourceIds: ['pori.remote'],
      start: '2026-11-23T10:00:00+02:00',
      end: '2026-11-23T11:00:00+02:00',
    },
  ],
  reasons: [],
  key: 'book-1',
};
const KEPT_SERIES = {
  wish: { siteId: 'pori', purpose: 'meeting', needs: [], day: '2026-11-23', recurrence: 'FREQ=WEEKLY;COUNT=2' },
  rooms: [['pori.remote']],
  first: { start: '2026-11-23T10:00:00+02:00', end: '2026-11-23T11:00:00+02:00' },
  key: 'series-1',
};

const problem = (status: number, code: string, more: object = {}): ClientResponse => ({
  status,
  headers: {},
  body: { type: `urn:yhteistila:problem:${code}`, title: code, status, detail: 'More.', code, ...more },
});
const unknown = (more: object = {}) => problem(503, 'outcome-unknown', more);
const OUTAGES = [
  problem(503, 'store-unreachable'),
  problem(503, 'busy'),
  problem(429, 'too-many-requests'),
  unknown(),
  problem(500, 'internal'),
] as const;

const answered = (body: object, status = 200): ClientResponse => ({ status, headers: {}, body });

type Reply = (request: ClientRequest) => ClientResponse | undefined;

/** A turn whose API answers `writes` one after another, the last for ever, and reads as `reads` says. */
const turnWith = (writes: readonly ClientResponse[], reads: Reply = () => undefined) => {
  const sent: ClientRequest[] = [];
  let next = 0;
  const client = createClient(async (request) => {
    if (request.method === 'GET') {
      const site = request.path === '/api/sites/pori' ? answered(exampleSite) : undefined;
      return reads(request) ?? site ?? problem(503, 'store-unreachable');
    }
    sent.push(request);
    const reply = writes[Math.min(next, writes.length - 1)];
    next += 1;
    if (reply === undefined) throw new Error('nothing to answer');
    return reply;
  });
  const turn: Turn = {
    ...viewerAt('08:00', { language: 'en' }),
    api: findingOut(client),
    messageKey: 'm-1',
    keep: async () => 'an-id',
    kept: async (id) => ({ booking: KEPT_BOOKING, series: KEPT_SERIES })[id],
  };
  return { turn, sent };
};

const NOT_MADE = ['bot.book.notYet', 'bot.book.refused', 'error.busy.detail'] as const;

/** Everything that an answer says. */
const saidIn = (answer: object): string => JSON.stringify(answer);

const expectNotTold = (answer: object, { t }: Turn): void => {
  for (const key of NOT_MADE) expect(saidIn(answer)).not.toContain(t(key));
};

describe.each([
  ['a booking', 'book.take', { kept: 'booking', choice: 0 }],
  ['a series', 'series.book', { kept: 'series', choice: 0 }],
])('%s of which it is not known whether it was made', (_, verb, data) => {
  it('is sent once more under its key, which tells', async () => {
    const { turn, sent } = turnWith([unknown({ bookingId: 'pori.1' }), problem(422, 'idempotency-key-reused')]);
    const answer = await press(turn, { verb, data, isRefresh: false });
    expect(answer.text).toBe(turn.t('bot.book.onlyOnce'));
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it.each(OUTAGES)(
    'is told as that, whatever the repeat meets ($body.code), with a press that finds out',
    async (outage) => {
      const { turn } = turnWith([unknown({ bookingId: 'pori.1' }), outage]);
      const answer = await press(turn, { verb, data, isRefresh: false });
      expect(wrongWith(answer.card)).toEqual([]);
      expect(saidIn(answer)).toContain(turn.t('bot.book.unsure'));
      expect(saidIn(answer)).toContain(JSON.stringify({ ...data, isOpen: true }));
      expectNotTold(answer, turn);
    },
  );

  it.each(OUTAGES)('stays unknown while that press is not served ($body.code)', async (outage) => {
    const { turn } = turnWith([outage]);
    const answer = await press(turn, { verb, data: { ...data, isOpen: true }, isRefresh: false });
    expect(saidIn(answer)).toContain(turn.t('bot.book.unsure'));
    expect(saidIn(answer)).toContain(JSON.stringify({ ...data, isOpen: true }));
    expectNotTold(answer, turn);
  });
});

it('a booking that was made after all is shown as booked', async () => {
  const { turn } = turnWith([unknown({ bookingId: 'pori.1' }), answered(secretBooking(), 201)]);
  const answer = await press(turn, { verb: 'book.take', data: { kept: 'booking', choice: 0 }, isRefresh: false });
  expect(saidIn(answer)).toContain('10:00');
  expect(saidIn(answer)).not.toContain(turn.t('bot.book.unsure'));
  expectNotTold(answer, turn);
});

it('a call for help that may have been started is said to be unknown, where nothing can be read', async () => {
  const { turn } = turnWith([unknown()]);
  const data = { organisationId: 'kela', siteId: 'pori', roomsOf: 'pori', key: 'help-1' };
  const answer = await press(turn, { verb: 'help.ask', data, isRefresh: false });
  expect(saidIn(answer)).toContain('outcome-unknown');
  expectNotTold(answer, turn);
});

it('a call for help that may have been started is asked for again under the same key', async () => {
  const { turn } = turnWith([unknown()], ({ path }) => (path === '/api/sites' ? answered([exampleSite]) : undefined));
  const data = { organisationId: 'kela', siteId: 'pori', roomsOf: 'pori', key: 'help-1' };
  const answer = await press(turn, { verb: 'help.ask', data, isRefresh: false });
  expect(saidIn(answer)).toContain('"key":"help-1"');
});

describe('an act of which it is not known whether it was done', () => {
  const booking = secretBooking({ status: 'cancelled' });
  const place = { bookingId: booking.id, siteId: 'pori' };
  const ACTS = [
    ['booking.check-in', place],
    ['booking.check-out', place],
    ['booking.extend', { ...place, end: '2026-11-23T11:15:00+02:00' }],
    ['booking.reinstate', place],
    ['booking.cancel-now', place],
  ] as const;

  it.each(ACTS)('%s shows what holds', async (verb, data) => {
    const { turn } = turnWith([unknown({ bookingId: booking.id })], ({ path }) =>
      path === `/api/bookings/${booking.id}` ? answered(booking) : undefined,
    );
    const answer = await press(turn, { verb, data, isRefresh: false });
    expect(saidIn(answer)).toContain(turn.t('bot.asItIsNow'));
    expect(saidIn(answer)).toContain(turn.t('status.cancelled'));
    expectNotTold(answer, turn);
  });

  it.each(ACTS)('%s says that it is not known, where nothing can be read', async (verb, data) => {
    const { turn } = turnWith([unknown({ bookingId: booking.id })]);
    const answer = await press(turn, { verb, data, isRefresh: false });
    expect(answer.text).toContain('outcome-unknown');
    expectNotTold(answer, turn);
  });
});
