// How a story of the bot is told: `const bot = await startBot()` is the one-machine service on a free port, with a
// recorded connector. `bot.say('vero-virkailija', 'omat varaukset')`, `bot.press(person, card, 'Kuittaa', inputs)`,
// `bot.refresh(person, card)`, `bot.install(person)` speak as a person of the demo and answer what the bot
// said: `{status, body, said, card, text}`. `bot.as(person).post('/api/bookings', …)` is the HTTP API, as in tests/api.
// `bot.next(person)` waits for the next message to the person that no `next` has answered yet and that was no answer to
// `say` (a notice); `bot.messagesTo(person)` are all so far. `bot.runJobs()` runs every job once; nothing else runs by
// itself but what was woken. `bot.clock.set(MONDAY, '10:00')`. `bot.connector`: failWith, hang, down, up, work.
// `textsOf(card)` and `buttonsOf(card)` (chat-client.ts) read a card.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@yhteistila/api/src/configuration.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { seedDemo } from '@yhteistila/api/src/demo/seed-demo.ts';
import { openSingleMachine } from '@yhteistila/api/src/hosts/single-machine/start.ts';
import { createLog } from '@yhteistila/api/src/http/log.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type ApiClient, createApiClient } from '../api/api-client.ts';
import { instantAt, MORNING } from '../api/site-clock.ts';
import type { SettableClock } from '../api/start-api.ts';
import { type ChatClient, conversationOf, createChatClient } from './chat-client.ts';
import { type Connector, type Delivered, startConnector } from './connector.ts';

export interface Bot extends ApiClient, ChatClient {
  readonly clock: SettableClock;
  readonly connector: Connector;
  /** Waits for the next message to the person that came by itself. */
  readonly next: (personId: string) => Promise<Delivered>;
  readonly messagesTo: (personId: string) => readonly Delivered[];
  /** Runs every job once, in the order of the list. */
  readonly runJobs: () => Promise<void>;
  /** Everything that was written to the log. */
  readonly logged: readonly string[];
  /** What was written to the log as a failure. */
  readonly failures: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface BotSettings {
  readonly now?: Instant;
  /** What this story's directory has that the demo's has not. */
  readonly directory?: (demo: DirectoryContents) => DirectoryContents;
  /** Settings as of the environment, e.g. BOT_APP_ID. */
  readonly environment?: Readonly<Record<string, string>>;
}

const settableClock = (start: Instant): SettableClock => {
  let now = start;
  return {
    now: () => now,
    set: (day, clock) => {
      now = instantAt(day, clock);
    },
  };
};

const isFailure = (line: string): boolean => /"level":50/.test(line);

export const startBot = async (settings: BotSettings = {}): Promise<Bot> => {
  const { now = MORNING, directory: changed = (demo: DirectoryContents) => demo, environment = {} } = settings;
  const clock = settableClock(now);
  const logged: string[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'bot-'));
  const connector = await startConnector();
  const configuration = readConfiguration({ DATA_DIR: dataDir, PORT: '0', RATE_LIMIT: 'off', ...environment });
  const log = createLog('info', { write: (line: string) => logged.push(line) });
  const host = await openSingleMachine(configuration, clock, log, async (stores, order) => {
    await seedDemo(stores, order.now, { directory: (at) => changed(demoDirectory(at)) });
  });
  const chat = createChatClient(host.url, connector);
  const seen = new Map<string, number>();
  const answered = new Set<Delivered>();
  const post: ChatClient['post'] = async (...call) => {
    const answer = await chat.post(...call);
    for (const message of answer.said) answered.add(message);
    return answer;
  };
  const noted =
    <Input extends readonly unknown[]>(speak: (...input: Input) => ReturnType<ChatClient['post']>) =>
    async (...input: Input) => {
      const answer = await speak(...input);
      for (const message of answer.said) answered.add(message);
      return answer;
    };

  const next = async (personId: string): Promise<Delivered> => {
    const at = (seen.get(personId) ?? 0) + 1;
    seen.set(personId, at);
    const message = await connector.nth(conversationOf(personId), at);
    return answered.has(message) ? next(personId) : message;
  };

  return {
    ...createApiClient(host.url, clock.now),
    post,
    say: noted(chat.say),
    press: noted(chat.press),
    refresh: noted(chat.refresh),
    install: noted(chat.install),
    clock,
    connector,
    next,
    messagesTo: (personId) => connector.delivered(conversationOf(personId)),
    runJobs: async () => {
      for (const job of host.jobs) await job.run();
    },
    logged,
    failures: () => logged.filter(isFailure),
    close: async () => {
      await host.close();
      await connector.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
