import { AUDIT_DAYS, type KindOfData } from './kind-of-data.ts';

/** The documents of site-days (ports/day-documents.ts), by their kind. */
export const DAY_DOCUMENTS = {
  guard: {
    as: 'day',
    holds: 'the version of a site-day; no person',
    controller: 'operator',
    purpose: 'no two bookings ever clash',
    kept: { until: 'the store is given up' },
    erased: 'never',
  },
  'resource-day': {
    as: 'day',
    holds: 'the bookings of a resource on a day: organiser, organisation, title, and until they end what is needed',
    controller: 'booking organisation',
    purpose: 'the bookings themselves',
    kept: { until: 'the store is given up' },
    erased: 'never',
    how: 'needs and languages go when the booking has ended',
  },
  ended: {
    as: 'day',
    holds: 'a booking that was cancelled, declined or released, without needs',
    controller: 'booking organisation',
    purpose: 'it can be taken back, and answers questions about it afterwards',
    kept: { days: AUDIT_DAYS, after: 'it ended' },
    erased: 'expires',
  },
  needs: {
    as: 'day',
    holds: 'what the customer of a booking needs that can still be taken back',
    controller: 'booking organisation',
    purpose: 'what is taken back is whole',
    kept: { days: 0, after: "the booking's end" },
    erased: 'expires',
  },
  moved: {
    as: 'day',
    holds: 'a booking that takes its time on another day than it was made for',
    controller: 'booking organisation',
    purpose: "the booking's id never changes",
    kept: { until: 'the store is given up' },
    erased: 'never',
    how: 'needs and languages go when the booking has ended',
  },
  decision: {
    as: 'day',
    holds: 'whether a change over several days was made; no person',
    controller: 'operator',
    purpose: 'all its days come to the same, after any crash',
    kept: { days: AUDIT_DAYS, after: 'it was made' },
    erased: 'expires',
  },
  event: {
    as: 'day',
    holds: 'what happened to a booking, when, by whom, before and after, without needs',
    controller: 'booking organisation',
    purpose: 'people are told, and questions about it are answered afterwards',
    kept: { days: AUDIT_DAYS, after: 'it happened' },
    erased: 'expires',
  },
} as const satisfies { readonly [kind: string]: KindOfData & { readonly as: 'day' } };

/** The entries of the directory, by their collection. */
export const DIRECTORY = {
  sites: {
    as: 'directory',
    holds: 'sites, zones and resources; no person',
    controller: 'premises',
    purpose: 'what can be booked',
    kept: { until: 'the site is given up' },
    erased: 'replaced',
  },
  organisations: {
    as: 'directory',
    holds: 'organisations, their networks and services; no person',
    controller: 'operator',
    purpose: 'who shares the premises',
    kept: { until: 'the organisation leaves' },
    erased: 'replaced',
  },
  people: {
    as: 'directory',
    holds: 'members of staff: name, organisation, roles, home site, language',
    controller: 'employer',
    purpose: 'who may do what, and whom a call rings',
    kept: { until: 'the person is taken out' },
    erased: 'ended',
    how: 'the name goes at once; past versions keep the id and the roles',
  },
  presences: {
    as: 'directory',
    holds: 'which organisation is at which site, when; no person',
    controller: 'premises',
    purpose: 'who may book what',
    kept: { until: 'the organisation leaves the site' },
    erased: 'replaced',
  },
  rules: {
    as: 'directory',
    holds: 'the rules of shared use; no person',
    controller: 'premises',
    purpose: 'what is allowed',
    kept: { until: 'another rule takes its place' },
    erased: 'replaced',
  },
  cards: {
    as: 'directory',
    holds: 'what a list tells of a site; no person',
    controller: 'premises',
    purpose: 'sites are listed without being read whole',
    kept: { until: 'the site is given up' },
    erased: 'replaced',
  },
  listings: {
    as: 'directory',
    holds: 'which organisation is at which sites; no person',
    controller: 'premises',
    purpose: 'presences are found without reading every site',
    kept: { until: 'the organisation leaves the site' },
    erased: 'replaced',
  },
  services: {
    as: 'directory',
    holds: 'all services of an organisation; no person',
    controller: 'operator',
    purpose: 'the catalogue of services',
    kept: { until: 'the organisation leaves' },
    erased: 'replaced',
  },
  members: {
    as: 'directory',
    holds: 'ids of the people who hold a role somewhere',
    controller: 'employer',
    purpose: 'finds people without reading all of them',
    kept: { until: 'the person is taken out' },
    erased: 'ended',
  },
} as const satisfies { readonly [collection: string]: KindOfData & { readonly as: 'directory' } };

const ON_OWN_DEVICE = { as: 'browser', controller: 'person' } as const;
const UNTIL_CLEARED = { until: 'the browser is cleared' } as const;

/** What the tab keeps in the browser, by its key or how that begins. */
export const BROWSER = {
  'yhteistila.token': {
    ...ON_OWN_DEVICE,
    holds: "the single machine's token of who is signed in",
    purpose: 'stays signed in over a reload',
    kept: { until: 'the person signs out' },
    erased: 'ended',
  },
  'yhteistila.withdrawn': {
    ...ON_OWN_DEVICE,
    holds: 'the keys of the last requests that a person took back unanswered, and whose they were',
    purpose: 'nothing is booked that was taken back',
    kept: { until: 'the service has said what became of it' },
    erased: 'ended',
  },
  'yhteistila.kept.': {
    ...ON_OWN_DEVICE,
    holds: 'what a person has begun to ask for, until it is booked, and the order of offers they chose',
    purpose: 'nothing is typed twice',
    kept: { until: 'the person signs out or closes the tab' },
    erased: 'ended',
  },
  'yhteistila.need': {
    ...ON_OWN_DEVICE,
    holds: 'the purpose and length of the last booking made in this browser',
    purpose: 'the form begins with what is usual',
    kept: UNTIL_CLEARED,
    erased: 'replaced',
  },
  'yhteistila.read-changes': {
    ...ON_OWN_DEVICE,
    holds: 'the ids of changes that the person has put away',
    purpose: 'shows them no more',
    kept: UNTIL_CLEARED,
    erased: 'replaced',
  },
  'yhteistila.hours': {
    ...ON_OWN_DEVICE,
    holds: 'the hours that the person wants to see first',
    purpose: 'the day opens there',
    kept: UNTIL_CLEARED,
    erased: 'replaced',
  },
  'yhteistila.site': {
    ...ON_OWN_DEVICE,
    holds: 'the site that was looked at last',
    purpose: 'the tab opens there',
    kept: UNTIL_CLEARED,
    erased: 'replaced',
  },
  'yhteistila.language': {
    ...ON_OWN_DEVICE,
    holds: 'the language chosen in this browser',
    purpose: 'speaks it before anybody has signed in',
    kept: UNTIL_CLEARED,
    erased: 'replaced',
  },
} as const satisfies { readonly [key: string]: KindOfData & { readonly as: 'browser' } };

/** What lies in no store. */
export const BESIDE = {
  log: {
    as: 'log',
    holds: 'calls: when, which, how long, and the person under a name that holds as long as the process',
    controller: 'operator',
    purpose: 'finds out what went wrong',
    kept: { until: 'whoever collects the log erases it' },
    erased: 'never',
    how: 'by whoever collects it: this program writes it out and keeps nothing',
  },
  'dev-key': {
    as: 'file',
    holds: "the single machine's own key; no person",
    controller: 'operator',
    purpose: 'signs and checks the tokens of the demo',
    kept: { until: 'the data folder is deleted' },
    erased: 'never',
  },
} as const satisfies { readonly [name: string]: KindOfData };
