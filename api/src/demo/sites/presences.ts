import type { Presence, PresenceColumn } from '@yhteistila/core/site/organisation.ts';
import { type HoursException, hoursOn, type WeeklyHours } from '@yhteistila/core/time/opening.ts';
import { REMOTE_HOURS } from './etapalvelu.ts';
import { PORI_CONTINUOUS_POINTS } from './pori.ts';
import { servicesOf } from './services.ts';
import { MON_TO_FRI, MON_TO_THU, weekly } from './weekly-hours.ts';

const FULL = weekly(MON_TO_FRI, '09.00–16.15');
const UNTIL_15 = weekly(MON_TO_FRI, '09.00–15.00');
const FOUR_DAYS = weekly(MON_TO_THU, '09.00–15.00');
const THREE_DAYS = weekly(['MO', 'TU', 'WE'], '09.00–15.00');
const TUE_THU = weekly(['TU', 'TH'], '09.00–12.00');
/** Tuesday's stops: the city's staff travel with the bus on that day. */
const BUS_TUESDAY = weekly(['TU'], '09.30–12.00', '13.00–15.30');

interface SiteRow {
  readonly siteId: string;
  readonly serving: readonly (readonly [WeeklyHours, string])[];
  readonly offices: string;
  readonly remote: string;
}

/** Which organisations are at which site, how, and when; ids apart by spaces. */
const TABLE: readonly SiteRow[] = [
  {
    siteId: 'pori',
    serving: [
      [FULL, 'vero te pori-kaupunki'],
      [UNTIL_15, 'dvv'],
      [FOUR_DAYS, 'ely avi'],
      [TUE_THU, 'mml'],
    ],
    offices: 'palkeet valtori ruokavirasto taike kkv senaatti',
    remote: 'kela migri ulosotto oikeusapu edunvalvonta rise poliisi',
  },
  {
    siteId: 'lahti',
    serving: [
      [FULL, 'te vero kela'],
      [UNTIL_15, 'dvv ulosotto'],
      [FOUR_DAYS, 'ely avi rise'],
      [TUE_THU, 'mml'],
    ],
    offices: 'ara business-finland kkv senaatti',
    remote: 'migri oikeusapu edunvalvonta poliisi',
  },
  {
    siteId: 'lappeenranta',
    serving: [
      [FULL, 'te vero kela'],
      [UNTIL_15, 'dvv ulosotto oikeusapu edunvalvonta ekhva'],
      [FOUR_DAYS, 'ely avi rise'],
      [TUE_THU, 'mml'],
    ],
    offices: 'valtori traficom vayla business-finland fintraffic senaatti',
    remote: 'migri poliisi',
  },
  { siteId: 'reposaari', serving: [], offices: '', remote: 'vero kela te dvv migri pori-kaupunki' },
  { siteId: 'satakunta-bus', serving: [[BUS_TUESDAY, 'pori-kaupunki']], offices: '', remote: 'vero kela te dvv' },
  // Last, so that the made-up staff of the other sites keep their numbers.
  {
    siteId: 'rauma',
    serving: [[THREE_DAYS, 'vero te']],
    offices: 'senaatti',
    remote: 'kela dvv migri oikeusapu avi ely',
  },
];

const ids = (apart: string): readonly string[] => apart.split(' ').filter((id) => id !== '');

const continuousAt = (siteId: string, organisationId: string): readonly string[] =>
  siteId === 'pori' && organisationId === 'te' ? PORI_CONTINUOUS_POINTS : [];

/** Holidays that change anything for these hours. */
const changing = (hours: WeeklyHours, closed: readonly HoursException[]): readonly HoursException[] =>
  closed.filter(({ day }) => hoursOn(hours, [], day).length > 0).map(({ day }) => ({ day, hours: [] }));

/** Made up: no such numbers are in use. Always the same for an agency. */
const phoneOf = (organisationId: string): string => {
  const sum = [...organisationId].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 900, 7);
  return `029 000 0${100 + sum}`;
};

/** How every organisation is at every site, with no service on the days that are closed for customers. */
export const presences = (closed: readonly HoursException[]): readonly Presence[] => {
  const presence = (siteId: string, organisationId: string, column: PresenceColumn, hours: WeeklyHours): Presence => ({
    siteId,
    organisationId,
    column,
    services: column === 'office' ? [] : servicesOf(organisationId),
    hours,
    exceptions: changing(hours, closed),
    continuousFlowResourceIds: continuousAt(siteId, organisationId),
    ...(column !== 'office' && { phone: phoneOf(organisationId) }),
  });
  return TABLE.flatMap(({ siteId, serving, offices, remote }) => [
    ...serving.flatMap(([hours, apart]) => ids(apart).map((id) => presence(siteId, id, 'serving', hours))),
    ...ids(offices).map((id) => presence(siteId, id, 'office', {})),
    ...ids(remote).map((id) => presence(siteId, id, 'remote', REMOTE_HOURS)),
  ]);
};
