import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Person } from '@yhteistila/core/site/person.ts';

/** How an attempt to send ended. `later`: worth another try; `refused`: this receiver will never get it. */
export type Sent =
  | { readonly outcome: 'sent'; readonly messageId?: string }
  | { readonly outcome: 'later'; readonly retryAfterSeconds?: number }
  | { readonly outcome: 'refused' }
  /** There is nothing left to tell: what the notice is about is over or no longer the receiver's to see. */
  | { readonly outcome: 'nothing-to-tell' };

/** What a notice is sent into. `conversation` is the channel's own reference, opaque to us. */
export interface Delivery {
  readonly notice: Notice;
  readonly person: Person;
  readonly conversation: unknown;
  /** The message of `notice.updates`, to be replaced. */
  readonly replaces?: string;
}

/** The channel on which people are told (the bot). Answers, and does not throw, when the channel is in trouble. */
export interface Messenger {
  send(delivery: Delivery): Promise<Sent>;
}
