import type { Client } from '@yhteistila/core/contract/client.ts';
import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Card } from './cards/card.ts';

/** On one machine only: who there is to be, and being one of them. */
export interface SignInDesk {
  readonly people: () => Promise<readonly Person[]>;
  /** From now on the writer is that demo person; undefined where there is none of that id. */
  readonly signIn: (personId: string) => Promise<Person | undefined>;
}

/** What the bot has when a person whom it knows writes or presses something. */
export interface Turn {
  readonly person: Person;
  /** The channel's id of the person, for whom a card is refreshed. */
  readonly userId: string;
  readonly language: Language;
  /** The API as this person, answering in this language: what may be seen and done is decided there. */
  readonly api: Client;
  readonly now: Instant;
  readonly t: (key: string, params?: TextParams) => string;
  /** The address of a place in the tab, such as `/booking/<id>`. */
  readonly link: (path: string) => string;
  /** The same when the channel delivers the same message once more: for keys of requests that must not be done twice. */
  readonly messageKey: string;
  /** Keeps for a day, for this person, what no card may hold; answers the id by which a button finds it. */
  readonly keep: (value: unknown) => Promise<string>;
  /** What was kept under the id; undefined for another person's, and after a day. */
  readonly kept: (id: string) => Promise<unknown>;
  /** On one machine only. */
  readonly demo?: SignInDesk;
}

/** What the bot says: words, a card, or both. */
export type Answer = { readonly text: string; readonly card?: Card } | { readonly text?: string; readonly card: Card };
