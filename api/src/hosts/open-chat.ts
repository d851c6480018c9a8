import { createBot } from '@yhteistila/bot/src/bot.ts';
import type { BotDeps, ChannelUser, DemoDesk } from '@yhteistila/bot/src/bot-deps.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { ChatSeam } from '../compose/open-service.ts';
import type { Configuration } from '../configuration.ts';
import type { Identity, Known } from '../http/identity.ts';
import type { Log } from '../http/log.ts';
import type { Chat } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import { GREETINGS } from '../records/greetings.ts';
import { recordAt } from '../records/record-kind.ts';
import { rememberConversation } from '../use-cases/notices/conversations.ts';
import { keepFor, keptFor } from '../use-cases/notices/kept-values.ts';
import { callAs } from './call-as.ts';
import { demoDesk, demoPersonOf } from './demo-desk.ts';

export interface ChatInput {
  readonly configuration: Pick<Configuration, 'bot' | 'identity'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'failure'>;
  readonly identity: Identity;
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: () => string;
}

/** The only channel of which we know that it makes sure of its users' Entra ids itself. */
const TEAMS = 'msteams';

const entraPersonOf = async (identity: Identity, known: Known, user: ChannelUser): Promise<Person | undefined> => {
  const { channelId, tenantId, objectId } = user;
  if (channelId !== TEAMS || tenantId === undefined || objectId === undefined) return undefined;
  const organisationId = identity.organisationOf(known.directory, tenantId);
  if (organisationId === undefined) return undefined;
  return identity.personOf(known, organisationId, { tenantId, objectId, name: undefined });
};

/**
 * The bot on this service; undefined where nobody could be made sure of: people are of Entra ID, and the bot is not
 * registered with its channel.
 */
export const openChat =
  ({ configuration, clock, log, identity, publicUrl }: ChatInput) =>
  ({ stores, handleAs, directory, people, wake }: ChatSeam): Chat | undefined => {
    const isDemo = configuration.identity.kind === 'dev';
    if (!isDemo && configuration.bot === undefined) return undefined;
    const { records } = stores;
    const remember = rememberConversation({ records, clock, wake });
    const keep = keepFor({ records, clock });
    const kept = keptFor({ records });
    const demo: DemoDesk | undefined = isDemo ? demoDesk({ people, records }) : undefined;
    const deps: BotDeps = {
      callAs: callAs(handleAs),
      personOf: async (user) =>
        isDemo
          ? demoPersonOf({ people, records, user })
          : entraPersonOf(identity, { directory: await directory([]), people }, user),
      ...(demo === undefined ? {} : { demo }),
      remember: async (person, conversation) => {
        const isListed = (await people.find(person.id)) !== undefined;
        await remember(person.id, conversation, isListed ? undefined : person);
      },
      greetNow: (person) => recordAt(records, GREETINGS, person.id).create({}),
      keep: (person, value) => keep(person.id, value),
      kept: (person, id) => kept(person.id, id),
      link: (path) => `${publicUrl()}${path}`,
      now: clock.now,
      onFailure: log.failure,
    };
    return createBot(deps, configuration.bot);
  };
