import type { Instant } from './interval.ts';
import { instantOfUtc, readStamp, type Stamp } from './recurrence-parts.ts';
import { atLocal, dayOf, type LocalDay, type TimeZone } from './site-time.ts';
import { offsetAt } from './zone-offset.ts';

/** A date or date-time of an exporter's line, with the zone that it names. */
interface ZonedStamp extends Stamp {
  zone?: string;
}

/** A rule as exporters write it: alone, or with its start and the dates that it leaves out on lines of their own. */
export interface RecurrenceLines {
  rule: string;
  dtStart?: ZonedStamp;
  exDates: readonly ZonedStamp[];
}

/** Lines that add dates or take some away by another rule. DTEND and DURATION the booking says itself. */
const OTHER = ['RDATE', 'EXRULE'];
const LINE = /^\s*(RRULE|DTSTART|DTEND|DURATION|EXDATE|RDATE|EXRULE)([;:].*)$/is;
/** A rule may stand without its name. */
const BARE_RULE = /^\s*FREQ\s*=/i;
const TIME_ZONE = /;TZID="?([^";:]+)"?/i;
const SECOND_MS = 1000;
const MINUTE_SECONDS = 60;

/** Lines whole again: a line that begins with no name of its own goes on with the one before it (RFC 5545 3.1). */
function unfold(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.trim().split(/\r\n|\r|\n/)) {
    const last = lines.length - 1;
    if (last >= 0 && !LINE.test(line) && !BARE_RULE.test(line)) lines[last] += line.replace(/^[ \t]/, '');
    else lines.push(line);
  }
  return lines;
}

function readStamps(rest: string): ZonedStamp[] | undefined {
  const [head = '', ...values] = rest.split(':');
  const zone = TIME_ZONE.exec(head)?.[1];
  const stamps = values
    .join(':')
    .split(',')
    .map((each) => readStamp(each.trim().toUpperCase()));
  const read = stamps.filter((stamp) => stamp !== undefined);
  if (read.length < stamps.length) return undefined;
  return read.map((stamp) => ({ ...stamp, ...(zone !== undefined && { zone }) }));
}

/** What stands behind each name; a line without one is the rule alone. */
function byName(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of unfold(text)) {
    const [, name = 'RRULE', rest = line] = LINE.exec(line) ?? [];
    found.set(name.toUpperCase(), [...(found.get(name.toUpperCase()) ?? []), rest]);
  }
  return found;
}

/** The rule among its lines; 'unsupported-rrule' where others add dates or a second rule. */
export function readRecurrenceLines(text: string): RecurrenceLines | 'invalid-rrule' | 'unsupported-rrule' {
  const lines = byName(text);
  const [rule, ...otherRules] = lines.get('RRULE') ?? [];
  if (otherRules.length > 0 || OTHER.some((name) => lines.has(name))) return 'unsupported-rrule';
  const starts = (lines.get('DTSTART') ?? []).map(readStamps);
  const exDates = (lines.get('EXDATE') ?? []).map(readStamps);
  const [dtStart, ...otherStarts] = starts.flatMap((stamps) => stamps ?? []);
  if (rule === undefined || otherStarts.length > 0 || [...starts, ...exDates].includes(undefined))
    return 'invalid-rrule';
  return {
    // Parameters of the line are no part of the rule.
    rule: rule.replace(/^(;[^:]*)?:/, ''),
    exDates: exDates.flatMap((stamps) => stamps ?? []),
    ...(dtStart && { dtStart }),
  };
}

/** The zone that is named, where it is one of the IANA's; Windows and Mozilla have names of their own. */
function knownZone(name: string | undefined, otherwise: TimeZone): TimeZone {
  if (name === undefined) return otherwise;
  try {
    offsetAt(0, name);
    return name;
  } catch {
    return otherwise;
  }
}

function instantOf(stamp: ZonedStamp, zone: TimeZone): Instant {
  if (stamp.isUtc) return instantOfUtc(stamp);
  const seconds = stamp.seconds ?? 0;
  return (
    atLocal(stamp.day, Math.floor(seconds / MINUTE_SECONDS), knownZone(stamp.zone, zone)) +
    (seconds % MINUTE_SECONDS) * SECOND_MS
  );
}

/** The local day of the site that a stamp means. */
export function dayOfStamp(stamp: ZonedStamp, zone: TimeZone): LocalDay {
  return stamp.seconds === undefined ? stamp.day : dayOf(instantOf(stamp, zone), zone);
}

/** Whether a DTSTART means the start: a date its day, a date-time its moment. */
export function meansStart(stamp: ZonedStamp, start: Instant, zone: TimeZone): boolean {
  return stamp.seconds === undefined ? stamp.day === dayOf(start, zone) : instantOf(stamp, zone) === start;
}
