import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleHandler, jsonOf, rawCall, tokenOf } from '../../../tests/fixtures/api.ts';

const booking = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting',
};
const search = {
  siteIds: ['pori'],
  from: '2026-11-23T08:00:00+02:00',
  to: '2026-11-23T16:00:00+02:00',
  minutes: 30,
  purpose: 'meeting',
};
const series = { ...booking, recurrence: 'FREQ=WEEKLY;COUNT=3' };

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `pori.room-${index}`);

interface Bad {
  readonly body?: unknown;
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is wrong · the call · where the answer says it is. */
const malformed: readonly (readonly [string, Bad, string])[] = [
  ['broken JSON', { body: '{"siteId":' }, ''],
  ['bytes that are no UTF-8', { body: new Uint8Array([0x22, 0xff, 0x22]) }, ''],
  ['nothing at all', {}, ''],
  ['a list', { body: [booking] }, ''],
  ['null', { body: null }, ''],
  ['an unknown field', { body: { ...booking, organiserId: 'vero-staff' } }, ''],
  ['a field that would change every object', { body: `{"__proto__":{"siteId":"pori"}}` }, ''],
  ['a missing field', { body: { ...booking, siteId: undefined } }, 'siteId'],
  ['a number for a text', { body: { ...booking, siteId: 7 } }, 'siteId'],
  ['a text for a list', { body: { ...booking, resourceIds: 'pori.service-room' } }, 'resourceIds'],
  ['a text for a yes or no', { body: { ...booking, confidential: 'yes' } }, 'confidential'],
  ['a purpose that there is not', { body: { ...booking, purpose: 'party' } }, 'purpose'],
  ['a need that there is not', { body: { ...booking, needs: ['sauna'] } }, 'needs.0'],
  ['a need twice', { body: { ...booking, needs: ['quiet', 'quiet'] } }, 'needs'],
  ['a language that is no code', { body: { ...booking, languages: ['Arabic'] } }, 'languages.0'],
  ['an id with a slash', { body: { ...booking, siteId: '../pori' } }, 'siteId'],
  ['a time without an offset', { body: { ...booking, start: '2026-11-23T10:00:00' } }, 'start'],
  ['a time that is a number', { body: { ...booking, start: 1_795_000_000_000 } }, 'start'],
  ['the 31st of February', { body: { ...booking, start: '2026-02-31T10:00:00+02:00' } }, 'start'],
  ['an hour that there is not', { body: { ...booking, end: '2026-11-23T24:30:00+02:00' } }, 'end'],
  ['the year 1', { body: { ...booking, start: '0001-01-01T10:00:00Z' } }, 'start'],
  ['the year 9999', { body: { ...booking, end: '9999-12-31T10:00:00Z' } }, 'end'],
  ['a start off the grid', { body: { ...booking, start: '2026-11-23T10:03:00+02:00' } }, 'start'],
  ['an end off the grid', { body: { ...booking, end: '2026-11-23T10:30:01+02:00' } }, 'end'],
  ['an end before the start', { body: { ...booking, end: '2026-11-23T09:00:00+02:00' } }, 'end'],
  ['a length of nothing', { body: { ...booking, end: booking.start } }, 'end'],
  ['no resource', { body: { ...booking, resourceIds: [] } }, 'resourceIds'],
  ['the same resource twice', { body: { ...booking, resourceIds: ['a', 'a'] } }, 'resourceIds'],
  ['twenty-one resources', { body: { ...booking, resourceIds: many(21) } }, 'resourceIds'],
  ['a thousand resources', { body: { ...booking, resourceIds: many(1000) } }, 'resourceIds'],
  ['a title of 201 characters', { body: { ...booking, title: 'a'.repeat(201) } }, 'title'],
  ['a title with a line break', { body: { ...booking, title: 'Budget\nmeeting' } }, 'title'],
  ['a title with a bell', { body: { ...booking, title: 'Budget\u0007' } }, 'title'],
  ['a title with half a character', { body: `${JSON.stringify(booking).slice(0, -1)},"title":"\\ud83d"}` }, 'title'],
  ['nobody attending', { body: { ...booking, attendees: 0 } }, 'attendees'],
  ['half a person attending', { body: { ...booking, attendees: 1.5 } }, 'attendees'],
  ['1,001 attending', { body: { ...booking, attendees: 1001 } }, 'attendees'],
  ['a key of repetition with blanks', { body: booking, headers: { 'idempotency-key': 'a b' } }, 'Idempotency-Key'],
  ['an unknown field in the query', { body: booking, url: '/api/bookings?as=vero-staff' }, ''],
  ['a search of 32 days', { url: '/api/availability', body: { ...search, to: '2026-12-26T08:00:00+02:00' } }, 'to'],
  ['a search that ends before it begins', { url: '/api/availability', body: { ...search, to: search.from } }, 'to'],
  ['a search over 21 sites', { url: '/api/availability', body: { ...search, siteIds: many(21) } }, 'siteIds'],
  ['a search for 7 minutes', { url: '/api/availability', body: { ...search, minutes: 7 } }, 'minutes'],
  ['a search for 0 minutes', { url: '/api/availability', body: { ...search, minutes: 0 } }, 'minutes'],
  ['a search for 101 offers', { url: '/api/availability', body: { ...search, limit: 101 } }, 'limit'],
  ['a series without a recurrence', { url: '/api/series', body: booking }, 'recurrence'],
  ['a series that leaves out no day', { url: '/api/series', body: { ...series, except: ['Monday'] } }, 'except.0'],
  ['an unknown way with clashes', { url: '/api/series', body: { ...series, onConflict: 'overwrite' } }, 'onConflict'],
  ['a change that changes nothing', { method: 'PATCH', url: '/api/bookings/x', body: {} }, ''],
  ['a change of site', { method: 'PATCH', url: '/api/bookings/x', body: { siteId: 'lahti' } }, ''],
  ['an extension by 7 minutes', { url: '/api/bookings/x/extend', body: { minutes: 7 } }, 'minutes'],
  ['an extension by nothing', { url: '/api/bookings/x/extend' }, ''],
  ['a day that there is not', { method: 'GET', url: '/api/sites/pori/days/2026-02-30' }, 'day'],
  ['a day in no calendar', { method: 'GET', url: '/api/sites/pori/days/tomorrow' }, 'day'],
  ['two dates for one', { method: 'GET', url: '/api/sites/pori/today?date=2026-11-23&date=2026-11-24' }, 'date'],
  ['own bookings without days', { method: 'GET', url: '/api/me/bookings' }, 'from'],
  ['own bookings backwards', { method: 'GET', url: '/api/me/bookings?from=2026-11-24&to=2026-11-23' }, 'to'],
  ['a scope that there is not', { method: 'DELETE', url: '/api/series/s?scope=most' }, 'scope'],
  ['no scope', { method: 'DELETE', url: '/api/series/s' }, 'scope'],
  ['one date, but not which', { method: 'DELETE', url: '/api/series/s?scope=one' }, 'occurrence'],
  ['a range without its end', { method: 'DELETE', url: '/api/series/s?scope=range&from=2026-11-23' }, 'to'],
  ['a language that we do not speak', { method: 'PATCH', url: '/api/me', body: { locale: 'de' } }, 'locale'],
];

describe('bad input', () => {
  const handle = exampleHandler();
  let token = '';
  beforeAll(async () => {
    token = await tokenOf('o-1');
  });
  const call = (bad: Bad, language?: string) =>
    handle(rawCall({ method: 'POST', url: '/api/bookings', token, language, ...bad }));

  it.each(malformed)('is told: %s', async (_what, bad, path) => {
    const reply = await call(bad);
    expect(reply.status).toBe(400);
    expect(reply.headers['Content-Type']).toBe('application/problem+json');
    const problem = jsonOf(reply);
    expect(problem).toMatchObject({ code: 'malformed', status: 400 });
    expect(problem).toHaveProperty('errors', expect.arrayContaining([expect.objectContaining({ path })]));
    expect(JSON.stringify(problem)).not.toMatch(/at .*\.ts|node_modules|Zod/);
  });

  it.each([
    ['fi', 'Tämä tieto puuttuu.'],
    ['sv', 'Den här uppgiften saknas.'],
    ['en-GB,en;q=0.8', 'This is missing.'],
    ['de, *', 'Tämä tieto puuttuu.'],
  ])('is told in the language asked for: %s', async (language, message) => {
    const reply = await call({ body: { ...booking, siteId: undefined } }, language);
    expect(jsonOf(reply)).toMatchObject({ errors: [{ path: 'siteId', message }] });
  });

  it('names every mistake of a call at once', async () => {
    const reply = await call({ body: { ...booking, siteId: 7, end: booking.start, attendees: 0 } });
    expect(jsonOf(reply)).toMatchObject({ errors: [{ path: 'siteId' }, { path: 'attendees' }] });
  });

  it('refuses a body beyond 256 KB, such as a title of a megabyte', async () => {
    const reply = await call({ body: { ...booking, title: 'a'.repeat(1_000_000) } });
    expect(reply.status).toBe(413);
    expect(jsonOf(reply)).toMatchObject({ code: 'too-large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses a body that calls itself %p',
    async (type) => {
      const reply = await call({ body: booking, headers: { 'content-type': type } });
      expect(reply.status).toBe(415);
      expect(jsonOf(reply)).toMatchObject({ code: 'not-json' });
    },
  );

  it('refuses a change that does not say which version it changes', async () => {
    const reply = await call({ method: 'PATCH', url: '/api/bookings/x', body: { title: 'a' } });
    expect(reply.status).toBe(428);
    expect(jsonOf(reply)).toMatchObject({ code: 'if-match-missing' });
  });
});
