import { atLocal, toIso } from '@yhteistila/core/time/site-time.ts';
import type { StartedTab } from './start-tab.ts';

const ZONE = 'Europe/Helsinki';
const ROOM = 'pori-service-room-5';
const MONDAY = '2026-11-23';

/** A booking as the API answered it, as far as the tests look at it. */
export interface Booked {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly checkInBy?: string;
}

/** How a row or a menu is found: a part of a regular expression. */
export interface Times {
  readonly times: string;
}

const at = (day: string, clock: string): string => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return toIso(atLocal(day, hours * 60 + minutes, ZONE), ZONE);
};

const during = (day: string, times: string) => {
  const [from = '', to = ''] = times.split('–');
  return { start: at(day, from), end: at(day, to) };
};

/** Bookings at Pori made over the API, for a page to show. Days more than a fortnight ahead are empty at first. */
export const makeBookings = (tab: StartedTab) => {
  const send = async <T>(
    personId: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T> => {
    const answer = await tab.call(personId, method, path, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const wish = (day: string, times: string) => ({
    siteId: 'pori',
    resourceIds: [ROOM],
    ...during(day, times),
    purpose: 'customerService',
  });
  const post = (personId: string, body: unknown) => send<Booked>(personId, 'POST', '/api/bookings', body);
  return {
    book: (personId: string, day: string, times: string) => post(personId, wish(day, times)),
    /** The first free service room of today in the window. */
    bookFree: async (personId: string, from: string, to: string, minutes: number): Promise<Booked> => {
      const search = { siteIds: ['pori'], from: at(MONDAY, from), to: at(MONDAY, to), minutes };
      const need = { purpose: 'customerService', resourceTypes: ['serviceRoom', 'servicePointScreened'] };
      const { offers } = await send<{ offers: { resourceId: string; start: string; end: string }[] }>(
        personId,
        'POST',
        '/api/availability',
        { ...search, ...need },
      );
      const [offer] = offers.sort((a, b) => (a.start < b.start ? -1 : 1));
      if (offer === undefined) throw new Error(`nothing is free ${from}–${to}`);
      const { resourceId, start, end } = offer;
      return post(personId, { siteId: 'pori', resourceIds: [resourceId], start, end, purpose: need.purpose });
    },
    /** The ceremony room, which a coordinator must approve. */
    request: (personId: string, day: string, times: string) =>
      post(personId, { ...wish(day, times), resourceIds: ['pori-ceremony-room-1'], purpose: 'event' }),
    weekly: (personId: string, day: string, times: string, count: number, except: readonly string[]) =>
      send<{ readonly id: string }>(personId, 'POST', '/api/series', {
        ...wish(day, times),
        recurrence: `FREQ=WEEKLY;COUNT=${count}`,
        except,
        onConflict: 'skip',
      }),
    read: (personId: string, { id }: Booked) => send<Booked>(personId, 'GET', `/api/bookings/${id}`),
    cancel: (personId: string, { id }: Booked) =>
      send<Booked>(personId, 'DELETE', `/api/bookings/${id}`, undefined, { 'if-match': '*' }),
  };
};
