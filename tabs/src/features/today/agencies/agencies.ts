import type { Texts } from '@yhteistila/core/language/texts.ts';
import { matchWords } from '@yhteistila/core/site/everyday-words.ts';
import type { Today } from '../../../api/queries.ts';
import { instantOf } from '../../../i18n/instant.ts';

type TodaysOrganisation = Today['organisations'][number];
type ServiceOffer = NonNullable<TodaysOrganisation['onSite']>;
export type AgencyService = ServiceOffer['services'][number];
export type Way = 'onSite' | 'remote';

/** How it stands with one way of service at this moment; instants are epoch milliseconds. */
export type Standing =
  | { readonly state: 'now'; readonly until: number }
  | { readonly state: 'later'; readonly from: number; readonly until: number }
  | { readonly state: 'over'; readonly since: number }
  /** Not on this day at all. */
  | { readonly state: 'off'; readonly nextDay: string | undefined };

/** An agency of the site's row, as it stands now. */
export interface Agency {
  readonly id: string;
  readonly name: Texts;
  readonly shortName: Texts;
  readonly services: readonly AgencyService[];
  /** What needs presence and is to be had elsewhere. */
  readonly notHere: readonly AgencyService[];
  readonly standing: { readonly [way in Way]?: Standing };
  readonly phone: string | undefined;
}

/** Short names and networks are in the list of organisations alone. */
export interface Named {
  readonly id: string;
  readonly shortName: Texts;
}

export const standingOf = ({ hours, nextDay }: Pick<ServiceOffer, 'hours' | 'nextDay'>, now: number): Standing => {
  const spans = hours.map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) }));
  const current = spans.find(({ start, end }) => start <= now && now < end);
  if (current !== undefined) return { state: 'now', until: current.end };
  const next = spans.find(({ start }) => start > now);
  if (next !== undefined) return { state: 'later', from: next.start, until: next.end };
  const last = spans.at(-1);
  return last === undefined ? { state: 'off', nextDay } : { state: 'over', since: last.end };
};

const ORDER = { now: 0, later: 1, over: 2, off: 3 } as const;

/** The way by which the agency serves soonest; on site before remotely. Undefined for one that never serves here. */
export const bestWay = ({ standing: { onSite, remote } }: Pick<Agency, 'standing'>): Way | undefined => {
  if (onSite === undefined) return remote === undefined ? undefined : 'remote';
  return remote !== undefined && ORDER[remote.state] < ORDER[onSite.state] ? 'remote' : 'onSite';
};

export const bestStanding = (agency: Pick<Agency, 'standing'>): Standing => {
  const way = bestWay(agency);
  return (way && agency.standing[way]) ?? { state: 'off', nextDay: undefined };
};

/** The ways by which a customer can still be served today. */
export const openWays = ({ standing }: Pick<Agency, 'standing'>): readonly Way[] =>
  (['onSite', 'remote'] as const).filter((way) => {
    const state = standing[way]?.state;
    return state === 'now' || state === 'later';
  });

const rankOf = (agency: Agency): number => {
  const standing = bestStanding(agency);
  const isRemote = bestWay(agency) === 'remote' ? 0.5 : 0;
  return ORDER[standing.state] + isRemote;
};

const once = (services: readonly AgencyService[]): readonly AgencyService[] => [
  ...new Map(services.map((service) => [service.id, service])).values(),
];

/** Who serves now, then who serves later today, then the closed; on site before remotely, else as the site lists them. */
export const agenciesOf = (today: Today, organisations: readonly Named[], now: number): readonly Agency[] => {
  const shortNames = new Map(organisations.map(({ id, shortName }) => [id, shortName]));
  return today.organisations
    .map(({ organisation: { id, name }, onSite, remote, notHere = [], phone }): Agency => {
      const standing = {
        ...(onSite && { onSite: standingOf(onSite, now) }),
        ...(remote && { remote: standingOf(remote, now) }),
      };
      const services = once([...(onSite?.services ?? []), ...(remote?.services ?? [])]);
      return { id, name, shortName: shortNames.get(id) ?? name, services, notHere, standing, phone };
    })
    .sort((one, other) => rankOf(one) - rankOf(other));
};

export interface FoundAgency {
  readonly agency: Agency;
  /** The service that the words meant. */
  readonly service?: AgencyService;
}

/** Who handles it, best first; everybody in the usual order when nothing is asked. */
export const findAgencies = (query: string, agencies: readonly Agency[]): readonly FoundAgency[] => {
  if (query.trim() === '') return agencies.map((agency) => ({ agency }));
  return agencies
    .map((agency) => {
      const services = [...agency.services, ...agency.notHere];
      const { score, service } = matchWords(query, { names: [agency.name, agency.shortName], services });
      const found = services.find(({ id }) => id === service?.id);
      return { agency, score, ...(found && { service: found }) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ agency, service }) => ({ agency, ...(service && { service }) }));
};
