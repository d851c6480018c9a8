import { type Call, isOver } from '@yhteistila/core/occupancy/call.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { listAll, type Records, type StoredRecord } from '../../ports/records.ts';

const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;

/** Rings, or is under way. */
const OPEN = 'open';
/** Over, while those who were rung have not been told yet; sorts between the other two. */
const ENDING = 'ending';
const endedOn = (day: LocalDay): string => `ended.${day}`;

const partitionOf = (siteId: string): string => `calls|${siteId}`;
/** Calls are named after their booking, or like one: the site comes first. */
const siteOf = (callId: string): string => callId.slice(0, callId.indexOf('.'));

const isCall = (body: unknown): body is Call =>
  typeof body === 'object' && body !== null && 'rings' in body && 'ringSeconds' in body;

const callsIn = (found: readonly StoredRecord[]): readonly Call[] => found.map(({ body }) => body).filter(isCall);

type StoreDeps = { readonly records: Records };

/** The call of that id; undefined where there is none. */
export const findCall = async ({ records }: StoreDeps, id: string): Promise<Call | undefined> => {
  const body = (await records.read(partitionOf(siteOf(id)), id))?.body;
  return isCall(body) ? body : undefined;
};

/** Calls that ring or are under way at the site. */
export const openCalls = async ({ records }: StoreDeps, siteId: string): Promise<readonly Call[]> =>
  callsIn(await listAll(records, partitionOf(siteId), { prefix: '', from: OPEN, to: OPEN }));

/** Open calls, and those that are over without everybody having been told. */
export const callsToTell = async ({ records }: StoreDeps, siteId: string): Promise<readonly Call[]> =>
  callsIn(await listAll(records, partitionOf(siteId), { prefix: '', from: ENDING, to: OPEN }));

/** Open calls of the site and those that ended on the day or later. */
export const callsSince = async ({ records }: StoreDeps, siteId: string, day: LocalDay): Promise<readonly Call[]> =>
  callsIn(await listAll(records, partitionOf(siteId), { prefix: '', from: endedOn(day), to: OPEN }));

/** Every call that was made for the booking. */
export const callsOfBooking = async ({ records }: StoreDeps, bookingId: string): Promise<readonly Call[]> =>
  callsIn(await listAll(records, partitionOf(siteOf(bookingId)), { prefix: `${bookingId}.` }));

const toRecord = (call: Call, sort: string): StoredRecord => ({
  id: call.id,
  version: call.version,
  sort,
  body: call,
  expiresAt: call.startedAt + LIFETIME_MS,
});

const toldSort = (call: Call, directory: Directory): string =>
  call.endedAt === undefined ? OPEN : endedOn(dayOf(call.endedAt, zoneOf(directory, call.siteId)));

/** Stores a new call; false when there is one of that id. */
export const createCall = ({ records }: StoreDeps, call: Call): Promise<boolean> =>
  records.write(partitionOf(call.siteId), toRecord(call, isOver(call) ? ENDING : OPEN), 'absent');

/** Writes a call over the version before it; false when somebody else has changed it meanwhile. */
export const replaceCall = ({ records }: StoreDeps, call: Call): Promise<boolean> =>
  records.write(partitionOf(call.siteId), toRecord(call, isOver(call) ? ENDING : OPEN), call.version - 1);

/** Files a call that is over under its day: everybody has been told. */
export const fileCall = ({ records }: StoreDeps, call: Call, directory: Directory): Promise<boolean> =>
  records.write(partitionOf(call.siteId), toRecord(call, toldSort(call, directory)), call.version);
