import { type Need, needsSecurity } from '../../booking/need.ts';
import type { Purpose } from '../../site/purpose.ts';
import type { Resource } from '../../site/resource.ts';
import type { Instant, Interval } from '../../time/interval.ts';
import type { RefusedGroup } from '../refusals/refused.ts';

/** How many agencies one visit may have: more would not fit into a day of anybody's. */
export const MAX_STEPS = 6;

/** One agency of a visit: how long it needs the customer, and what for. */
export interface ChainStep {
  readonly organisationId: string;
  /** Whole slots of five minutes. */
  readonly minutes: number;
  readonly purpose: Purpose;
  readonly needs: readonly Need[];
  readonly languages?: readonly string[];
  readonly confidential: boolean;
}

/** A security room and its guard are kept for those who need them (M8); any other space may be planned. */
export const mayBePlanned = ({ type }: Pick<Resource, 'type'>, { needs }: Pick<ChainStep, 'needs'>): boolean =>
  type !== 'securityRoom' || needsSecurity(needs);

/** One customer's visit to several agencies at one site (M14), within `from`–`to` of one local day. */
export interface ChainQuery {
  readonly siteId: string;
  /** When the customer is there: waiting counts from here. */
  readonly from: Instant;
  readonly to: Instant;
  /** In any order: the planner chooses it. */
  readonly steps: readonly ChainStep[];
  readonly attendees?: number;
  /** All at one table: one room for everybody, booked by the first agency. */
  readonly together: boolean;
  readonly limit: number;
}

export interface PlannedStep extends Interval, ChainStep {
  readonly resourceId: string;
  /** The interpreters of the site whom the customer needs. */
  readonly alsoResourceIds: readonly string[];
  readonly attendees?: number;
}

/** A sequence of bookings that would be made, each with those before it already standing. */
export interface ChainPlan {
  readonly steps: readonly PlannedStep[];
  /** Minutes from the query's `from` to the last step in which nobody serves the customer. */
  readonly waitingMinutes: number;
  /** How often the customer changes rooms. */
  readonly moves: number;
  readonly endsAt: Instant;
  /** 0–1, higher is better. */
  readonly score: number;
}

/** Why an agency finds no room in the whole window, even alone; or, where each would alone, not beside the others. */
export interface ChainRefusal extends RefusedGroup {
  readonly organisationId: string;
}

export interface FoundChains {
  /** Least waiting first, which is also the earliest end; then fewest moves. */
  readonly plans: readonly ChainPlan[];
  readonly refused: readonly ChainRefusal[];
}
