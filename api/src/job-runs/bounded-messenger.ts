import { setTimeout as wait } from 'node:timers/promises';
import type { Messenger, Sent } from '../ports/messenger.ts';

/** A channel that has not answered by then is in trouble. */
const PATIENCE_MS = 30_000;
const LATER: Sent = { outcome: 'later' };

/** The messenger, which answers in time and does not throw, whatever becomes of it. */
export const boundedMessenger = (
  messenger: Messenger,
  onFailure: (where: string, error: unknown) => void,
  patienceMs = PATIENCE_MS,
): Messenger => ({
  send: async (delivery) => {
    const given = new AbortController();
    const late = wait(patienceMs, LATER, { signal: given.signal }).catch(() => LATER);
    try {
      return await Promise.race([messenger.send(delivery), late]);
    } catch (error) {
      onFailure('messenger', error);
      return LATER;
    } finally {
      given.abort();
    }
  },
});
