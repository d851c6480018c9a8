import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Deps } from '../deps.ts';
import type { UseCase } from '../use-case.ts';
import type { Trouble } from './queue.ts';
import { undelivered } from './undelivered.ts';

/** A notice that has not reached its receiver; `failed` when it was given up. */
export interface Undelivered {
  readonly notice: Notice;
  readonly attempts: number;
  readonly state: 'waiting' | 'failed';
  readonly trouble: Trouble;
}

export interface NoticeUseCases {
  readonly undelivered: UseCase<{ readonly siteId: string }, readonly Undelivered[]>;
}

export const noticeUseCases = (deps: Deps): NoticeUseCases => ({ undelivered: undelivered(deps) });
