import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Lane } from '../../records/notices/waiting-notices.ts';
import { readChosen } from '../../records/settings.ts';
import type { Deps } from '../deps.ts';
import { knownOf } from './conversations.ts';
import { type DeliverDeps, deliver } from './deliver.ts';
import { createQueue, isWaiting } from './queue.ts';

/** So many people are told at the same time: who waits for the channel holds up nobody else. */
const PEOPLE_AT_ONCE = 8;

export interface SendDeps extends Pick<Deps, 'records' | 'directory' | 'people' | 'clock'> {
  readonly messenger: Messenger;
  /** A number in 0..1, another one each time. */
  readonly jitter: () => number;
  /** Whether this process alone may still send; when not, it stops at once. */
  readonly mayGoOn: () => boolean;
}

/** Somebody of whom neither the directory nor the chat tells: there is nowhere to write to, and it is listed so. */
const nobodyKnown = (id: string): Person => ({
  id,
  name: '',
  organisationId: '',
  roles: [],
  homeSiteId: '',
  locale: LANGUAGES[0],
});

/** What waits for one person, in order, as far as the channel takes it. Answers how many were settled. */
const sendTo = async (deps: SendDeps & DeliverDeps, lane: Lane, personId: string, directory: Directory) => {
  const pending = await deps.queue.pendingOf(lane, personId);
  const [chosen, known, listed] = await Promise.all([
    readChosen(deps.records, personId),
    knownOf(deps)(personId),
    deps.people.find(personId),
  ]);
  const person = listed ?? known?.person ?? nobodyKnown(personId);
  const conversation = known?.conversation;
  let settled = 0;
  for (const next of pending) {
    if (isWaiting(next, deps.clock.now())) {
      if (next.trouble === 'channelSilent') break;
      continue;
    }
    if (!deps.mayGoOn()) break;
    const delivered = await deliver(deps, next, { person, chosen, conversation, directory });
    if (delivered === 'held') break;
    if (delivered === 'done') settled += 1;
  }
  return settled;
};

/**
 * Sends what is due in the lane: to several people at a time, to each in the order in which things happened. What the
 * channel does not take now is tried again later. Answers how many notices were settled.
 */
export const sendNotices = (deps: SendDeps, lane: Lane) => async (): Promise<number> => {
  const queue = createQueue(deps.records);
  const waiting = [...(await queue.peopleDue(lane, deps.clock.now()))];
  if (waiting.length === 0) return 0;
  const directory = await deps.directory([]);
  let settled = 0;
  const sendToNext = async (): Promise<void> => {
    for (let personId = waiting.shift(); personId !== undefined; personId = waiting.shift()) {
      settled += await sendTo({ ...deps, queue }, lane, personId, directory);
    }
  };
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, sendToNext));
  return settled;
};
