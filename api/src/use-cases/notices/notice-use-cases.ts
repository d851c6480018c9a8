import type { Deps } from '../deps.ts';
import type { UseCase } from '../use-case.ts';
import { type Undelivered, undelivered } from './undelivered.ts';

export interface NoticeUseCases {
  readonly undelivered: UseCase<{ readonly siteId: string }, readonly Undelivered[]>;
}

export const noticeUseCases = (deps: Deps): NoticeUseCases => ({ undelivered: undelivered(deps) });
