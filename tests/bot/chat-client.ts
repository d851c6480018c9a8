import { z } from 'zod';
import type { Connector, Delivered } from './connector.ts';

/** What came of an activity: the answer to its POST, and what was said in the conversation meanwhile. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly said: readonly Delivered[];
  /** The last of it: the invoke's card or words, else the last message's. */
  readonly card: unknown;
  readonly text: string | undefined;
}

/** Writing to the bot as a person of the demo. */
export interface ChatClient {
  /** Any activity; `conversation`, `from` and the like are filled in where it has none. */
  readonly post: (personId: string, activity: object, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly say: (personId: string, text: string, more?: object) => Promise<Answered>;
  /** Presses the button of the card that has this title or verb, with what is filled in. */
  readonly press: (personId: string, card: unknown, titleOrVerb: string, inputs?: object) => Promise<Answered>;
  /** The card comes into the person's view. */
  readonly refresh: (personId: string, card: unknown) => Promise<Answered>;
  /** The person installs the app. */
  readonly install: (personId: string) => Promise<Answered>;
}

/** The conversation that a person has with the bot. */
export const conversationOf = (personId: string): string => `a:${personId}`;
/** The person's id on the channel. */
export const userIdOf = (personId: string): string => `29:${personId}`;

const BOT = { id: '28:yhteistila', name: 'Yhteistila' };

const execute = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string().optional(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});
type Execute = z.output<typeof execute>;

const invokeBody = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown() });

/** Every button of a card, wherever in it it lies. */
export const buttonsOf = (card: unknown): readonly Execute[] => {
  if (typeof card !== 'object' || card === null) return [];
  const own = execute.safeParse(card);
  const within = Object.entries(card).flatMap(([name, part]) => (name === 'refresh' ? [] : buttonsOf(part)));
  return own.success ? [own.data, ...within] : within;
};

/** Every text of a card, in reading order. */
export const textsOf = (card: unknown): readonly string[] => {
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, part]) => {
    if (typeof part === 'string')
      return ['text', 'title', 'label', 'placeholder', 'value'].includes(name) ? [part] : [];
    return name === 'refresh' ? [] : textsOf(part);
  });
};

const refreshable = z.looseObject({ refresh: z.looseObject({ action: execute }) });

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

/** Speaks to the bot at `url`, whose answers come to the connector. */
export const createChatClient = (url: string, connector: Connector): ChatClient => {
  let ids = 0;

  const post: ChatClient['post'] = async (personId, activity, headers = {}) => {
    ids += 1;
    const conversationId = conversationOf(personId);
    const before = connector.delivered(conversationId).length;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        id: `in-${ids}`,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: userIdOf(personId), aadObjectId: personId, name: 'Somebody' },
        recipient: BOT,
        conversation: { id: conversationId, conversationType: 'personal', tenantId: 'tenant-1' },
        locale: 'fi-FI',
        ...activity,
      }),
    });
    const body = parsed(await response.text());
    const said = connector.delivered(conversationId).slice(before);
    const invoke = invokeBody.safeParse(body).data;
    const last = said.at(-1);
    return {
      status: response.status,
      body,
      said,
      card: invoke === undefined ? last?.card : invoke.type.endsWith('card.adaptive') ? invoke.value : undefined,
      text: typeof invoke?.value === 'string' ? invoke.value : last?.text,
    };
  };

  const act = (personId: string, action: Execute, inputs: object, trigger: 'manual' | 'automatic') =>
    post(personId, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { ...action, data: { ...action.data, ...inputs } }, trigger },
    });

  return {
    post,
    say: (personId, text, more = {}) => post(personId, { type: 'message', text, ...more }),
    press: (personId, card, titleOrVerb, inputs = {}) => {
      const buttons = buttonsOf(card);
      const button = buttons.find(({ title, verb }) => title === titleOrVerb || verb === titleOrVerb);
      if (button !== undefined) return act(personId, button, inputs, 'manual');
      throw new Error(
        `no button ${titleOrVerb} among ${buttons.map(({ title, verb }) => `${title} (${verb})`).join(', ')}`,
      );
    },
    refresh: (personId, card) => act(personId, refreshable.parse(card).refresh.action, {}, 'automatic'),
    install: (personId) => post(personId, { type: 'installationUpdate', action: 'add' }),
  };
};
