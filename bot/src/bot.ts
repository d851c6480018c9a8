import { activity } from './activity.ts';
import { openChannel, userOfConversation } from './adapter.ts';
import type { BotDeps, ChannelReply, ChannelRequest, Delivery, Registration, Sent } from './bot-deps.ts';
import { makeTurn } from './make-turn.ts';
import { render } from './notify.ts';
import { toMessage } from './outgoing.ts';
import { createReceive } from './receive.ts';

export interface Bot {
  receive(request: ChannelRequest): Promise<ChannelReply>;
  /** Tells a person of something. Answers, and does not throw, when the channel is in trouble. */
  send(delivery: Delivery): Promise<Sent>;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Opens the bot. Without a registration it hears this machine alone, and answers to this machine alone. */
export const createBot = (deps: BotDeps, registration: Registration | undefined): Bot => {
  const channel = openChannel(registration);
  const receive = createReceive(deps);
  return {
    receive: async ({ authorization, body, isLoopback }) => {
      if (registration === undefined && !isLoopback) return { status: 403 };
      const read = activity.safeParse(body);
      // Who did not sign is told nothing of what is wrong with the rest.
      if (!read.success) return { status: registration === undefined || authorization !== undefined ? 400 : 401 };
      const incoming = read.data;
      if (registration === undefined && !LOOPBACK.test(new URL(incoming.serviceUrl).hostname)) return { status: 403 };
      try {
        return await channel.receive(authorization, incoming, (exchange) => receive(incoming, exchange));
      } catch (error) {
        deps.onFailure('bot', error);
        return { status: 503 };
      }
    },
    send: async ({ notice, person, conversation, replaces }) => {
      try {
        const userId = userOfConversation(conversation);
        if (userId === undefined) return { outcome: 'refused' };
        const turn = await makeTurn(deps, { person, userId, messageKey: notice.key });
        const answer = await render(turn, notice, replaces);
        if (answer === 'nothing-to-tell') return { outcome: 'nothing-to-tell' };
        return await channel.send(conversation, toMessage(answer), replaces);
      } catch (error) {
        deps.onFailure('notice', error);
        return { outcome: 'later' };
      }
    },
  };
};
