import { Agent, request } from 'node:http';
import type { RequestParts } from './connection.ts';

export interface NodeLoadInput {
  readonly url: URL;
  readonly clients: number;
  readonly milliseconds: number;
  readonly status: number;
  /** The next request; undefined when there are no more. */
  readonly next: () => RequestParts | undefined;
}

const send = (agent: Agent, url: URL, { method, path, headers, body }: RequestParts): Promise<number> =>
  new Promise((resolve, reject) => {
    const json = JSON.stringify(body);
    const call = request({
      ...{ agent, host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port, method, path },
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) },
    });
    call.on('error', reject);
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    call.end(json);
  });

/**
 * Calls per second by Node's own client, which is what our raw figures of other days were measured with. It costs about
 * as much as a server, so both the product and its yardstick look slower, and nearer to each other, than they are.
 */
export const callsPerSecondByNode = async (input: NodeLoadInput): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: input.clients });
  const started = performance.now();
  let calls = 0;
  const callOn = async (): Promise<void> => {
    while (performance.now() - started < input.milliseconds) {
      const parts = input.next();
      if (parts === undefined) return;
      const status = await send(agent, input.url, parts);
      if (status !== input.status) throw new Error(`a call was answered ${status} instead of ${input.status}`);
      calls += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: input.clients }, callOn));
    return (calls * 1000) / (performance.now() - started);
  } finally {
    agent.destroy();
  }
};
