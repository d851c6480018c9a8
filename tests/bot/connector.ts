import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const sentActivity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
});

/** What the bot sent, as it came over HTTP. */
export interface Delivered {
  readonly conversationId: string;
  /** The message that it makes, or takes the place of. */
  readonly messageId: string;
  readonly replaces: boolean;
  readonly text: string | undefined;
  /** The Adaptive Card, if one came along. */
  readonly card: unknown;
  readonly activity: z.output<typeof sentActivity>;
}

/** How it answers: as it should, with a failure, or never. */
type Mood =
  | { readonly kind: 'well' | 'hanging' }
  | { readonly kind: 'failing'; readonly status: number; readonly retryAfter?: number };

/** The messenger's side of the bot: it takes what the bot sends and keeps it. */
export interface Connector {
  readonly url: string;
  /** Everything taken in a conversation (or all of them), in order. */
  readonly delivered: (conversationId?: string) => readonly Delivered[];
  /** Waits until the conversation has got its n-th message, counted from 1, updates too. */
  readonly nth: (conversationId: string, n: number) => Promise<Delivered>;
  /** How often the bot has tried, with or without success. */
  readonly tries: () => number;
  readonly failWith: (status: number, retryAfter?: number) => void;
  /** Takes what comes and does not answer. */
  readonly hang: () => void;
  readonly work: () => void;
  /** Nobody listens at the address any more. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) if (part instanceof Uint8Array) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
};

const cardIn = ({ attachments = [] }: z.output<typeof sentActivity>): unknown =>
  attachments.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;

const fail = (response: ServerResponse, status: number, retryAfter: number | undefined): void => {
  const after = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json', ...after });
  response.end('{"error":{"code":"Failed","message":"as the test wants"}}');
};

export const startConnector = async (): Promise<Connector> => {
  const kept: Delivered[] = [];
  const waiting = new Set<() => void>();
  let mood: Mood = { kind: 'well' };
  let tries = 0;
  let ids = 0;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    tries += 1;
    const [, conversation, activityId] = PATH.exec(request.url ?? '') ?? [];
    const body = await bodyOf(request);
    if (mood.kind === 'hanging') return;
    if (mood.kind === 'failing') return fail(response, mood.status, mood.retryAfter);
    if (conversation === undefined) throw new Error(`the connector has no ${request.method} ${request.url}`);
    const activity = sentActivity.parse(body);
    const replaces = request.method === 'PUT';
    // POST with an activity's id is a reply to it: a new message as well.
    ids += 1;
    const messageId = replaces && activityId !== undefined ? decodeURIComponent(activityId) : `m-${ids}`;
    const conversationId = decodeURIComponent(conversation);
    kept.push({ conversationId, messageId, replaces, text: activity.text, card: cardIn(activity), activity });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: messageId }));
    for (const look of waiting) look();
  };

  const listen = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      take(request, response).catch((error: unknown) => {
        response.writeHead(400, { 'content-type': 'text/plain' });
        response.end(String(error));
      });
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  const portOf = (server: Server): number => {
    // A server that listens on TCP has an address with a port.
    return (server.address() as AddressInfo).port;
  };

  let server: Server | undefined = await listen(0);
  const port = portOf(server);

  const down = async (): Promise<void> => {
    const stopping = server;
    server = undefined;
    if (stopping === undefined) return;
    stopping.closeAllConnections();
    stopping.close();
    await once(stopping, 'close');
  };

  const delivered: Connector['delivered'] = (conversationId) =>
    conversationId === undefined ? kept : kept.filter((each) => each.conversationId === conversationId);

  return {
    url: `http://127.0.0.1:${port}`,
    delivered,
    tries: () => tries,
    nth: (conversationId, n) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = delivered(conversationId)[n - 1];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    failWith: (status, retryAfter) => {
      mood = { kind: 'failing', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
    },
    hang: () => {
      mood = { kind: 'hanging' };
    },
    work: () => {
      mood = { kind: 'well' };
    },
    down,
    up: async () => {
      server ??= await listen(port);
    },
    close: down,
  };
};
