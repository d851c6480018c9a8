import type { ClientRequest, ClientResponse } from '@yhteistila/core/contract/client.ts';
import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** Who writes, as the channel says. */
export interface ChannelUser {
  readonly id: string;
  /** The Entra object id, where the channel knows it. */
  readonly objectId?: string;
  readonly tenantId?: string;
  readonly channelId?: string;
}

/** On one machine only: being one of the demo's people. */
export interface DemoDesk {
  readonly people: () => Promise<readonly Person[]>;
  /** From now on the channel's user is that person; undefined where there is none of that id. */
  readonly signIn: (user: ChannelUser, personId: string) => Promise<Person | undefined>;
}

/** What the bot stands on. What it knows of bookings and calls it asks of the API, as its person. */
export interface BotDeps {
  readonly callAs: (person: Person, call: ClientRequest) => Promise<ClientResponse>;
  /** Whom the channel's user stands for; undefined for somebody we do not know. */
  readonly personOf: (user: ChannelUser) => Promise<Person | undefined>;
  readonly demo?: DemoDesk;
  /** Keeps where to write to the person. */
  readonly remember: (person: Person, conversation: unknown) => Promise<void>;
  /** True once only: the person has not been greeted yet. */
  readonly greetNow: (person: Person) => Promise<boolean>;
  /** Keeps something of the person for a day, and answers an id that is worth nothing to anybody else. */
  readonly keep: (person: Person, value: unknown) => Promise<string>;
  /** What was kept under the id; undefined for another person's, and after a day. */
  readonly kept: (person: Person, id: string) => Promise<unknown>;
  /** The address of a place in the tab. */
  readonly link: (path: string) => string;
  readonly now: () => Instant;
  /** Something that nobody who writes is told of. Never gets what was written. */
  readonly onFailure: (where: string, error: unknown) => void;
}

/** The bot's registration with the channel. Without one it hears this machine alone. */
export interface Registration {
  readonly appId: string;
  readonly password: string;
  /** Absent: an app of many tenants. */
  readonly tenantId?: string;
  /** Where the channel publishes its keys, if not where it does for everybody. */
  readonly openIdMetadataUrl?: string;
}

export interface ChannelRequest {
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** Whether it came from this machine itself. */
  readonly isLoopback: boolean;
}

export interface ChannelReply {
  readonly status: number;
  /** JSON, absent where there is nothing to say. */
  readonly body?: unknown;
}

/** How an attempt to send ended. `later`: worth another try; `refused`: this receiver will never get it. */
export type Sent =
  | { readonly outcome: 'sent'; readonly messageId?: string }
  | { readonly outcome: 'later'; readonly retryAfterSeconds?: number }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'nothing-to-tell' };

/** A notice, whom it is for, and where to write to that person. */
export interface Delivery {
  readonly notice: Notice;
  readonly person: Person;
  readonly conversation: unknown;
  /** The message that is to be replaced. */
  readonly replaces?: string;
}
