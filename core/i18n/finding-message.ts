import { type Finding, type FindingParam, isTexts } from '../rules/finding.ts';
import type { Directory } from '../site/directory.ts';
import type { Resource } from '../site/resource.ts';
import { isLocalDay, type LocalDay, type TimeZone } from '../time/site-time.ts';
import { dayText, timeText } from './format-time.ts';
import type { TextParams } from './text-of.ts';
import type { Language } from './texts.ts';
import { hasText, translate } from './translate.ts';

/** Where and in which language findings are told. */
export interface Telling {
  readonly language: Language;
  /** The site's zone. */
  readonly zone: TimeZone;
  /** Times of this day are written without their date. */
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
  if (name.startsWith('language')) return new Intl.DisplayNames([language], { type: 'language' }).of(value);
  return undefined;
};

const wordText = (name: string, value: string, telling: Telling): string => {
  const namespace = WORDS[name] ?? WORDS[name.replace(/s$/, '')];
  if (namespace !== undefined && hasText(`${namespace}.${value}`)) {
    return translate(telling.language, `${namespace}.${value}`);
  }
  return nameOf(name, value, telling) ?? (isLocalDay(value) ? dayText(value, telling.language) : value);
};

const paramText = (name: string, value: FindingParam, telling: Telling): string | number | boolean => {
  if (typeof value === 'number' && name.endsWith('At')) {
    return timeText(value, telling.zone, telling.language, telling.day);
  }
  if (typeof value === 'string') return wordText(name, value, telling);
  if (typeof value !== 'object') return value;
  return isTexts(value) ? value[telling.language] : value.map((each) => wordText(name, each, telling)).join(', ');
};

const reasonOf = (finding: Finding, telling: Telling): string =>
  telling.directory.rules.find((rule) => rule.id === finding.rule)?.reason[telling.language] ?? '';

/** Parameters as a person reads them: instants as times, ids as names, codes as words. */
export const paramTexts = (params: Finding['params'], telling: Telling): TextParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, paramText(name, value, telling)]));

/** The resource that a finding is about, where that is no space: a space is told by where the finding stands. */
const companionOf = ({ resourceId }: Finding, { directory }: Telling): Resource | undefined => {
  const resource = resourceId === undefined ? undefined : directory.resourceById.get(resourceId)?.resource;
  return resource?.kind === 'space' ? undefined : resource;
};

/**
 * The finding as a person reads it: what stands in the way, and what would be allowed. One that is about a person or a
 * piece of equipment names it; one that names a cause has, where that reads otherwise, a text of its own. Throws when it
 * has no text.
 */
export const findingMessage = (finding: Finding, telling: Telling): string => {
  const { language } = telling;
  const key = `finding.${finding.kind}.${finding.code}`;
  const companion = companionOf(finding, telling);
  const name = companion?.name[language] ?? '';
  const params = { reason: reasonOf(finding, telling), ...paramTexts(finding.params, telling) };
  const ofKind = `${key}.${companion?.kind ?? 'space'}`;
  if (hasText(ofKind)) return translate(language, ofKind, { ...params, name });
  const ofCause = `${key}.because`;
  const text = translate(language, finding.params.because !== undefined && hasText(ofCause) ? ofCause : key, params);
  return companion === undefined ? text : `${name}: ${text}`;
};
