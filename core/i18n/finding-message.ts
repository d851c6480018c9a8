import { type Finding, type FindingParam, isTexts } from '../finding/finding.ts';
import type { Language } from '../language/texts.ts';
import type { Directory } from '../site/directory.ts';
import { type Resource, tellsNeed } from '../site/resource.ts';
import { dayOf, isLocalDay, type LocalDay, type TimeZone } from '../time/site-time.ts';
import { clockTime, dayText, endTime } from './format-time.ts';
import { languageName } from './language-name.ts';
import type { TextParams } from './text-of.ts';
import { hasText, translate } from './translate.ts';

/** Where and in which language findings are told. */
export interface Telling {
  readonly language: Language;
  /** The site's zone. */
  readonly zone: TimeZone;
  /** Times of this day are told without their date. */
  readonly day?: LocalDay;
  /** For names and for the rules' reasons. */
  readonly directory: Directory;
}

/** Names of parameters whose values are words of ours, with where their texts are. A plural ends in `s`. */
const WORDS: { readonly [name: string]: string } = {
  purpose: 'purpose',
  feature: 'feature',
  need: 'feature',
  role: 'role',
  type: 'resourceType',
  resourceType: 'resourceType',
  kind: 'resourceKind',
  resourceKind: 'resourceKind',
  network: 'network',
  level: 'zoneLevel',
  zoneLevel: 'zoneLevel',
  weekday: 'weekday',
  status: 'status',
};

const nameOf = (name: string, value: string, { directory, language }: Telling): string | undefined => {
  if (name.startsWith('organisation')) return directory.organisationById.get(value)?.name[language];
  if (name.startsWith('resource')) return directory.resourceById.get(value)?.resource.name[language];
  if (name.startsWith('site')) return directory.siteById.get(value)?.name[language];
  if (name.startsWith('language')) return languageName(value, language);
  return undefined;
};

const wordText = (name: string, value: string, telling: Telling): string => {
  const namespace = WORDS[name] ?? WORDS[name.replace(/s$/, '')];
  if (namespace !== undefined && hasText(`${namespace}.${value}`)) {
    return translate(telling.language, `${namespace}.${value}`);
  }
  return nameOf(name, value, telling) ?? (isLocalDay(value) ? dayText(value, telling.language) : value);
};

/** "klo 17.00", with its day before it where that is not the day told of: "ma 30.11. klo 17.00". */
const onDayText = (day: LocalDay, time: string, { language, day: toldOf }: Telling): string =>
  day === toldOf
    ? translate(language, 'moment.sameDay', { time })
    : translate(language, 'moment.otherDay', { day: dayText(day, language), time });

const momentText = (instant: number, telling: Telling): string =>
  onDayText(dayOf(instant, telling.zone), clockTime(instant, telling.zone, telling.language), telling);

/** Whole days from midnight to midnight: "koko päivän", "la 20.2. koko päivän", "la 20.2. – ti 23.2.". */
const daysText = (first: LocalDay, last: LocalDay, { language, day: toldOf }: Telling): string => {
  if (first !== last) return `${dayText(first, language)} – ${dayText(last, language)}`;
  const day = dayText(first, language);
  return translate(language, first === toldOf ? 'moment.allDay' : 'moment.allDayOn', { day });
};

/** "klo 9.30–10.05", "ma 30.11. klo 9.30–10.05", "ma 30.11. klo 9.30 – ti 1.12. klo 10.05"; of whole days the days. */
const spanText = (start: number, end: number, telling: Telling): string => {
  const { language, zone } = telling;
  const day = dayOf(start, zone);
  // The midnight that ends a day belongs to it.
  const last = dayOf(end - 1, zone);
  const endsDay = last !== dayOf(end, zone);
  if (endsDay && dayOf(start - 1, zone) !== day) return daysText(day, last, telling);
  if (day === last)
    return onDayText(day, `${clockTime(start, zone, language)}–${endTime(end, zone, language)}`, telling);
  const until = onDayText(last, endTime(end, zone, language), telling);
  return `${momentText(start, telling)} – ${until}`;
};

