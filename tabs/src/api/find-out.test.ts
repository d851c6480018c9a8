import { describe, expect, it } from '@jest/globals';
import type { Answer, Client, Problem } from '@yhteistila/core/contract/client.ts';
import { NoConnection } from './client.ts';
import { findingOut, NotDone, rememberingLost } from './find-out.ts';

const HERE = { params: { bookingId: 'a' } };
const ok = (value: object, etag = '"2"') => ({ ok: true, status: 200, value, etag }) as const;
const problem = (status: number, code: Problem['code']): Answer<never> => ({
  ok: false,
  status,
  problem: { type: '', title: code, status, detail: '', code },
});

type Replies = { readonly [call: string]: readonly (object | 'lost')[] };

/** A service that answers each call in turn as told, the last for ever; `sent` has what arrived. */
const calling = (replies: Replies) => {
  const sent: string[] = [];
  const counts = new Map<string, number>();
  const calls = new Proxy(
    {},
    {
      get: (_, id: string) => async (input: { idempotencyKey?: string }) => {
        sent.push([id, input.idempotencyKey].filter(Boolean).join(' '));
        const all = replies[id] ?? [];
        const at = counts.get(id) ?? 0;
        counts.set(id, at + 1);
        const reply = all[Math.min(at, all.length - 1)];
        if (reply === 'lost' || reply === undefined) throw new NoConnection('lost');
        return reply;
      },
    },
  ) as Client;
  return { calls, sent };
};

const service = (replies: Replies) => {
  const { calls, sent } = calling(replies);
  const looking: number[] = [];
  const api = findingOut(calls, { wait: async () => undefined, onLooking: (count) => looking.push(count) });
  return { api, sent, looking };
};

const booking = (fields: object) => ok({ id: 'a', version: 2, resourceIds: ['room'], start: '', end: '', ...fields });

describe('a call whose answer is lost', () => {
  it('is sent again under its key, until it is answered', async () => {
    const { api, sent, looking } = service({ startCall: ['lost', 'lost', ok({ id: 'call' })] });
    const answer = await api.startCall({ body: { bookingId: 'a' }, idempotencyKey: 'k' });
    expect(answer).toMatchObject({ ok: true, value: { id: 'call' } });
    expect(sent).toEqual(['startCall k', 'startCall k', 'startCall k']);
    expect(looking).toEqual([1, 0]);
  });

  it('is read from the booking where it was done, and not sent again', async () => {
    const { api, sent } = service({ checkOut: ['lost'], booking: ['lost', booking({ status: 'completed' })] });
    expect(await api.checkOut(HERE)).toMatchObject({ ok: true, value: { status: 'completed' } });
    expect(sent).toEqual(['checkOut', 'booking', 'booking']);
  });

  it('is told to be not done where the booking says so, more than once', async () => {
    const { api, sent } = service({ checkIn: ['lost'], booking: [booking({ status: 'confirmed' })] });
    await expect(api.checkIn(HERE)).rejects.toThrow(NotDone);
    expect(sent).toEqual(['checkIn', 'booking', 'booking']);
  });

  it('of a move was done where the newer version stands there', async () => {
    const body = { start: '2026-11-24T10:00:00+02:00' };
    const moved = booking({ status: 'confirmed', start: '2026-11-24T08:00:00Z', version: 3 });
    const change = (reply: object) =>
      service({ changeBooking: ['lost'], booking: [reply] }).api.changeBooking({ ...HERE, ifMatch: '"2"', body });
    expect(await change(moved)).toMatchObject({ ok: true, value: { version: 3 } });
    await expect(change(booking({ status: 'confirmed', start: '2026-11-24T08:00:00Z' }))).rejects.toThrow(NotDone);
    await expect(change(booking({ start: '2026-11-24T09:00:00Z', version: 3 }))).rejects.toThrow(NotDone);
  });

  it('of an extension was done where the booking is as long as was asked', async () => {
    const body = { end: '2026-11-24T11:00:00+02:00' };
    const longer = booking({ status: 'checkedIn', end: '2026-11-24T09:00:00Z' });
    const { api } = service({ extend: ['lost'], booking: [longer] });
    expect(await api.extend({ ...HERE, body })).toMatchObject({ ok: true });
  });

  it('may be repeated where that is all that it takes', async () => {
    const { api, sent } = service({ changeDuty: ['lost', ok({ onDuty: true })] });
    expect(await api.changeDuty({ body: { onDuty: true } })).toMatchObject({ value: { onDuty: true } });
    expect(sent).toEqual(['changeDuty', 'changeDuty']);
  });

  it('of a series was done where the series has the next version', async () => {
    const replies: Replies = {
      changeSeries: ['lost', problem(412, 'version-mismatch')],
      series: [ok({ id: 's' }, '"5"')],
    };
    const change = (ifMatch: string) =>
      service(replies).api.changeSeries({ params: { seriesId: 's' }, query: { scope: 'all' }, body: {}, ifMatch });
    expect(await change('"4"')).toMatchObject({ ok: true, value: { id: 's' } });
    expect(await change('"3"')).toMatchObject({ ok: false, problem: { code: 'version-mismatch' } });
  });
});

