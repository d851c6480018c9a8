import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Facts } from '@yhteistila/core/rules/engine/facts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import type { Days } from '../../commit/plan.ts';

/** The local day of its site that a request lies in. Its site must be known. */
export const dayOfRequest = (request: Pick<BookingRequest, 'siteId' | 'start'>, directory: Directory): string => {
  const site = directory.siteById.get(request.siteId);
  if (site === undefined) throw new Error(`unknown site ${request.siteId}`);
  return dayOf(request.start, site.timeZone);
};

/** The sites at which it stands, its own first. */
export const sitesOfRequest = (request: BookingRequest, directory: Directory): readonly string[] => {
  const sites = request.resourceIds.map((id) => directory.resourceById.get(id)?.site.id ?? request.siteId);
  return [...new Set([request.siteId, ...sites])];
};

/** Every partition that a decision on the request looks at. */
export const partitionsOf = (request: BookingRequest, directory: Directory): readonly string[] => {
  const day = dayOfRequest(request, directory);
  return sitesOfRequest(request, directory).map((siteId) => partitionOf(siteId, day));
};

export interface FactsInput {
  readonly now: Instant;
  readonly directory: Directory;
  readonly organiser: Person;
  /** Who does it, where that is not the organiser. */
  readonly actorId?: string;
  readonly replaces?: Booking;
  readonly inSeries?: boolean;
}

/** The facts of a decision, from the days that were read for it. */
export const factsFor = (request: BookingRequest, days: Days, input: FactsInput): Facts => {
  const day = dayOfRequest(request, input.directory);
  const bySite = sitesOfRequest(request, input.directory).map(
    (siteId) => [siteId, days.get(partitionOf(siteId, day)) ?? emptyDay(siteId, day)] as const,
  );
  return { ...input, days: new Map(bySite) };
};