const paramText = (name: string, value: FindingParam, telling: Telling): string | number | boolean => {
  if (typeof value === 'number' && name.endsWith('At')) return momentText(value, telling);
  if (typeof value === 'string') return wordText(name, value, telling);
  if (typeof value !== 'object') return value;
  return isTexts(value) ? value[telling.language] : value.map((each) => wordText(name, each, telling)).join(', ');
};

const reasonOf = (finding: Finding, telling: Telling): string =>
  telling.directory.rules.find((rule) => rule.id === finding.rule)?.reason[telling.language] ?? '';

/** Times of which a sentence names both: `{fromUntil}` of `fromAt` and `untilAt`. */
const SPANS = [
  ['fromUntil', 'fromAt', 'untilAt'],
  ['opensCloses', 'opensAt', 'closesAt'],
] as const;

const spanTexts = (params: Finding['params'], telling: Telling): TextParams =>
  Object.fromEntries(
    SPANS.flatMap(([name, first, last]) => {
      const { [first]: start, [last]: end } = params;
      return typeof start === 'number' && typeof end === 'number' ? [[name, spanText(start, end, telling)]] : [];
    }),
  );

const wordsOf = (value: FindingParam | undefined): readonly string[] => {
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean') return [];
  if (typeof value === 'string') return [value];
  return isTexts(value) ? [] : value;
};

const lackedOf = ({ needs, feature }: Finding['params']): readonly string[] => [...wordsOf(needs), ...wordsOf(feature)];

/** Words that stand in a sentence in a form of their own: `{lacks}` is a sentence each, `{forPurposes}` one list. */
const phrases = (params: Finding['params'], { language }: Telling): TextParams => {
  const told = (family: string, words: readonly string[]) =>
    words.filter((word) => hasText(`${family}.${word}`)).map((word) => translate(language, `${family}.${word}`));
  return {
    lacks: told('lacks', lackedOf(params)).join(' '),
    forPurposes: new Intl.ListFormat(language).format(told('purposeFor', wordsOf(params.purposes))),
  };
};

/** Parameters as a person reads them: instants as times, ids as names, codes as words, and what follows from them. */
export const paramTexts = (params: Finding['params'], telling: Telling): TextParams => ({
  ...spanTexts(params, telling),
  ...phrases(params, telling),
  ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, paramText(name, value, telling)])),
});

/** The resource that a finding is about, where that is no space: a space is told by where the finding stands. */
const companionOf = ({ resourceId }: Finding, { directory }: Telling): Resource | undefined => {
  const resource = resourceId === undefined ? undefined : directory.resourceById.get(resourceId)?.resource;
  return resource?.kind === 'space' ? undefined : resource;
};

/** The key of the text: of its own for a cause that reads otherwise, for a lack of one thing, and for what there is instead. */
const keyOf = (key: string, { params }: Finding): string => {
  const [lacked, ...others] = lackedOf(params);
  const ofLacked = `${key}.${lacked}`;
  if (lacked !== undefined && others.length === 0 && hasText(ofLacked)) return ofLacked;
  const ofInstead = `${key}.${String(params.insteadType)}`;
  if (params.insteadType !== undefined && hasText(ofInstead)) return ofInstead;
  const ofCause = `${key}.because`;
  return params.because !== undefined && hasText(ofCause) ? ofCause : key;
};

/** By what a text differs: what takes a loop is told no more than what takes a person, but it is no person. */
const sortOf = (companion: Resource | undefined): string => {
  if (companion === undefined) return 'space';
  return companion.kind === 'equipment' && tellsNeed(companion) ? 'private' : companion.kind;
};

/**
 * The finding as a person reads it: what stands in the way, and what would be allowed. One that is about a person or a
 * piece of equipment names it. Throws when it has no text.
 */
export const findingMessage = (finding: Finding, telling: Telling): string => {
  const { language } = telling;
  const key = `finding.${finding.kind}.${finding.code}`;
  const companion = companionOf(finding, telling);
  const name = companion?.name[language] ?? '';
  const params = { reason: reasonOf(finding, telling), ...paramTexts(finding.params, telling) };
  const ofKind = `${key}.${sortOf(companion)}`;
  if (hasText(ofKind)) return translate(language, ofKind, { ...params, name });
  const text = translate(language, keyOf(key, finding), params);
  return companion === undefined ? text : `${name}: ${text}`;
};
