import { type Card, type CardAction, type CardElement, type CardParts, card, heading, line } from './card.ts';
import type { Viewer } from './viewer.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface FactCardParts {
  readonly headline: string;
  /** Sentences under the headline. */
  readonly notes: readonly string[];
  readonly facts: readonly Fact[];
  /** Put between the facts and the buttons. */
  readonly more?: readonly CardElement[];
  readonly actions: readonly CardAction[];
  readonly refresh: Omit<NonNullable<CardParts['refresh']>, 'userIds'>;
}

/** Facts as they stand on a card. */
export const factsElement = (facts: readonly Fact[]): CardElement => ({ type: 'FactSet', facts, spacing: 'Medium' });

const asSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A headline, what is to be said of it, its facts and its buttons; shows itself anew to its viewer. */
export const factCard = (parts: FactCardParts, { language, userId }: Viewer): Card => {
  const { headline, notes, facts, more = [], actions, refresh } = parts;
  const values = facts.map(({ value }) => value).join(', ');
  return card({
    lang: language,
    summary: [asSentence(headline), ...notes, asSentence(values)].join(' '),
    body: [heading(headline), ...notes.map((note) => line(note)), factsElement(facts), ...more],
    actions,
    refresh: { ...refresh, userIds: [userId] },
  });
};
