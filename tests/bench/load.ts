import { type Answer, type Connection, withConnections } from './connection.ts';

export interface Load {
  readonly calls: number;
  readonly perSecond: number;
  /** Milliseconds from sending to the whole answer; the median over all calls. */
  readonly medianMs: number;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

export interface LoadInput {
  readonly url: URL;
  readonly clients: number;
  readonly milliseconds: number;
  /** The client's next request; undefined when there are no more. */
  readonly next: (client: number) => string | undefined;
  readonly onAnswer?: (answer: Answer, client: number) => void;
}

/** The middle value; of two middle ones the upper. NaN of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Lets each client send one request after another until the time is up. */
export const runLoad = (input: LoadInput): Promise<Load> =>
  withConnections(input.url, input.clients, async (connections) => {
    const statuses = new Map<number, number>();
    const times: number[] = [];
    const started = performance.now();
    const end = started + input.milliseconds;

    const callOn = async (connection: Connection, client: number): Promise<void> => {
      for (;;) {
        const sent = performance.now();
        const request = sent < end ? input.next(client) : undefined;
        if (request === undefined) return;
        const answer = await connection.send(request);
        times.push(performance.now() - sent);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        input.onAnswer?.(answer, client);
      }
    };

    await Promise.all(connections.map(callOn));
    const seconds = (performance.now() - started) / 1000;
    return { calls: times.length, perSecond: times.length / seconds, medianMs: median(times), statuses };
  });
