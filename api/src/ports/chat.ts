import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Messenger } from './messenger.ts';

/** Who writes to the bot, as the channel says. */
export interface ChatUser {
  readonly id: string;
  /** The Entra object id, where the channel knows it. */
  readonly objectId?: string;
  readonly tenantId?: string;
}

/** An activity as it came in over HTTP. */
export interface ChatRequest {
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** Whether it came from this machine itself. */
  readonly isLoopback: boolean;
}

export interface ChatReply {
  readonly status: number;
  /** JSON, absent where there is nothing to say. */
  readonly body?: unknown;
}

/** The bot, as a host mounts it. */
export interface Chat extends Messenger {
  receive(request: ChatRequest): Promise<ChatReply>;
}

/** One call of our own API, made within the process for a person whom the channel has vouched for. */
export interface OwnCall {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface OwnAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed from JSON. */
  readonly body: unknown;
}

/** What the bot stands on. It reads no store: what it knows of bookings and calls it asks of the API, as its person. */
export interface ChatDeps {
  readonly callAs: (person: Person, call: OwnCall) => Promise<OwnAnswer>;
  /** Whom the channel's user stands for; undefined for somebody we do not know. */
  readonly personOf: (user: ChatUser) => Promise<Person | undefined>;
  /** On one machine only: lets the channel's user be that demo person from now on; undefined where there is none. */
  readonly signIn?: (user: ChatUser, personId: string) => Promise<Person | undefined>;
  /** Keeps where to write to the person. */
  readonly remember: (person: Person, conversation: unknown) => Promise<void>;
  readonly directory: () => Promise<Directory>;
  readonly now: () => number;
  readonly onFailure: (where: string, error: unknown) => void;
}
