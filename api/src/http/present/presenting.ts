import type { Language } from '@yhteistila/core/language/texts.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, type LocalDay, type TimeZone, toIso } from '@yhteistila/core/time/site-time.ts';

/** What turning an answer into JSON needs to know of the call. */
export interface Presenting {
  readonly directory: Directory;
  readonly language: Language;
  /** The day that the call is about: its times are told without their date. */
  readonly day?: LocalDay;
}

export const presentInterval = ({ start, end }: Interval, zone: TimeZone): { start: string; end: string } => ({
  start: toIso(start, zone),
  end: toIso(end, zone),
});

/** The instant as ISO 8601 with the site's offset, where there is one. */
export const optionalIso = (instant: Instant | undefined, zone: TimeZone): string | undefined =>
  instant === undefined ? undefined : toIso(instant, zone);

/** When a call's body says that it starts: itself, or its first step. */
const startOf = (body: unknown): Instant | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('start' in body && typeof body.start === 'number') return body.start;
  return 'steps' in body && Array.isArray(body.steps) ? startOf(body.steps[0]) : undefined;
};

/** The same presenting, for a call whose body says when it starts: about the local day of that. */
export const aboutStart = (body: unknown, siteId: string | undefined, presenting: Presenting): Presenting => {
  const start = startOf(body);
  return siteId === undefined || start === undefined
    ? presenting
    : { ...presenting, day: dayOf(start, zoneOf(presenting.directory, siteId)) };
};
