import type { Card } from './cards/card.ts';
import type { Answer } from './turn.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message as the channel takes it. */
export interface OutgoingMessage {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat: 'plain';
  /** What a notification shows of it. */
  readonly summary?: string;
  readonly attachments?: { readonly contentType: string; readonly content: Card }[];
}

export const toMessage = ({ text, card }: Answer): OutgoingMessage => ({
  type: 'message',
  textFormat: 'plain',
  ...(text === undefined ? {} : { text }),
  ...(card === undefined ? {} : { summary: card.speak, attachments: [{ contentType: CARD_TYPE, content: card }] }),
});

/** The body of the answer to a pressed button (Universal Actions): a card in the place of the pressed one, or words. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export const inPlace = (card: Card): InvokeBody => ({ statusCode: 200, type: CARD_TYPE, value: card });

export const inWords = (text: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

/** A refresh that failed: the client keeps the card that it has. */
export const notRefreshed = (message: string): InvokeBody => ({
  statusCode: 500,
  type: 'application/vnd.microsoft.error',
  value: { code: 'NotRefreshed', message },
});
