import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { exampleCall } from '../../../tests/fixtures/calls.ts';
import { at } from '../../../tests/fixtures/facts.ts';
import { CONTEXT, callerOf, startProcess } from '../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { clockAt } from '../../../tests/stores/sample-documents.ts';
import { afterChange } from './calls/change-call.ts';
import type { Deps } from './deps.ts';
import { rememberConversation } from './notices/conversations.ts';
import { enqueueNotice } from './notices/enqueue.ts';
import { createQueue } from './notices/queue.ts';
import { changeSettings } from './settings.ts';
import { pullBackTimes } from './upkeep/pull-back-times.ts';

const NOW = at('10');
const LATER = NOW + 3_600_000;
const DAY_MS = 24 * 3_600_000;
const PERSON = 'vero-staff';
const changed: Notice = { key: 'k', personId: PERSON, kind: 'changed', code: 'changed', siteId: 'pori', at: NOW };
const ring: Notice = { ...changed, key: 'r', kind: 'call', code: 'ring' };

describe('a job does not wait for its minute', () => {
  const clock = clockAt(NOW);
  let stores: OpenedStores;
  let woken: string[];
  let deps: Deps;
  beforeEach(async () => {
    stores = await openTemporarySqlite(clock);
    woken = [];
    deps = { ...startProcess(stores, clock), wake: (jobId) => void woken.push(jobId) };
  });
  afterEach(() => stores.close());

  /** News that was put off, as by quiet hours or a channel that did not answer. */
  const isPutOff = async (): Promise<void> => {
    const queue = createQueue(stores.records);
    await queue.add(changed, NOW);
    for (const pending of await queue.pendingOf('notice', PERSON))
      await queue.write({ ...pending, nextAt: LATER }, NOW);
  };

  it('where a call was begun or changed: it rings', async () => {
    await afterChange(deps, undefined, exampleCall());
    expect(woken).toEqual(['ring-calls']);
  });

  it('where there is news, or a ring, to send; once for each', async () => {
    await enqueueNotice(deps)(changed);
    expect(woken).toEqual(['send-notices']);
    await enqueueNotice(deps)(changed);
    expect(woken).toEqual(['send-notices']);
    await enqueueNotice(deps)(ring);
    expect(woken).toEqual(['send-notices', 'send-calls']);
  });

  it('where somebody for whom something waits can be written to at last', async () => {
    await rememberConversation(deps)(PERSON, { chat: 'a' });
    expect(woken).toEqual([]);
    await isPutOff();
    await rememberConversation(deps)(PERSON, { chat: 'b' });
    expect(woken.sort()).toEqual(['send-calls', 'send-notices']);
  });

  it('where hours are no longer quiet in which something waits', async () => {
    const settings = changeSettings(deps);
    expect((await settings(callerOf(PERSON), { quietHours: null }, CONTEXT)).ok).toBe(true);
    expect(woken).toEqual([]);
    await isPutOff();
    expect((await settings(callerOf(PERSON), { locale: 'sv' }, CONTEXT)).ok).toBe(true);
    expect(woken).toEqual([]);
    expect((await settings(callerOf(PERSON), { quietHours: null }, CONTEXT)).ok).toBe(true);
    expect(woken).toEqual(['send-notices']);
  });

  it('where a clock that was ahead has put something off, and only then', async () => {
    await isPutOff();
    expect(await pullBackTimes(deps)()).toBe(0);
    expect(woken).toEqual([]);
    clock.set(NOW - DAY_MS);
    expect(await pullBackTimes(deps)()).toBe(1);
    expect(woken).toEqual(['send-notices']);
    clock.set(NOW);
  });
});
