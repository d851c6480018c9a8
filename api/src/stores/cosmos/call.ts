import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { StoreUnreachable } from '../../ports/day-store.ts';
import type { ChargeRecorder } from './charges.ts';

/** One operation of ours: what the transport tells about its requests, which the client's errors do not. */
export interface Call {
  readonly operation: string;
  /** Aborted when the operation's time is over. */
  readonly signal: AbortSignal;
  /** Status of the last answer; undefined when the last request got none. */
  status: number | undefined;
  /** The last request got no answer. */
  unanswered: boolean;
}

const current = new AsyncLocalStorage<Call>();

/** The operation on whose behalf this code runs, if any. */
export const currentCall = (): Call | undefined => current.getStore();

/** Runs an operation: charged by its name, within its time; the account's failures become StoreUnreachable. */
export type RunCall = <T>(operation: string, work: (call: Call) => Promise<T>) => Promise<T>;

/** Request timeout, partition moving, throttled, transient conflict: the account may answer the next time. */
const PASSING: ReadonlySet<number> = new Set([408, 410, 429, 449]);
const FIRST_SERVER_ERROR = 500;

/** The HTTP status that an error of the client carries. */
export const statusOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
};

const isPassing = (status: number | undefined): boolean =>
  status !== undefined && (PASSING.has(status) || status >= FIRST_SERVER_ERROR);

const asStoreError = (error: unknown, call: Call): unknown => {
  if (error instanceof StoreUnreachable) return error;
  if (!call.unanswered && !isPassing(statusOf(error) ?? call.status)) return error;
  return new StoreUnreachable(`${call.operation} got no answer from Cosmos DB`, { cause: error });
};

/** `deadlineMs` bounds an operation with all the client's retries. */
export const createRunCall =
  (charges: ChargeRecorder, deadlineMs: number): RunCall =>
  async (operation, work) => {
    charges.called(operation);
    const controller = new AbortController();
    // Every request of the operation listens to it, and one operation may read a hundred documents at once.
    setMaxListeners(0, controller.signal);
    const call: Call = { operation, signal: controller.signal, status: undefined, unanswered: false };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        controller.abort();
        reject(new StoreUnreachable(`${operation} took more than ${deadlineMs} ms`));
      }, deadlineMs);
    });
    try {
      return await Promise.race([current.run(call, () => work(call)), late]);
    } catch (error) {
      throw asStoreError(error, call);
    } finally {
      clearTimeout(timer);
    }
  };
