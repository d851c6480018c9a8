import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type Activity, isPersonal } from './activity.ts';
import type { Exchange } from './adapter.ts';
import { type Asked, askedIn, keyOf, userOf } from './asked.ts';
import type { BotDeps, ChannelUser } from './bot-deps.ts';
import { ChannelTrouble } from './channel-trouble.ts';
import { greeting } from './commands/help.ts';
import { answerStranger } from './commands/sign-in.ts';
import { COMMANDS } from './commands.ts';
import { makeTurn } from './make-turn.ts';
import { type InvokeBody, inPlace, inWords, notRefreshed, toMessage } from './outgoing.ts';
import { press } from './press.ts';
import type { Pressed } from './pressed.ts';
import { answerTo } from './read-message.ts';
import type { Answer, SignInDesk, Turn } from './turn.ts';

/** Answers what comes in on the channel. What it gives back is the body of an invoke's answer. Never throws. */
export const createReceive = (deps: BotDeps) => {
  const remembered = async (person: Person, { conversation }: Exchange): Promise<void> => {
    // Who writes gets an answer, also when what is kept for later cannot be kept now.
    if (conversation === undefined) return;
    await deps.remember(person, conversation).catch((error: unknown) => deps.onFailure('bot', error));
  };

  const deskOf = (user: ChannelUser, exchange: Exchange): SignInDesk | undefined => {
    const { demo } = deps;
    if (demo === undefined) return undefined;
    return {
      people: demo.people,
      signIn: async (personId) => {
        const person = await demo.signIn(user, personId);
        if (person !== undefined) await remembered(person, exchange);
        return person;
      },
    };
  };

  const answered = async (turn: Turn, asked: Asked): Promise<Answer | undefined> => {
    if (asked.kind === 'text') return answerTo(turn, asked.text);
    if (asked.kind === 'press') return press(turn, asked.pressed);
    return (await deps.greetNow(turn.person)) ? greeting(turn, COMMANDS) : undefined;
  };

  const served = async (person: Person, incoming: Activity, asked: Asked, exchange: Exchange) => {
    await remembered(person, exchange);
    const demo = deskOf(userOf(incoming), exchange);
    const turn = await makeTurn(deps, {
      person,
      userId: incoming.from.id,
      messageKey: keyOf(incoming),
      ...(demo === undefined ? {} : { demo }),
    });
    try {
      return await answered(turn, asked);
    } catch (error) {
      deps.onFailure('bot', error);
      return { text: turn.t('bot.failed') };
    }
  };

  const answerOf = async (incoming: Activity, asked: Asked, exchange: Exchange): Promise<Answer | undefined> => {
    const language = negotiateLanguage(incoming.locale);
    if (!isPersonal(incoming)) return { text: translate(language, 'bot.personalOnly') };
    const user = userOf(incoming);
    const person = await deps.personOf(user);
    if (person !== undefined) return served(person, incoming, asked, exchange);
    // Teams tells of an installation twice, and there is nowhere to note that a stranger was greeted.
    if (incoming.type === 'conversationUpdate' && incoming.channelId === 'msteams') return undefined;
    return answerStranger(deskOf(user, exchange), language, asked);
  };

  /** The body of a pressed button's answer; words beside a card are said under it. */
  const bodyOf = async ({ text, card }: Answer, { isRefresh }: Pressed, exchange: Exchange): Promise<InvokeBody> => {
    if (card === undefined) return isRefresh ? notRefreshed(text ?? '') : inWords(text ?? '');
    if (text !== undefined) await exchange.say(toMessage({ text }));
    return inPlace(card);
  };

  const deliver = async (answer: Answer, asked: Asked, { replyToId }: Activity, exchange: Exchange) => {
    if (asked.kind === 'press' && asked.inPlace) return bodyOf(answer, asked.pressed, exchange);
    const replaces = asked.kind === 'press' && answer.card !== undefined ? replyToId : undefined;
    await (replaces === undefined ? exchange.say(toMessage(answer)) : exchange.replace(replaces, toMessage(answer)));
    return undefined;
  };

  const toldOfFailure = async (incoming: Activity, asked: Asked, exchange: Exchange) => {
    const text = translate(negotiateLanguage(incoming.locale), 'bot.failed');
    if (asked.kind === 'press' && asked.inPlace) return asked.pressed.isRefresh ? notRefreshed(text) : inWords(text);
    await exchange.say(toMessage({ text })).catch((error: unknown) => deps.onFailure('bot', error));
    return undefined;
  };

  return async (incoming: Activity, exchange: Exchange): Promise<InvokeBody | undefined> => {
    const asked = askedIn(incoming);
    if (asked === undefined) return undefined;
    try {
      const answer = await answerOf(incoming, asked, exchange);
      return answer === undefined ? undefined : await deliver(answer, asked, incoming, exchange);
    } catch (error) {
      deps.onFailure('bot', error);
      // A channel that does not take the answer does not take an excuse either.
      return error instanceof ChannelTrouble ? undefined : toldOfFailure(incoming, asked, exchange);
    }
  };
};
