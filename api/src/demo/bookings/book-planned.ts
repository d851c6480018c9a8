import type { Booking, CheckInPolicy } from '@yhteistila/core/booking/booking.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { addDays, atLocal, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { ulid } from 'ulid';
import { bookingId } from '../../commit/booking-id.ts';
import type { PlannedBooking } from './day-plan.ts';
import { between, type Random } from './random.ts';

const MINUTE_MS = 60_000;
/** The rules judge every lead of more than a day alike, up to N12's 180 days. */
const MIN_LEAD_DAYS = 2;
const USUAL_LEAD_DAYS = 28;
const OFFICE_OPENS_MINUTES = 8 * 60;
const OFFICE_MINUTES = 8 * 60;

/** Where and when a planned booking is made. */
export interface Occasion {
  readonly directory: PeopledDirectory;
  readonly site: Site;
  readonly day: LocalDay;
  readonly now: Instant;
  /** Milliseconds from the day of the plan to this day. */
  readonly shiftMs: number;
}

const shiftedParams = (finding: Finding, shiftMs: number): Finding => ({
  ...finding,
  params: Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      name.endsWith('At') && typeof value === 'number' ? value + shiftMs : value,
    ]),
  ),
});

const shiftedPolicy = ({ opensAt, by }: CheckInPolicy, shiftMs: number): CheckInPolicy => ({
  opensAt: opensAt + shiftMs,
  by: by + shiftMs,
});

const ON_FRIDAY_INSTEAD: { readonly [weekday: string]: number } = { SA: 1, SU: 2 };

/** When somebody sat down to book, in office hours some days before, but never after `now`. */
const madeDaysBefore = ({ day, site, now }: Occasion, random: Random): Instant => {
  const minutes = OFFICE_OPENS_MINUTES + between(random, 0, OFFICE_MINUTES);
  let lead = between(random, MIN_LEAD_DAYS, USUAL_LEAD_DAYS);
  for (;;) {
    const wanted = addDays(day, -lead);
    const madeOn = addDays(wanted, -(ON_FRIDAY_INSTEAD[weekdayOf(wanted)] ?? 0));
    const made = atLocal(madeOn, minutes, site.timeZone);
    if (made <= now) return made;
    lead += 7;
  }
};

/** The planned booking as it was first made for this day; undefined when at `now` it is not made yet. */
export const bookPlanned = (planned: PlannedBooking, occasion: Occasion, random: Random): Booking | undefined => {
  const { request, organiserId, decision, leadMinutes } = planned;
  const { shiftMs, site, day, directory } = occasion;
  const start = request.start + shiftMs;
  const createdAt = leadMinutes === undefined ? madeDaysBefore(occasion, random) : start - leadMinutes * MINUTE_MS;
  if (createdAt > occasion.now) return undefined;
  return {
    ...request,
    start,
    end: request.end + shiftMs,
    id: bookingId(site.id, day, ulid(createdAt, random)),
    version: 1,
    status: decision.status,
    day,
    organiserId,
    createdAt,
    changedAt: createdAt,
    obligations: decision.obligations.map((finding) => shiftedParams(finding, shiftMs)),
    ...(decision.checkIn === undefined ? {} : { checkIn: shiftedPolicy(decision.checkIn, shiftMs) }),
    decidedWith: directory.versionAt([site.id]),
  };
};
