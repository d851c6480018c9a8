/** A piece of an Adaptive Card, as its schema has it. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A button. `verb` and `data` come back to us when it is pressed (bot/src/card-actions.ts). */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'positive' | 'destructive';
  /** `none` where the press needs nothing of the card's inputs. */
  readonly associatedInputs?: 'auto' | 'none';
}

export interface OpenAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type CardAction = ExecuteAction | OpenAction;

/** An Adaptive Card with Universal Actions. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.4';
  /** What is read where cards are not drawn, and by screen readers first. */
  readonly fallbackText: string;
  readonly speak: string;
  readonly lang: string;
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
}

export interface CardParts {
  readonly lang: string;
  /** The whole card in one or two sentences. */
  readonly summary: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  /** Shows the card as it is now, each time one of `userIds` comes to see it. */
  readonly refresh?: {
    readonly verb: string;
    readonly data: ExecuteAction['data'];
    readonly userIds: readonly string[];
  };
}

/** Puts a card together. */
export const card = ({ lang, summary, body, actions = [], refresh }: CardParts): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  // The newest version that Teams draws on a phone as well.
  version: '1.4',
  fallbackText: summary,
  speak: summary,
  lang,
  body,
  actions,
  ...(refresh === undefined
    ? {}
    : {
        refresh: {
          action: { type: 'Action.Execute', title: summary, verb: refresh.verb, data: refresh.data },
          userIds: refresh.userIds,
        },
      }),
});

/** The first line of a card. */
export const heading = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  weight: 'Bolder',
  size: 'Medium',
  wrap: true,
});

export const line = (text: string, more: Readonly<Record<string, unknown>> = {}): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  spacing: 'Small',
  ...more,
});

/** A button that comes back to us. */
export const press = (
  title: string,
  verb: string,
  data: ExecuteAction['data'] = {},
  style?: ExecuteAction['style'],
): ExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style === undefined ? {} : { style }),
});

export const open = (title: string, url: string): OpenAction => ({ type: 'Action.OpenUrl', title, url });
