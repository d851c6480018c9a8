import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { z } from 'zod';
import type { RecordKind } from '../record-kind.ts';
import { notice, noticeId, sortOfInstant, TROUBLES } from './waiting-notices.ts';

const shape = z.object({ notice, attempts: z.int(), trouble: z.enum(TROUBLES) });

/** A notice that was given up. */
export interface FailedNotice extends Readonly<z.infer<typeof shape>> {}

const PREFIX = 'notices|failed|';
export const failedPartition = (siteId: string): string => `${PREFIX}${siteId}`;

export const FAILED_NOTICES: RecordKind<FailedNotice, Notice> = {
  name: 'failed-notices',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (key) => ({ partition: failedPartition(key.siteId), id: noticeId(key) }),
  isAt: ({ partition }) => partition.startsWith(PREFIX),
  filedAs: (failed) => ({ sort: sortOfInstant(failed.notice.at) }),
};
