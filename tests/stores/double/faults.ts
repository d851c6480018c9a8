import type { DoubleRequest } from './protocol.ts';

/** What goes wrong with one request. A connection can break before the account acted, or after. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs?: number }
  /** Of a batch: the account refuses the operation of that number, and with it the others. */
  | { readonly kind: 'operation'; readonly index: number; readonly status: number }
  | { readonly kind: 'broken-before' }
  | { readonly kind: 'broken-after' }
  /** The account answers a status although it acted. */
  | { readonly kind: 'status-after'; readonly status: number }
  /** Never answered. */
  | { readonly kind: 'silent' };

export type Matches = (request: DoubleRequest) => boolean;

export const isBatch: Matches = ({ headers }) => headers['x-ms-cosmos-is-batch-request'] === 'true';
export const isQuery: Matches = ({ headers }) => headers['x-ms-documentdb-isquery'] === 'true';
export const isRanges: Matches = ({ path }) => path.includes('pkranges');
export const isPointRead: Matches = ({ method, path }) => method === 'GET' && path.length === 6;

export interface Faults {
  /** The next requests that match have this fault, each once for every time it was planned. */
  plan(matches: Matches, fault: Fault, times?: number): void;
  take(request: DoubleRequest): Fault | undefined;
}

export const createFaults = (): Faults => {
  const planned: { readonly matches: Matches; readonly fault: Fault; left: number }[] = [];
  return {
    plan: (matches, fault, times = 1) => {
      planned.push({ matches, fault, left: times });
    },
    take: (request) => {
      const next = planned.find(({ matches, left }) => left > 0 && matches(request));
      if (next === undefined) return undefined;
      next.left -= 1;
      return next.fault;
    },
  };
};
