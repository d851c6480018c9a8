import type { Reply } from '../api-client.ts';
import { BOOKINGS, book, cancel, ifMatch, pathOf, type Wish } from '../make-bookings.ts';
import { type BookingBody, bookingIn, seriesIn } from '../read-replies.ts';
import { at, during, MONDAY, THURSDAY, TUESDAY } from '../site-clock.ts';
import type { Api } from '../start-api.ts';

const ROOM = 'pori-service-room-1';
const room: Wish = {
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
};
const withExpert: Wish = {
  siteId: 'reposaari',
  resourceIds: ['reposaari-remote-service-room-1', 'etapalvelu-vero-expert-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'remoteService',
};
const series = {
  ...room,
  resourceIds: ['pori-meeting-room-1'],
  purpose: 'meeting',
  recurrence: 'FREQ=DAILY;COUNT=2',
  onConflict: 'skip',
};
const visit = {
  siteId: 'pori',
  steps: [
    { organisationId: 'vero', resourceIds: [ROOM], ...during(TUESDAY, '10:00–10:30'), purpose: 'customerService' },
    { organisationId: 'te', resourceIds: [ROOM], ...during(TUESDAY, '10:35–11:00'), purpose: 'customerService' },
  ],
};

const vero = (api: Api) => api.as('vero-virkailija');
/** Who acts in the acts below. */
export const ACTORS = ['vero-virkailija', 'pori-neuvoja'] as const;

/** An act of a person, which stores something: what was before it, and the call itself. */
export interface ActThatStores {
  readonly name: string;
  /** What must be there; answers what `run` needs of it. */
  readonly prepare?: (api: Api) => Promise<BookingBody | string>;
  readonly run: (api: Api, of: never) => Promise<Reply>;
}

const act = <T extends BookingBody | string>(
  name: string,
  run: (api: Api, of: T) => Promise<Reply>,
  prepare?: (api: Api) => Promise<T>,
): ActThatStores => ({ name, run, ...(prepare && { prepare }) });

const booked = (wish: Wish) => (api: Api) => book(vero(api), wish);
const inUse = async (api: Api): Promise<BookingBody> => {
  const made = await book(vero(api), { ...room, ...during(MONDAY, '09:00–10:00') });
  api.clock.set(MONDAY, '09:00');
  return bookingIn(await vero(api).post(`${pathOf(made)}/check-in`));
};
const seriesMade = async (api: Api): Promise<string> => seriesIn(await vero(api).post('/api/series', series)).id;

/** Acts of every kind: creates, changes and ends of bookings, of series and of visits, at home and over several days. */
export const ACTS: readonly ActThatStores[] = [
  act('books a room', (api) => vero(api).post(BOOKINGS, room)),
  act('books a room under a key', (api) => vero(api).post(BOOKINGS, room, { 'idempotency-key': 'k' })),
  act('books a room and an expert', (api) => vero(api).post(BOOKINGS, withExpert)),
  act<BookingBody>(
    'moves within the day',
    (api, made) => vero(api).patch(pathOf(made), during(TUESDAY, '12:00–12:30'), ifMatch(made)),
    booked(room),
  ),
  act<BookingBody>(
    'moves room and expert to another day',
    (api, made) => vero(api).patch(pathOf(made), during(THURSDAY, '10:00–10:30'), ifMatch(made)),
    booked(withExpert),
  ),
  act<BookingBody>('cancels', (api, made) => vero(api).del(pathOf(made), ifMatch(made)), booked(room)),
  act<BookingBody>(
    'cancels room and expert',
    (api, made) => vero(api).del(pathOf(made), ifMatch(made)),
    booked(withExpert),
  ),
  act<BookingBody>(
    'takes back a cancellation',
    (api, ended) => vero(api).post(`${pathOf(ended)}/reinstate`),
    async (api) => cancel(vero(api), await book(vero(api), room)),
  ),
  act<BookingBody>(
    'checks in',
    (api, made) => vero(api).post(`${pathOf(made)}/check-in`),
    async (api) => {
      const made = await book(vero(api), { ...room, ...during(MONDAY, '09:00–10:00') });
      api.clock.set(MONDAY, '09:00');
      return made;
    },
  ),
  act<BookingBody>('checks out', (api, made) => vero(api).post(`${pathOf(made)}/check-out`), inUse),
  act<BookingBody>(
    'extends under a key',
    (api, made) => vero(api).post(`${pathOf(made)}/extend`, { minutes: 15 }, { 'idempotency-key': 'e' }),
    inUse,
  ),
  act<BookingBody>(
    'extends to an end',
    (api, made) => vero(api).post(`${pathOf(made)}/extend`, { end: at(MONDAY, '10:15') }),
    inUse,
  ),
  act('books a series', (api) => vero(api).post('/api/series', series)),
  act('books a series under a key', (api) => vero(api).post('/api/series', series, { 'idempotency-key': 's' })),
  act<string>(
    'changes a series',
    (api, id) => vero(api).patch(`/api/series/${id}?scope=all`, { title: 'weekly' }),
    seriesMade,
  ),
  act<string>('cancels a series', (api, id) => vero(api).del(`/api/series/${id}?scope=all`), seriesMade),
  act('books a visit', (api) => api.as('pori-neuvoja').post('/api/chains', visit)),
  act<BookingBody>(
    'calls an expert',
    (api, { id: bookingId }) => vero(api).post('/api/calls', { bookingId }, { 'idempotency-key': 'c' }),
    async (api) => {
      const made = await book(vero(api), { ...withExpert, ...during(MONDAY, '12:00–13:00') });
      api.clock.set(MONDAY, '12:00');
      return made;
    },
  ),
];