const PASSING = [
  problem(503, 'store-unreachable'),
  problem(503, 'busy'),
  problem(429, 'too-many-requests'),
  problem(500, 'internal'),
] as const;

describe('that nothing was stored,', () => {
  it.each(PASSING)('said to a repeat ($problem.code), says nothing of the first', async (passing) => {
    const { api, sent } = service({ startCall: ['lost', passing, passing, ok({ id: 'call' })] });
    const answer = await api.startCall({ body: { bookingId: 'a' }, idempotencyKey: 'k' });
    expect(answer).toMatchObject({ ok: true, value: { id: 'call' } });
    expect(sent).toHaveLength(4);
  });

  it.each(PASSING)('said to the question what holds ($problem.code), is no answer', async (passing) => {
    const { api } = service({
      cancelBooking: [problem(503, 'outcome-unknown')],
      booking: [passing, booking({ status: 'cancelled' })],
    });
    const answer = await api.cancelBooking({ ...HERE, ifMatch: '"1"', body: {} });
    expect(answer).toMatchObject({ ok: true, value: { status: 'cancelled' } });
  });

  it.each(PASSING)('counts of what is sent under a key until one answer was lost ($problem.code)', async (passing) => {
    const replies = [problem(503, 'busy'), problem(503, 'outcome-unknown'), passing, 'lost', booking({})] as const;
    const { calls } = calling({ book: replies });
    const api = rememberingLost(calls, new Set());
    const send = () => api.book({ body: {} as never, idempotencyKey: 'k' });
    expect(await send()).toMatchObject({ ok: false, problem: { code: 'busy' } });
    for (let lost = 1; lost <= 3; lost += 1) await expect(send()).rejects.toThrow(NoConnection);
    expect(await send()).toMatchObject({ ok: true, value: { id: 'a' } });
  });
});

describe('an answer', () => {
  it.each(['outcome-unknown', 'internal'] as const)('that says %s is looked into', async (code) => {
    const { api } = service({ checkIn: [problem(503, code)], booking: [booking({ status: 'checkedIn' })] });
    expect(await api.checkIn(HERE)).toMatchObject({ ok: true });
  });

  it.each(['busy', 'store-unreachable', 'conflict'] as const)(
    'that says %s stands: nothing was stored',
    async (code) => {
      const { api, sent } = service({ checkIn: [problem(code === 'conflict' ? 409 : 503, code)] });
      expect(await api.checkIn(HERE)).toMatchObject({ ok: false, problem: { code } });
      expect(sent).toEqual(['checkIn']);
    },
  );

  it('to a question is lost as it was: who reads asks again', async () => {
    const { api, sent } = service({ checkBooking: ['lost'], me: ['lost'] });
    await expect(api.me({})).rejects.toThrow(NoConnection);
    await expect(api.checkBooking({ body: {} as never })).rejects.toThrow(NoConnection);
    expect(sent).toEqual(['me', 'checkBooking']);
  });
});
