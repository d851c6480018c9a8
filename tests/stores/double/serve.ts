import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from './account.ts';
import type { DoubleRequest } from './protocol.ts';

export interface Served {
  readonly endpoint: string;
  close(): Promise<void>;
}

export const pathIn = (url: string): readonly string[] =>
  new URL(url, 'http://double').pathname.split('/').filter(Boolean).map(decodeURIComponent);

const requestIn = async (message: IncomingMessage): Promise<DoubleRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: message.method ?? 'GET',
    path: pathIn(message.url ?? '/'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString(),
  };
};

const isAddress = (address: unknown): address is AddressInfo =>
  typeof address === 'object' && address !== null && 'port' in address;

/** The account on a free port of this machine. */
export const serveAccount = async (account: Account): Promise<Served> => {
  const server = createServer(async (message, response) => {
    const handled = await account.handle(await requestIn(message));
    if (handled === 'silent') return;
    if (handled === 'broken') message.socket.destroy();
    else response.writeHead(handled.status, handled.headers).end(handled.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error('the double has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
