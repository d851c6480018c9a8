import type { today } from '@yhteistila/core/contract/schemas/site.ts';
import type { Texts } from '@yhteistila/core/language/texts.ts';
import { matchWords } from '@yhteistila/core/site/everyday-words.ts';
import type { Service } from '@yhteistila/core/site/organisation.ts';
import type { z } from 'zod';
import type { Turn } from '../../turn.ts';
import type { NamedSite } from '../../understanding/said.ts';
import { readSite } from '../../understanding/subjects/read-site.ts';
import { type Token, tokensOf } from '../../understanding/tokens.ts';
import { readFiller } from '../../understanding/words/small-words.ts';
import { readOf } from '../read-placed.ts';

/** An agency whose experts can be asked, and what it does in everyday words. */
export interface Agency {
  readonly id: string;
  readonly name: Texts;
  readonly shortName: Texts;
  readonly services: readonly Service[];
}

type Serving = z.output<typeof today>['organisations'][number];

const servicesOf = ({ onSite, remote, notHere }: Serving): readonly Service[] =>
  [...(onSite?.services ?? []), ...(remote?.services ?? []), ...(notHere ?? [])].map(({ words, ...service }) =>
    words === undefined ? service : { ...service, words },
  );

const withServices = (agency: Agency, more: readonly Service[]): Agency => {
  const known = new Set(agency.services.map(({ id }) => id));
  return { ...agency, services: [...agency.services, ...more.filter(({ id }) => !known.has(id))] };
};

/** Every agency that serves customers at any of the sites, on site or remotely, in the order of its name. */
export const agencies = async (
  { api, language }: Pick<Turn, 'api' | 'language'>,
  siteIds: readonly string[],
): Promise<readonly Agency[]> => {
  const all = readOf(await api.organisations({}));
  if (!all.ok) return [];
  const named = new Map(all.value.map(({ id, name, shortName }) => [id, { id, name, shortName, services: [] }]));
  const serving = new Map<string, Agency>();
  for (const siteId of siteIds) {
    const day = readOf(await api.today({ params: { siteId } }));
    for (const each of day.ok ? day.value.organisations : []) {
      const agency = serving.get(each.organisation.id) ?? named.get(each.organisation.id);
      if (agency !== undefined) serving.set(agency.id, withServices(agency, servicesOf(each)));
    }
  }
  return [...serving.values()].sort((one, other) => one.name[language].localeCompare(other.name[language], language));
};

/** Whom to ask, and where, as far as the words said it. */
export interface AskedFor {
  readonly agency?: Agency;
  /** The agency's service that the words meant. */
  readonly service?: Service;
  readonly siteId?: string;
  /** Words by which no agency was found. */
  readonly unknown?: string;
}

interface Found {
  readonly agency: Agency;
  readonly service?: Service;
}

const best = (query: string, among: readonly Agency[]): Found | undefined => {
  const scored = among.map((agency) => ({
    agency,
    ...matchWords(query, { names: [agency.name, agency.shortName], services: agency.services }),
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (found, each) => (each.score > (found?.score ?? 0) ? each : found),
    undefined,
  );
};

/** The words without those that say where, and those that say nothing. */
const wordsFor = (tokens: readonly Token[], sites: readonly NamedSite[]) => {
  const words: string[] = [];
  let siteId: string | undefined;
  for (let at = 0; at < tokens.length; ) {
    const site = siteId === undefined ? readSite(tokens, at, sites) : undefined;
    if (site !== undefined) siteId = site.siteId;
    const passed = site?.used ?? readFiller(tokens, at)?.used ?? 0;
    const token = tokens[at];
    if (passed === 0 && token?.kind === 'word') words.push(token.raw);
    at += Math.max(1, passed);
  }
  return { words, siteId };
};

/** Whom the words mean, by name or by what customers ask for: "Migriltä", "passi", "skattekort i Lahtis" (M16). */
export const askedFor = (text: string, among: readonly Agency[], sites: readonly NamedSite[]): AskedFor => {
  const { words, siteId } = wordsFor(tokensOf(text), sites);
  const at = siteId === undefined ? {} : { siteId };
  if (words.length === 0) return at;
  const whole = words.join(' ');
  const found = best(whole, among) ?? words.map((word) => best(word, among)).find((each) => each !== undefined);
  if (found === undefined) return { ...at, unknown: whole };
  const { agency, service } = found;
  return { ...at, agency, ...(service && { service }) };
};
