import {
  CALL_ENDINGS,
  CALL_KINDS,
  CALL_STATES,
  type Call,
  isOver,
  RING_ANSWERS,
  RING_ROLES,
  RING_STEPS,
} from '@yhteistila/core/occupancy/call.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { Listing, Records } from '../ports/records.ts';
import { listRecords, type RecordKind, recordAt } from './record-kind.ts';
import { keptAfter } from './retention.ts';

/** Rings, or is under way. */
const OPEN = 'open';
/** Over, while those who were rung have not been told yet; sorts between the other two. */
const ENDING = 'ending';
const endedOn = (day: LocalDay): string => `ended.${day}`;

const partitionOf = (siteId: string): string => `calls|${siteId}`;
/** Calls are named after their booking, or like one: the site comes first. */
const siteOf = (callId: string): string => callId.slice(0, callId.indexOf('.'));

const ring = z.object({
  personId: z.string(),
  role: z.enum(RING_ROLES),
  step: z.enum(RING_STEPS),
  rungAt: z.int(),
  answer: z.enum(RING_ANSWERS).optional(),
  answeredAt: z.int().optional(),
});

const shape = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(CALL_KINDS),
  state: z.enum(CALL_STATES),
  siteId: z.string(),
  organisationId: z.string(),
  bookingId: z.string().optional(),
  resourceId: z.string().optional(),
  languages: z.array(z.string()).optional(),
  serviceId: z.string().optional(),
  meetingUrl: z.string().optional(),
  ringSeconds: z.number(),
  startedBy: z.string(),
  startedAt: z.int(),
  rings: z.array(ring),
  takenBy: z.string().optional(),
  takenAt: z.int().optional(),
  interpretedBy: z.string().optional(),
  endedAt: z.int().optional(),
  endedBecause: z.enum(CALL_ENDINGS).optional(),
});

/** Calls to experts, at their site. The version of the record is the call's own. */
export const CALLS: RecordKind<Call, string> = {
  name: 'calls',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (callId) => ({ partition: partitionOf(siteOf(callId)), id: callId }),
  isAt: ({ partition }) => partition.startsWith('calls|'),
  filedAs: (call) => ({ sort: isOver(call) ? ENDING : OPEN, expiresAt: keptAfter('calls', call.startedAt) }),
};

interface CallsDeps {
  readonly records: Records;
}

/** The record of that call. */
export const callAt = ({ records }: CallsDeps, callId: string) => recordAt(records, CALLS, callId);

/** The call of that id; undefined where there is none. */
export const findCall = async (deps: CallsDeps, callId: string): Promise<Call | undefined> =>
  (await callAt(deps, callId).read())?.value;

const listCalls = async ({ records }: CallsDeps, siteId: string, listing: Listing): Promise<readonly Call[]> =>
  (await listRecords(records, CALLS, partitionOf(siteId), listing)).map(({ value }) => value);

/** Calls that ring or are under way at the site. */
export const openCalls = (deps: CallsDeps, siteId: string): Promise<readonly Call[]> =>
  listCalls(deps, siteId, { prefix: '', from: OPEN, to: OPEN });

/** Open calls, and those that are over without everybody having been told. */
export const callsToTell = (deps: CallsDeps, siteId: string): Promise<readonly Call[]> =>
  listCalls(deps, siteId, { prefix: '', from: ENDING, to: OPEN });

/** Open calls of the site and those that ended on the day or later. */
export const callsSince = (deps: CallsDeps, siteId: string, day: LocalDay): Promise<readonly Call[]> =>
  listCalls(deps, siteId, { prefix: '', from: endedOn(day), to: OPEN });

/** Every call that was made for the booking. */
export const callsOfBooking = (deps: CallsDeps, bookingId: string): Promise<readonly Call[]> =>
  listCalls(deps, siteOf(bookingId), { prefix: `${bookingId}.` });

/** Stores a new call; false when there is one of that id. */
export const createCall = (deps: CallsDeps, call: Call): Promise<boolean> => callAt(deps, call.id).create(call);

/** Files a call that is over under its day: everybody has been told. False when somebody else has changed it meanwhile. */
export const fileCall = (deps: CallsDeps, call: Call, directory: Directory): Promise<boolean> => {
  const { endedAt, siteId } = call;
  const sort = endedAt === undefined ? OPEN : endedOn(dayOf(endedAt, zoneOf(directory, siteId)));
  return callAt(deps, call.id).refile(call, call, { sort });
};
