import { pathTo, type Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES, type RouteId } from '@yhteistila/core/contract/routes.ts';
import type { Caller, Reply } from './api-client.ts';
import { at, during, MONDAY, SUNDAY, TUESDAY } from './site-clock.ts';

/** What a call is made about. */
export interface Target {
  readonly siteId: string;
  readonly bookingId: string;
  readonly end: string;
  readonly seriesId: string;
  /** A date of the series that is booked. */
  readonly day: string;
  readonly organisationId: string;
}

export interface HarmlessCall {
  readonly body?: object;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer to whoever may make the call: it shows that the permission was there, and changes nothing. */
  readonly allowed: number;
}

const STALE = { 'if-match': '"999"' };

/** A wish that the rules refuse, so that nothing is booked: its time has passed. */
const tooLate = ({ siteId, organisationId }: Target) => ({
  siteId,
  resourceIds: [`${siteId}-meeting-room-6`],
  ...during(MONDAY, '06:00–06:30'),
  purpose: 'meeting',
  organisationId,
});

const visit = ({ siteId, organisationId }: Target) => ({
  siteId,
  from: at(TUESDAY, '10:00'),
  to: at(TUESDAY, '11:00'),
  steps: [{ organisationId, minutes: 30 }],
});

const visitTooLate = (target: Target) => {
  const { siteId, ...step } = tooLate(target);
  return { siteId, steps: [step] };
};

const recurring = (target: Target) => ({ ...tooLate(target), recurrence: 'FREQ=DAILY;COUNT=1' });

const search = ({ siteId, organisationId }: Target) => ({
  siteIds: [siteId],
  from: at(TUESDAY, '10:00'),
  to: at(TUESDAY, '11:00'),
  minutes: 30,
  purpose: 'meeting',
  organisationId,
});

/** Every call of the contract, made so that it changes nothing. Booked things are confirmed and a day ahead. */
export const HARMLESS: { readonly [id in RouteId]: (target: Target) => HarmlessCall } = {
  health: () => ({ allowed: 200 }),
  openapi: () => ({ allowed: 200 }),
  me: () => ({ allowed: 200 }),
  changeMe: () => ({ body: { locale: 'fi' }, allowed: 200 }),
  myBookings: () => ({ query: `?from=${TUESDAY}&to=${TUESDAY}`, allowed: 200 }),
  withdrawRequest: () => ({ allowed: 200 }),
  organisations: () => ({ allowed: 200 }),
  sites: () => ({ allowed: 200 }),
  site: () => ({ allowed: 200 }),
  today: () => ({ allowed: 200 }),
  day: () => ({ allowed: 200 }),
  requests: () => ({ allowed: 200 }),
  availability: (target) => ({ body: search(target), allowed: 200 }),
  checkBooking: (target) => ({ body: tooLate(target), allowed: 200 }),
  book: (target) => ({ body: tooLate(target), allowed: 422 }),
  booking: () => ({ allowed: 200 }),
  changeBooking: () => ({ body: { title: 'Changed' }, headers: STALE, allowed: 412 }),
  cancelBooking: () => ({ headers: STALE, allowed: 412 }),
  checkIn: () => ({ allowed: 409 }),
  checkOut: () => ({ allowed: 409 }),
  extend: ({ end }) => ({ body: { end }, allowed: 200 }),
  approve: () => ({ allowed: 200 }),
  decline: () => ({ body: {}, allowed: 409 }),
  reinstate: () => ({ allowed: 200 }),
  checkSeries: (target) => ({ body: recurring(target), allowed: 200 }),
  bookSeries: (target) => ({ body: recurring(target), allowed: 422 }),
  series: () => ({ allowed: 200 }),
  changeSeries: () => ({ body: { scope: 'all', title: 'Changed' }, headers: STALE, allowed: 412 }),
  checkSeriesChange: () => ({ body: { scope: 'all', title: 'Changed' }, allowed: 200 }),
  cancelSeries: () => ({ query: '?scope=all', headers: STALE, allowed: 412 }),
  approveSeries: () => ({ allowed: 200 }),
  declineSeries: () => ({ body: {}, allowed: 200 }),
  reinstateSeries: () => ({ allowed: 200 }),
  addOccurrence: ({ day }) => ({ body: { day }, allowed: 201 }),
  planChain: (target) => ({ body: visit(target), allowed: 200 }),
  bookChain: (target) => ({ body: visitTooLate(target), allowed: 422 }),
  customerAbsent: () => ({ allowed: 409 }),
  guardAcknowledged: () => ({ allowed: 409 }),
  startCall: ({ bookingId }) => ({ body: { bookingId }, allowed: 409 }),
  call: () => ({ allowed: 404 }),
  siteCalls: () => ({ allowed: 200 }),
  myCalls: () => ({ allowed: 200 }),
  takeCall: () => ({ allowed: 404 }),
  passCall: () => ({ allowed: 404 }),
  endCall: () => ({ body: {}, allowed: 404 }),
  myDuty: () => ({ allowed: 200 }),
  changeDuty: () => ({ body: { onDuty: false }, allowed: 200 }),
  dutyList: () => ({ allowed: 200 }),
  reportFault: ({ siteId }) => ({ body: { resourceId: `${siteId}-none`, category: 'other' }, allowed: 404 }),
  faults: () => ({ allowed: 200 }),
  fault: () => ({ allowed: 404 }),
  mendFault: () => ({ allowed: 404 }),
  closeResource: () => ({ body: during(SUNDAY, '10:00–11:00'), allowed: 400 }),
  closure: () => ({ allowed: 404 }),
  closures: () => ({ allowed: 200 }),
  reopenResource: () => ({ allowed: 404 }),
  undelivered: () => ({ allowed: 200 }),
};

/** What the calls name besides their target: a resource of its site, and what nobody has made there. */
const namesAt = ({ siteId }: Target) => ({
  key: 'never-sent',
  callId: `${siteId}.none`,
  resourceId: `${siteId}-meeting-room-6`,
  faultId: `${siteId}.f.none`,
  closureId: `${siteId}.c.none`,
});

/** The call's URL on the target. */
export const urlOf = (id: RouteId, target: Target): string =>
  `${pathTo(ROUTES[id], { ...namesAt(target), ...target })}${HARMLESS[id](target).query ?? ''}`;

export const makeCall = (caller: Caller, id: RouteId, target: Target): Promise<Reply> => {
  const { body, headers } = HARMLESS[id](target);
  const { method }: Route = ROUTES[id];
  const url = urlOf(id, target);
  if (method === 'GET') return caller.get(url, headers);
  if (method === 'DELETE') return caller.del(url, headers);
  return method === 'PATCH' ? caller.patch(url, body, headers) : caller.post(url, body, headers);
};
