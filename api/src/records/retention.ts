import type { Instant } from '@yhteistila/core/time/interval.ts';
import { AUDIT_DAYS, type KindOfData } from './kind-of-data.ts';
import { BESIDE, BROWSER, DAY_DOCUMENTS, DIRECTORY } from './stored-elsewhere.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const RECORDS = {
  'my-bookings': {
    as: 'record',
    holds: 'the bookings of one person over all sites, as the days have them; of ended ones without needs',
    controller: 'booking organisation',
    purpose: 'shows people their own bookings without reading every day',
    kept: { days: AUDIT_DAYS, after: "the booking's end" },
    erased: 'expires',
  },
  'request-days': {
    as: 'record',
    holds: 'the days of a site on which somebody asked for what a coordinator decides; no person',
    controller: 'premises',
    purpose: 'finds requests of later months without reading every day',
    kept: { days: 1, after: "the booking's end" },
    erased: 'expires',
  },
  'request-keys': {
    as: 'record',
    holds: "a person's request: its key and body as hashes, and the id of what it made",
    controller: 'booking organisation',
    purpose: 'a request that is sent twice is carried out once',
    kept: { days: 1, after: 'the request' },
    erased: 'expires',
  },
  settings: {
    as: 'record',
    holds: "a person's language, home site, notices and quiet hours",
    controller: 'employer',
    purpose: 'does as the person has chosen',
    kept: { until: 'the person chooses otherwise' },
    erased: 'replaced',
    how: 'nothing erases those of a person who has left',
  },
  conversations: {
    as: 'record',
    holds:
      "the chat channel's address of a person; of one whom the directory does not list, also name and organisation",
    controller: 'employer',
    purpose: 'tells the person in the chat what concerns them',
    kept: { until: 'the person writes from elsewhere' },
    erased: 'replaced',
    how: 'nothing erases that of a person who has left',
  },
  greetings: {
    as: 'record',
    holds: 'that a person has been greeted in the chat',
    controller: 'employer',
    purpose: 'greets nobody twice',
    kept: { until: 'the store is given up' },
    erased: 'never',
    how: 'it tells nothing but that the app was opened once',
  },
  choices: {
    as: 'record',
    holds: 'what a person was offered in the chat, so that it need not lie in the chat itself',
    controller: 'booking organisation',
    purpose: 'a button of a card does what it showed',
    kept: { days: 1, after: 'it was offered' },
    erased: 'expires',
  },
  'told-notices': {
    as: 'record',
    holds: 'that a person was told something, and the id of the message',
    controller: 'employer',
    purpose: 'tells the same news once, and replaces its card when it is outdated',
    kept: { days: 14, after: 'it was told' },
    erased: 'expires',
  },
  'waiting-notices': {
    as: 'record',
    holds: 'what a person is to be told: ids of the booking, call or fault, no text',
    controller: 'employer',
    purpose: 'the queue of what has not been sent yet',
    kept: { days: 14, after: 'it happened' },
    erased: 'ended',
    how: 'taken out when it was sent or given up; expires else',
  },
  'failed-notices': {
    as: 'record',
    holds: 'a notice that was given up, and why',
    controller: 'premises',
    purpose: "the site's coordinators see who was not told",
    kept: { days: 14, after: 'it was given up' },
    erased: 'expires',
  },
  calls: {
    as: 'record',
    holds: 'a call to experts: its room, who started it, who was rung and what they answered; nothing of the customer',
    controller: 'booking organisation',
    purpose: 'rings experts in turn, shows who comes, and answers questions about it afterwards',
    kept: { days: AUDIT_DAYS, after: 'its start' },
    erased: 'expires',
    how: 'its languages and service go when it is over',
  },
  duty: {
    as: 'record',
    holds: 'who is on duty for calls, since when, and when they were rung last',
    controller: 'employer',
    purpose: 'rings those who are there, the one who waited longest first',
    kept: { days: 0, after: 'the end of the day' },
    erased: 'expires',
  },
  faults: {
    as: 'record',
    holds: 'a fault of a resource, in the words of who reported it, and who mended it',
    controller: 'premises',
    purpose: 'the hosts mend it, and who reported it sees what came of it',
    kept: { days: AUDIT_DAYS, after: 'it was mended' },
    erased: 'expires',
  },
  'fault-reports': {
    as: 'record',
    holds: 'which words a person has reported a fault with',
    controller: 'premises',
    purpose: 'the same said again is counted, not listed again',
    kept: { days: AUDIT_DAYS, after: 'the report' },
    erased: 'expires',
  },
  closures: {
    as: 'record',
    holds: 'when and why a resource is out of service, and who closed it',
    controller: 'premises',
    purpose: 'nobody books what cannot be used, and the days that it covers are told',
    kept: { days: AUDIT_DAYS, after: 'its end' },
    erased: 'expires',
  },
  series: {
    as: 'record',
    holds: 'the recurrence, the dates and the request of a series, and whose it is',
    controller: 'booking organisation',
    purpose: 'changes and adds dates of a series as one',
    kept: { days: AUDIT_DAYS, after: 'the end of its last date' },
    erased: 'expires',
  },
  'series-needs': {
    as: 'record',
    holds: 'what the customer of a series needs, and their languages',
    controller: 'booking organisation',
    purpose: 'dates that are added later get the same',
    kept: { days: 0, after: 'the end of its last date' },
    erased: 'expires',
  },
  'claim-notes': {
    as: 'record',
    holds: 'a change over several days that is under way: ids of the booking and its organiser',
    controller: 'operator',
    purpose: 'whoever outlives a process ends what it began',
    kept: { days: AUDIT_DAYS, after: 'its deadline' },
    erased: 'ended',
    how: 'deleted when the change is at its end; expires else',
  },
  'job-leases': {
    as: 'record',
    holds: 'which process does a timed job, and how its last run went; no person',
    controller: 'operator',
    purpose: 'each job runs in one process at a time',
    kept: { until: 'the next run' },
    erased: 'replaced',
  },
  'job-marks': {
    as: 'record',
    holds: 'how far a timed job has come; no person',
    controller: 'operator',
    purpose: 'a job goes on where it stopped',
    kept: { until: 'the next run' },
    erased: 'replaced',
  },
  'demo-starts': {
    as: 'record',
    holds: 'when the demo was made; no person',
    controller: 'operator',
    purpose: 'a start that was killed goes on with the same demo',
    kept: { until: 'the data folder is deleted' },
    erased: 'never',
  },
  'demo-directory': {
    as: 'record',
    holds: "a digest of the demo's directory; no person",
    controller: 'operator',
    purpose: 'a start of the same program changes nothing',
    kept: { until: 'the next program' },
    erased: 'replaced',
  },
  'demo-sign-ins': {
    as: 'record',
    holds: 'which person of the demo a user of the chat has chosen to be',
    controller: 'operator',
    purpose: 'the demo can be tried without Entra ID',
    kept: { until: 'the user chooses another' },
    erased: 'replaced',
  },
} as const satisfies { readonly [name: string]: KindOfData & { readonly as: 'record' } };

export type RecordName = keyof typeof RECORDS;

/**
 * THE register of everything that is stored: what it holds, who answers for it, why, how long, and how it is erased (M27). What
 * is not in it cannot be written as a record, and tests/architecture/stored-kinds.test.ts finds what is stored otherwise.
 */
export const REGISTER: { readonly [name: string]: KindOfData } = {
  ...RECORDS,
  ...DAY_DOCUMENTS,
  ...DIRECTORY,
  ...BROWSER,
  ...BESIDE,
};

const LASTING = { ...RECORDS, ...DAY_DOCUMENTS };
type Lasting = typeof LASTING;
/** The kinds that are kept for a number of days. */
type Expiring = {
  [name in keyof Lasting]: Lasting[name]['kept'] extends { readonly days: number } ? name : never;
}[keyof Lasting];

/** How long a kind is kept after what the register says. */
export const keptMs = (name: Expiring): number => LASTING[name].kept.days * DAY_MS;

/** Until when a kind is kept of which that instant is what its time is counted from. */
export const keptAfter = (name: Expiring, instant: Instant): Instant => instant + keptMs(name);
