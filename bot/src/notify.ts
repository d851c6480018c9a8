import type { Problem } from '@yhteistila/core/contract/client.ts';
import { isPassing } from '@yhteistila/core/contract/outcome-of-call.ts';
import type { Notice, NoticeCode } from '@yhteistila/core/notice/notice.ts';
import { dayOf, toIso } from '@yhteistila/core/time/site-time.ts';
import { readCall } from './actions/call-actions.ts';
import { cardOfNow, closureAgainst } from './actions/card-of-now.ts';
import { readFault } from './actions/fault-actions.ts';
import { readGuarded } from './actions/guard-actions.ts';
import { readPlaced, readSite } from './actions/read-placed.ts';
import { readSeries } from './actions/series-news-actions.ts';
import type { PlacedBooking } from './cards/booking-card.ts';
import { callCard } from './cards/call-card.ts';
import { standOf } from './cards/call-stand.ts';
import { faultCard } from './cards/fault-card.ts';
import { GUARD_NEWS, guardCard, guardDayCard, isGuardNeeded } from './cards/guard-card.ts';
import { instantOf } from './cards/place-and-time.ts';
import { datesThatHold, SERIES_NEWS, seriesNewsCard } from './cards/series-news-card.ts';
import { type BookingNews, NEWS, newsOf } from './notices/booking-news.ts';
import type { Answer, Turn } from './turn.ts';

type Told = Answer | 'nothing-to-tell';

/** Of what is gone or no longer the person's to see, nothing is told. Throws where the API may answer another time. */
const untold = (problem: Problem | undefined): 'nothing-to-tell' => {
  if (problem !== undefined && isPassing(problem)) throw new Error(`${problem.status} ${problem.code}`);
  return 'nothing-to-tell';
};

/** What the booking had before, as a card's refresh sends it along. */
const wasIn = ({ was }: Notice, { timeZone }: PlacedBooking['site']): Pick<BookingNews, 'was'> => {
  if (was === undefined) return {};
  const { start, end, resourceIds } = was;
  const times = { start: toIso(start, timeZone), end: toIso(end, timeZone) };
  return { was: { ...times, ...(resourceIds && { resourceIds: [...resourceIds] }) } };
};

const newsIn = (notice: Notice, site: PlacedBooking['site']): BookingNews => {
  const news = NEWS.find((each) => each === notice.code);
  return { ...(news && { news }), ...wasIn(notice, site) };
};

/** Whether what the notice says still holds of the booking. */
const stillHolds = async (turn: Turn, placed: PlacedBooking, code: NoticeCode, news: BookingNews): Promise<boolean> => {
  const { booking } = placed;
  const isAhead = (time: string): boolean => turn.now < instantOf(time);
  if (code === 'approvalWanted') return booking.status === 'requested' && isAhead(booking.start);
  if (newsOf(booking, news) === undefined) return false;
  if (code === 'reminder' || code === 'confirmed') return isAhead(booking.end);
  if (code !== 'closure' && code !== 'closureEnded') return true;
  if (!isAhead(booking.end)) return false;
  return ((await closureAgainst(turn, placed)) !== undefined) === (code === 'closure');
};

const ofBooking = async (turn: Turn, notice: Notice, bookingId: string): Promise<Told> => {
  const read = await readPlaced(turn, { bookingId, siteId: notice.siteId });
  if (!read.ok) return untold(read.problem);
  const placed = read.value;
  if (placed.booking.visibility === 'redacted') return 'nothing-to-tell';
  const news = newsIn(notice, placed.site);
  const isWorthIt = notice.updates !== undefined || (await stillHolds(turn, placed, notice.code, news));
  return isWorthIt ? { card: await cardOfNow(turn, placed, news) } : 'nothing-to-tell';
};

/** Of several dates of a series at once, as long as it holds of any of them. */
const ofSeries = async (turn: Turn, { code, siteId }: Notice, told: NonNullable<Notice['series']>): Promise<Told> => {
  const news = SERIES_NEWS.find((each) => each === code);
  if (news === undefined) return 'nothing-to-tell';
  const read = await readSeries(turn, told);
  if (!read.ok) return untold(read.problem);
  const about = { ...told, siteId, news };
  const holds = datesThatHold(read.value, about, turn).length > 0;
  return holds ? { card: seriesNewsCard(read.value, about, turn) } : 'nothing-to-tell';
};

const ofCall = async (turn: Turn, notice: Notice, callId: string): Promise<Told> => {
  const read = await readCall(turn, callId);
  if (!read.ok) return untold(read.problem);
  const isWorthIt = notice.updates !== undefined || standOf(read.value.call, turn) === 'rings';
  return isWorthIt ? { card: callCard(read.value, turn) } : 'nothing-to-tell';
};

const ofFault = async (turn: Turn, notice: Notice, faultId: string): Promise<Told> => {
  const read = await readFault(turn, { faultId, siteId: notice.siteId });
  if (!read.ok) return untold(read.problem);
  const isWorthIt = notice.updates !== undefined || read.value.fault.mendedAt === undefined;
  return isWorthIt ? { card: faultCard(read.value, turn) } : 'nothing-to-tell';
};

/** Of a booking that a guard is to know of: as long as it needs one, or, where it was cancelled, as long as it does not. */
const ofGuarded = async (turn: Turn, notice: Notice, bookingId: string): Promise<Told> => {
  const { code, siteId } = notice;
  const news = GUARD_NEWS.find((each) => each === code);
  if (news === undefined) return 'nothing-to-tell';
  const read = await readPlaced(turn, { bookingId, siteId });
  if (!read.ok) return untold(read.problem);
  const holds = isGuardNeeded(read.value.booking) !== (news === 'guardCancelled');
  if (!holds) return 'nothing-to-tell';
  return { card: guardCard(read.value, { news, ...wasIn(notice, read.value.site) }, turn) };
};

const ofGuardDay = async (turn: Turn, { siteId, at }: Notice): Promise<Told> => {
  const site = await readSite(turn, siteId);
  if (!site.ok) return untold(site.problem);
  const day = dayOf(at, site.value.timeZone);
  const read = await readGuarded(turn, { siteId, day });
  if (!read.ok) return untold(read.problem);
  if (read.value.length === 0) return 'nothing-to-tell';
  return { card: guardDayCard({ site: site.value, day, bookings: read.value }, turn) };
};

const ofGuard = (turn: Turn, notice: Notice): Promise<Told> =>
  notice.bookingId === undefined ? ofGuardDay(turn, notice) : ofGuarded(turn, notice, notice.bookingId);

/**
 * What the person is told of the notice, as things stand now and as the person may see them: nothing when it is over,
 * but for a notice that takes an earlier card's place; and nothing where that card, the message `replaces`, was never
 * shown. Throws where the API may answer another time.
 */
export const render = async (turn: Turn, notice: Notice, replaces?: string): Promise<Told> => {
  const { kind, callId, faultId, bookingId, series, updates } = notice;
  if (updates !== undefined && replaces === undefined) return 'nothing-to-tell';
  if (series !== undefined) return ofSeries(turn, notice, series);
  if (kind === 'guard') return ofGuard(turn, notice);
  if (callId !== undefined) return ofCall(turn, notice, callId);
  if (faultId !== undefined) return ofFault(turn, notice, faultId);
  if (bookingId !== undefined) return ofBooking(turn, notice, bookingId);
  return 'nothing-to-tell';
};
