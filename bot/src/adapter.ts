import type { Activity as ChannelActivity, ConversationReference } from 'botbuilder';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Activity } from './activity.ts';
import type { ChannelReply, Registration, Sent } from './bot-deps.ts';
import { claimedIssuer, keysAreMissing } from './channel-token.ts';
import { sentOf, toldGone, troubleOf } from './channel-trouble.ts';
import type { OutgoingMessage } from './outgoing.ts';

/** What the bot can do while it answers an activity. */
export interface Exchange {
  /** Where to write to the sender later: JSON, opaque to everybody else. */
  readonly conversation: unknown;
  readonly say: (message: OutgoingMessage) => Promise<void>;
  /** Puts the message in the place of an earlier one, or under it where the channel does not have that one any more. */
  readonly replace: (messageId: string, message: OutgoingMessage) => Promise<void>;
}

/** Answers an activity; what it gives back is the body of an invoke's answer. */
export type Answering = (exchange: Exchange) => Promise<unknown>;

/** The Bot Framework's channel in plain values. */
export interface Channel {
  readonly receive: (
    authorization: string | undefined,
    activity: Activity,
    answering: Answering,
  ) => Promise<ChannelReply>;
  /** Writes into a conversation of which `Exchange.conversation` was kept. Never throws. */
  readonly send: (conversation: unknown, message: OutgoingMessage, replaces?: string) => Promise<Sent>;
}

/** The channel's reference of a conversation, and of it no more than writing there needs: no name is kept. */
const reference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().optional(),
  user: z.object({ id: z.string() }),
  bot: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
});

/** Whom a kept conversation is with, by the channel's id; undefined for what is no reference. */
export const userOfConversation = (conversation: unknown): string | undefined =>
  reference.safeParse(conversation).data?.user.id;

const ISSUER = 'https://api.botframework.com';
const TIME_OUT_MS = 10_000;
/** The token for the connector comes first, from elsewhere. */
const MAX_MS = 2 * TIME_OUT_MS;

const settingsOf = (registration: Registration | undefined) => {
  if (registration === undefined) return {};
  const { appId, password, tenantId, openIdMetadataUrl } = registration;
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppType: tenantId === undefined ? 'MultiTenant' : 'SingleTenant',
    ...(tenantId === undefined ? {} : { MicrosoftAppTenantId: tenantId }),
    // One of these given, the library takes all of them as given.
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId ?? 'botframework.com'}`,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToBotFromChannelOpenIdMetadataUrl:
      openIdMetadataUrl ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    OAuthUrl: ISSUER,
  };
};

/** What we use of the library's connector, of which there is a new one for each turn. */
interface Connector {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { readonly name: string }): unknown;
      addPolicy(policy: {
        readonly name: string;
        sendRequest(request: { timeout: number }, next: (request: { timeout: number }) => Promise<unknown>): unknown;
      }): unknown;
    };
  };
}

class PlainAdapter extends CloudAdapter {
  readonly #appId: string | undefined;

  constructor(registration: Registration | undefined) {
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(registration)));
    this.#appId = registration?.appId;
  }

  /**
   * Whether the token is the channel's own and meant for us. The library alone would also take the tokens of other
   * bots' and tools' flows, some of which may have been meant for somebody else. Throws where it is not.
   */
  async #authenticate(activity: ChannelActivity, authorization: string) {
    const isSigned = this.#appId !== undefined;
    if (isSigned && claimedIssuer(authorization) !== ISSUER) throw new Error('not a token of the channel');
    const authenticated = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    const claim = (name: string) => authenticated.claimsIdentity.getClaimValue(name);
    if (!isSigned || (claim('iss') === ISSUER && claim('aud') === this.#appId)) return authenticated;
    throw new Error('not a token of the channel for this bot');
  }

  /** As `process`, but a token that does not hold is 401 whatever is wrong with it, and nothing goes to the console. */
  async hear(authorization: string, activity: ChannelActivity, logic: (context: TurnContext) => Promise<void>) {
    let authenticated: Awaited<ReturnType<typeof this.botFrameworkAuthentication.authenticateRequest>>;
    try {
      authenticated = await this.#authenticate(activity, authorization);
    } catch (error) {
      return { status: keysAreMissing(error) ? 503 : 401 };
    }
    const answer = await this.processActivity(authenticated, activity, logic);
    return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body };
  }

  /** One try, and not for ever: what must be tried again is tried by a job, which survives this process. */
  bound(context: TurnContext): void {
    const { pipeline } = context.turnState.get<Connector>(this.ConnectorClientKey).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'yhteistila-time-out',
      sendRequest: (request, next) => {
        request.timeout = TIME_OUT_MS;
        return next(request);
      },
    });
  }
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the channel took too long')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const put = async (context: TurnContext, message: OutgoingMessage, replaces?: string): Promise<string | undefined> => {
  try {
    if (replaces === undefined) return (await context.sendActivity({ ...message }))?.id;
    await context.updateActivity({ ...message, id: replaces });
    return replaces;
  } catch (error) {
    if (replaces !== undefined && toldGone(error)) return put(context, message);
    throw troubleOf(error);
  }
};

/** Opens the channel; with a registration, it takes signed activities alone. */
export const openChannel = (registration: Registration | undefined): Channel => {
  const adapter = new PlainAdapter(registration);
  return {
    receive: async (authorization, activity, answering) => {
      // The library wants an activity of its own making; ours is what came in, checked for what we read of it.
      const theirs = activity as unknown as ChannelActivity;
      return adapter.hear(authorization ?? '', theirs, async (context) => {
        adapter.bound(context);
        const body = await answering({
          conversation: reference.safeParse(TurnContext.getConversationReference(context.activity)).data,
          say: async (message) => {
            await within(MAX_MS, put(context, message));
          },
          replace: async (messageId, message) => {
            await within(MAX_MS, put(context, message, messageId));
          },
        });
        if (activity.type === 'invoke') {
          await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
        }
      });
    },
    send: async (conversation, message, replaces) => {
      const where = reference.safeParse(conversation);
      if (!where.success) return { outcome: 'refused' };
      let messageId: string | undefined;
      const logic = async (context: TurnContext) => {
        adapter.bound(context);
        messageId = await put(context, message, replaces);
      };
      try {
        // As with activities: the library's own reference, of which we kept the parts that it needs.
        const to = where.data as unknown as ConversationReference;
        await within(MAX_MS, adapter.continueConversationAsync(registration?.appId ?? '', to, logic));
        return { outcome: 'sent', ...(messageId === undefined || messageId === '' ? {} : { messageId }) };
      } catch (error) {
        return sentOf(error);
      }
    },
  };
};
