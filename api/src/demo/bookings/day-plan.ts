import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyResourceDay, type ResourceDay } from '@yhteistila/core/booking/day.ts';
import { type Decision, decide } from '@yhteistila/core/rules/engine/decide.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { type StaffPool, staffPool } from '../staff-pool.ts';
import { candidates, draft, withExtra } from './draft.ts';
import { between, pick, type Random } from './random.ts';

/** A booking that the rules have allowed on the plan's day. */
export interface PlannedBooking {
  readonly request: BookingRequest;
  readonly organiserId: string;
  readonly decision: Decision;
  /** Minutes before its start at which it was made; undefined for one that was made days before. */
  readonly leadMinutes?: number;
}

/** One site's day that fills up: every booking is decided by the rules before it is added. */
export interface DayPlan {
  readonly directory: PeopledDirectory;
  readonly site: Site;
  readonly day: LocalDay;
  readonly random: Random;
  readonly bookings: PlannedBooking[];
  readonly staff: StaffPool;
  readonly taken: Map<string, ResourceDay>;
}

export interface Wish {
  readonly resource: Resource;
  readonly start: Instant;
  readonly minutes: number;
  readonly purposes: readonly Purpose[];
  /** Who books it, where that is settled. */
  readonly organisationId?: string;
  readonly leadMinutes?: number;
}

const MINUTE_MS = 60_000;
/** When a booking that is made days before is decided: any time before the last 24 hours gives the same answer. */
const DAYS_BEFORE_MS = 7 * 24 * 60 * MINUTE_MS;
const TRIES = 5;

export const emptyPlan = (directory: PeopledDirectory, site: Site, day: LocalDay, random: Random): DayPlan => ({
  directory,
  site,
  day,
  random,
  bookings: [],
  staff: staffPool(directory, site.id),
  taken: new Map(),
});

const bookingOf = ({ request, organiserId, decision }: PlannedBooking, plan: DayPlan, at: Instant): Booking => ({
  ...request,
  id: `plan-${plan.bookings.length}`,
  version: 1,
  status: decision.status,
  day: plan.day,
  organiserId,
  createdAt: at,
  changedAt: at,
  obligations: decision.obligations,
  decidedWith: plan.directory.versionAt([request.siteId]),
});

const take = (taken: DayPlan['taken'], booking: Booking): void => {
  for (const resourceId of booking.resourceIds) {
    const resourceDay = taken.get(resourceId) ?? emptyResourceDay(resourceId);
    taken.set(resourceId, { ...resourceDay, bookings: [...resourceDay.bookings, booking] });
  }
};

/**
 * As much of the day as the rules look at: the resources of the wanted types (overlaps, buffers, shares) and those that
 * the organiser has booked (N20). The whole day would give the same decision, several times as slowly.
 */
const concerning = ({ directory, site, day, taken }: DayPlan, request: BookingRequest, organiserId: string): Day => {
  const typeOf = (resourceId: string) => directory.resourceById.get(resourceId)?.resource.type;
  const types = new Set(request.resourceIds.map(typeOf));
  const resourceDays = new Map<string, ResourceDay>();
  for (const [resourceId, resourceDay] of taken) {
    const isOwn = resourceDay.bookings.some((booking) => booking.organiserId === organiserId);
    if (isOwn || types.has(typeOf(resourceId))) resourceDays.set(resourceId, resourceDay);
  }
  return { siteId: site.id, day, resourceDays };
};

const tryOnce = (plan: DayPlan, wish: Wish): boolean => {
  const { directory, site, random, staff } = plan;
  const { resource, start, minutes, leadMinutes } = wish;
  const time = { start, end: start + minutes * MINUTE_MS };
  const purpose = pick(random, wish.purposes);
  const organisationId = wish.organisationId ?? pick(random, candidates(directory, site, resource, purpose));
  const organiser = staff.free(organisationId, time, between(random, 0, 99));
  if (organiser === undefined) return false;
  const request = withExtra(site, draft(site, resource, time, purpose, organisationId, random), random);
  const now = start - (leadMinutes === undefined ? DAYS_BEFORE_MS : leadMinutes * MINUTE_MS);
  const days = new Map([[site.id, concerning(plan, request, organiser.id)]]);
  const decision = decide(request, { now, directory, organiser, days });
  if (!decision.allowed) return false;
  const planned = {
    request,
    organiserId: organiser.id,
    decision,
    ...(leadMinutes === undefined ? {} : { leadMinutes }),
  };
  take(plan.taken, bookingOf(planned, plan, now));
  plan.bookings.push(planned);
  staff.occupy(organiser.id, time);
  return true;
};

/** Adds a booking as wished, by one of several agencies; false when the rules refuse all that were tried. */
export const addBooking = (plan: DayPlan, wish: Wish): boolean => {
  for (let attempt = 0; attempt < TRIES; attempt++) if (tryOnce(plan, wish)) return true;
  return false;
};
