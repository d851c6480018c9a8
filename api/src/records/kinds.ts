import { CALLS } from './calls.ts';
import { CHOICES } from './choices.ts';
import { CLAIM_NOTES } from './claim-notes.ts';
import { CLOSURES } from './closures.ts';
import { CONVERSATIONS } from './conversations.ts';
import { DEMO_DIRECTORY, DEMO_STARTS } from './demo-notes.ts';
import { DEMO_SIGN_INS } from './demo-sign-ins.ts';
import { DUTY } from './duty.ts';
import { FAULT_REPORTS } from './fault-reports.ts';
import { FAULTS } from './faults.ts';
import { GREETINGS } from './greetings.ts';
import { JOB_LEASES } from './job-leases.ts';
import { JOB_MARKS } from './job-marks.ts';
import { MY_BOOKINGS } from './my-bookings.ts';
import { FAILED_NOTICES } from './notices/failed-notices.ts';
import { TOLD_NOTICES } from './notices/told-notices.ts';
import { WAITING_NOTICES } from './notices/waiting-notices.ts';
import type { RecordKind } from './record-kind.ts';
import { REQUEST_DAYS } from './request-days.ts';
import { REQUEST_KEYS } from './request-keys.ts';
import { SERIES, SERIES_NEEDS } from './series.ts';
import { SETTINGS } from './settings.ts';

/** What is asked of any kind, whatever its values are. */
export interface AnyKind
  extends Pick<RecordKind<object, never>, 'name' | 'schemaVersion' | 'shape' | 'upgrades' | 'isAt'> {
  readonly bodyOf?: (value: never) => object;
}

/** THE list of the kinds of records. */
export const RECORD_KINDS: readonly AnyKind[] = [
  MY_BOOKINGS,
  REQUEST_DAYS,
  REQUEST_KEYS,
  SETTINGS,
  CONVERSATIONS,
  GREETINGS,
  CHOICES,
  TOLD_NOTICES,
  WAITING_NOTICES,
  FAILED_NOTICES,
  CALLS,
  DUTY,
  FAULTS,
  FAULT_REPORTS,
  CLOSURES,
  SERIES,
  SERIES_NEEDS,
  CLAIM_NOTES,
  JOB_LEASES,
  JOB_MARKS,
  DEMO_STARTS,
  DEMO_DIRECTORY,
  DEMO_SIGN_INS,
];
