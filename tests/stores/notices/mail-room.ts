import type { Messenger } from '@yhteistila/api/src/ports/messenger.ts';
import type { Lane } from '@yhteistila/api/src/records/notices/waiting-notices.ts';
import { rememberConversation } from '@yhteistila/api/src/use-cases/notices/conversations.ts';
import { enqueueNotice } from '@yhteistila/api/src/use-cases/notices/enqueue.ts';
import { sendNotices } from '@yhteistila/api/src/use-cases/notices/send-notices.ts';
import { type Undelivered, undelivered } from '@yhteistila/api/src/use-cases/notices/undelivered.ts';
import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type Around, callerOf, startProcess } from '../bookings/process.ts';
import { answered } from '../bookings/scene.ts';
import type { Stores } from '../open-stores.ts';
import type { SetClock } from '../sample-documents.ts';

export const COORDINATOR = 'pori-koordinaattori';

/** News of a booking at Pori for the person. */
export const news = (key: string, personId: string, at: number, over: Partial<Notice> = {}): Notice => ({
  key,
  personId,
  kind: 'changed',
  code: 'changed',
  siteId: 'pori',
  at,
  bookingId: 'pori.20261123.b1',
  ...over,
});

/** What a process does with notices, on a store. */
export const openMailRoom = (stores: Stores, clock: SetClock, messenger: Messenger, around?: Around) => {
  const deps = startProcess(stores, clock, around);
  return {
    deps,
    enqueue: enqueueNotice(deps),
    /** The person opens the app. */
    opens: (personId: string, unlisted?: Person): Promise<void> =>
      rememberConversation(deps)(personId, { conversationOf: personId }, unlisted),
    /** The person writes from another conversation. */
    movesTo: (personId: string, conversationOf: string): Promise<void> =>
      rememberConversation(deps)(personId, { conversationOf }),
    send: (lane: Lane = 'notice', mayGoOn = () => true): Promise<number> =>
      sendNotices({ ...deps, messenger, jitter: () => 0.5, mayGoOn }, lane)(),
    undelivered: async (): Promise<readonly Undelivered[]> =>
      answered(await undelivered(deps)(callerOf(COORDINATOR), { siteId: 'pori' })),
  };
};

export type MailRoom = ReturnType<typeof openMailRoom>;
