import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';

/** The partition of a site's days of requests; the id of each is the day. */
export const requestDaysOf = (siteId: string): string => `requests|${siteId}`;

interface RequestDay {
  readonly siteId: string;
  readonly day: LocalDay;
}

/** That something was asked for on a day of a site: being there is all that it says. */
export const REQUEST_DAYS: RecordKind<object, RequestDay> = {
  name: 'request-days',
  schemaVersion: 2,
  shape: z.object({}),
  upgrades: {},
  placeOf: ({ siteId, day }) => ({ partition: requestDaysOf(siteId), id: day }),
  isAt: ({ partition }) => partition.startsWith('requests|'),
};
