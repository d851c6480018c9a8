import { clockSeparator } from '@yhteistila/core/i18n/format-time.ts';
import type { Typed } from '@yhteistila/core/i18n/typed.ts';
import { readTypedClock, readTypedStart, writeClock } from '@yhteistila/core/i18n/typed-clock.ts';
import { readTypedCount } from '@yhteistila/core/i18n/typed-count.ts';
import { readTypedDate } from '@yhteistila/core/i18n/typed-date.ts';
import { readTypedLength } from '@yhteistila/core/i18n/typed-length.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { SPACE_TYPES, type SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { SITE_PARAMETER } from '../../../addresses.ts';
import { PEOPLE_LIMITS, type SpaceNeed, type Span, type When } from './need.ts';

/**
 * The part of a need that may stand in an address, and so in histories and logs: what, when, how long, for how many, and which
 * spaces. What tells of a customer never does (needs, languages, confidential, for which agency).
 */
export type AddressedNeed = Pick<SpaceNeed, 'purpose' | 'when' | 'minutes' | 'people' | 'types' | 'zoneIds'>;

/** A part of an address that means nothing. */
export interface UnreadPart {
  readonly name: string;
  readonly text: string;
  /** The text that says why: `typed.<problem>`; absent where there is nothing more to say. */
  readonly why?: { readonly problem: string; readonly params: Readonly<Record<string, string | number | boolean>> };
}

export interface ReadAddress {
  readonly need: Partial<AddressedNeed>;
  readonly unread: readonly UnreadPart[];
}

const NOW = 'now';
const NAMES = ['purpose', 'date', 'from', 'to', 'length', 'people', 'type', 'zone'] as const;
/** Between which times, where the address names a day alone. */
const USUAL_SPAN: Span = { from: 480, to: 960 };
const END_OF_DAY = 1440;
const ZONE_ID = /^[a-z0-9.-]{1,100}$/;

/** Whether the address says anything of a need. */
export const hasNeed = (search: string): boolean => {
  const query = new URLSearchParams(search);
  return NAMES.some((name) => query.has(name));
};

const whenParts = (when: When | undefined, today: LocalDay): readonly (readonly [string, string])[] => {
  if (when === undefined) return [];
  if (when.mode === 'now') return [['date', NOW]];
  const { from, to } = when.span;
  return [
    ['date', when.mode === 'date' ? when.day : today],
    ['from', writeClock(from, ':')],
    ['to', writeClock(to, ':')],
  ];
};

/** `?purpose=meeting&date=2026-12-02&from=10:00&to=12:00&length=60&people=6&site=pori` */
export const searchOfNeed = (need: AddressedNeed, siteId: string, today: LocalDay): string => {
  const { purpose, when, minutes, people, types, zoneIds } = need;
  const query = new URLSearchParams([
    ['purpose', purpose],
    ...whenParts(when, today).map((part) => [...part]),
    ['length', String(minutes)],
    ...(people === undefined ? [] : [['people', String(people)]]),
    ...types.map((type) => ['type', type]),
    ...zoneIds.map((id) => ['zone', id]),
    [SITE_PARAMETER, siteId],
  ]);
  return `?${query.toString().replaceAll('%3A', ':')}`;
};

/** Reads the parts of an address, and collects those that mean nothing. */
const reader = (search: string) => {
  const query = new URLSearchParams(search);
  const unread: UnreadPart[] = [];
  const typed = <Value>(name: string, read: (text: string) => Typed<Value>): Value | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    const result = read(text);
    if ('value' in result) return result.value;
    unread.push({ name, text, why: result });
    return undefined;
  };
  const listed = <Value extends string>(name: string, is: (text: string) => text is Value): readonly Value[] => {
    const texts = query.getAll(name);
    for (const text of texts) if (!is(text)) unread.push({ name, text });
    return texts.filter(is);
  };
  return { query, unread, typed, listed };
};

const isPurpose = (text: string): text is SpaceNeed['purpose'] => PURPOSES.some((each) => each === text);
const isSpaceType = (text: string): text is SpaceType => SPACE_TYPES.some((each) => each === text);
const isZoneId = (text: string): text is string => ZONE_ID.test(text);

const spanOf = (from: number | undefined, to: number | undefined): Span => {
  const begin = from ?? Math.min(USUAL_SPAN.from, to ?? USUAL_SPAN.from);
  return { from: begin, to: to ?? (begin < USUAL_SPAN.to ? USUAL_SPAN.to : END_OF_DAY) };
};

const readWhen = ({ query, typed }: ReturnType<typeof reader>, today: LocalDay, language: Language) => {
  const separator = clockSeparator(language);
  const from = typed('from', (text) => readTypedStart(text, separator));
  const to = typed('to', (text) => readTypedClock(text, separator));
  if (query.get('date') === NOW) return { mode: 'now' } as const;
  const day = typed('date', (text) => readTypedDate(text, { today, least: today, language }));
  // A time without its day, or of a day that was told, is nobody's.
  if (day === undefined && (query.has('date') || (from ?? to) === undefined)) return undefined;
  const span = spanOf(from, to);
  return day === undefined || day === today
    ? ({ mode: 'today', span } as const)
    : ({ mode: 'date', day, span } as const);
};

/** What an address says of a need, as far as it can be read. */
export const readNeedAddress = (search: string, today: LocalDay, language: Language): ReadAddress => {
  const parts = reader(search);
  const [purpose] = parts.listed('purpose', isPurpose);
  const minutes = parts.typed('length', readTypedLength);
  const people = parts.typed('people', (text) => readTypedCount(text, PEOPLE_LIMITS));
  const when = readWhen(parts, today, language);
  const need: Partial<AddressedNeed> = {
    ...(purpose === undefined ? {} : { purpose }),
    ...(when === undefined ? {} : { when }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(people === undefined ? {} : { people }),
    types: parts.listed('type', isSpaceType),
    zoneIds: parts.listed('zone', isZoneId),
  };
  return { need, unread: parts.unread };
};
