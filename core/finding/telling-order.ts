import type { Finding } from './finding.ts';

type Kind = Finding['kind'];

/** What tells one reason from another, also as it went out over HTTP. */
export interface Reason {
  readonly kind: string;
  readonly code: string;
}

/** THE order in which reasons are told: what no other room or hour would mend comes first. */
const FUNDAMENTAL_FIRST: readonly Kind[] = [
  'customer-data',
  'advance',
  'duration',
  'opening-hours',
  'service-hours',
  'purpose-fit',
  'zone-access',
  'person-limit',
  'needs',
  'confidentiality',
  'capacity',
  'network-fit',
  'guard-presence',
  'fair-share',
  'earmark',
  'closure',
  'buffer',
  'conflict',
];
const places: ReadonlyMap<string, number> = new Map(FUNDAMENTAL_FIRST.map((kind, place) => [kind, place]));

const placeOf = ({ kind }: Reason): number => places.get(kind) ?? FUNDAMENTAL_FIRST.length;

/** The more fundamental reason first. */
export const fundamentalFirst = (a: Reason, b: Reason): number => placeOf(a) - placeOf(b);

/** Kinds that look at the hour: on a day that cannot be booked at all, none of them matters. */
const OF_THE_HOUR: ReadonlySet<string> = new Set<Kind>([
  'opening-hours',
  'service-hours',
  'guard-presence',
  'person-limit',
  'fair-share',
  'closure',
  'buffer',
  'conflict',
]);
const CLOSED = /^(customer|building|remote)-closed/;
const SERVICE_DAY_OFF: ReadonlySet<string> = new Set(['not-serving-until', 'not-serving-that-day']);

const isOutOfReach = ({ kind, code }: Reason): boolean => kind === 'advance' && code !== 'too-soon';
const isClosed = ({ kind, code }: Reason): boolean => kind === 'opening-hours' && CLOSED.test(code);

/** What follows from another reason and says no more than it: `[implied, by]`. */
const IMPLIED: readonly (readonly [(one: Reason) => boolean, (by: Reason) => boolean])[] = [
  [({ kind }) => OF_THE_HOUR.has(kind), isOutOfReach],
  [({ kind, code }) => kind === 'service-hours' && (SERVICE_DAY_OFF.has(code) || code.startsWith('outside')), isClosed],
  [({ kind }) => kind === 'guard-presence', isClosed],
  [({ code }) => code.startsWith('remote-closed'), ({ code }) => /^(customer|building)-closed/.test(code)],
  // The hours of an agency lie within those of the site.
  [({ code }) => code === 'outside-customer-hours', ({ code }) => code === 'outside-service-hours'],
  [({ code }) => code === 'purpose-not-here', ({ code }) => code === 'purpose-not-fit'],
  [({ code }) => code === 'purpose-not-here', ({ code }) => code === 'serves-remotely-only'],
];

/** The reasons without those that follow from another one, the most fundamental first. */
export const withoutImplied = <R extends Reason>(reasons: readonly R[]): readonly R[] =>
  reasons
    .filter(
      (one) =>
        !IMPLIED.some(
          ([isImplied, isCause]) => isImplied(one) && reasons.some((other) => other !== one && isCause(other)),
        ),
    )
    .sort(fundamentalFirst);
