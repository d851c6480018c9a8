import { type Answer, type Client, withCalls } from '@yhteistila/core/contract/client.ts';
import { isPassing, isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';
import { ROUTES, type RouteId } from '@yhteistila/core/contract/routes.ts';
import { NoConnection } from './client.ts';
import { DONE_ALREADY, type Wanted } from './done-already.ts';

/** The service was asked to do something and did not: what is shown holds, and it can be tried again. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
}

/** Posts that store nothing: like reading, they are simply asked again. */
const READING: readonly RouteId[] = ['availability', 'checkBooking', 'checkSeries', 'checkSeriesChange', 'planChain'];

interface Input extends Wanted {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string;
}

type Call = (input: Input) => Promise<Answer<unknown>>;

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 4_000;
/** What was on its way when its answer was lost may still be at work: it is looked at so many times before it is given up. */
const LOOKS = 2;

/** Whether the answer leaves open what became of a call that may have changed something. */
const isOpen = (answer: Answer<unknown>): boolean =>
  !answer.ok && isUnknown({ status: answer.status, code: answer.problem.code });

/** Whether it answers neither a call that is sent again nor the question what holds. */
const isNone = (answer: Answer<unknown>): boolean => !answer.ok && isPassing(answer);

/** What was answered; undefined where that leaves open what became of the call. */
const answerTo = async (
  call: () => Promise<Answer<unknown>>,
  leavesOpen: (answer: Answer<unknown>) => boolean,
): Promise<Answer<unknown> | undefined> => {
  try {
    const answer = await call();
    return leavesOpen(answer) ? undefined : answer;
  } catch (error) {
    if (error instanceof NoConnection) return undefined;
    throw error;
  }
};

/**
 * The same API for who sends a call under its key again and again: once an answer to a key was lost or left open what
 * became of the call, only one that says it counts. Throws NoConnection until there is one. `lost` holds
 * those keys.
 */
export const rememberingLost = (sent: Client, lost: Set<string>): Client => {
  const told = async (call: Call, input: Input): Promise<Answer<unknown>> => {
    const { idempotencyKey: key } = input;
    if (key === undefined) return call(input);
    const answer = await answerTo(() => call(input), lost.has(key) ? isNone : isOpen);
    if (answer === undefined) {
      lost.add(key);
      throw new NoConnection('it is not known what became of the call');
    }
    lost.delete(key);
    return answer;
  };
  return withCalls<Input>(sent, (call) => (input) => told(call, input));
};

/** The version that a tag begins with; none for what is no tag of ours. */
const versionIn = (tag = ''): number => Number.parseInt(tag.replaceAll('"', ''), 10);

export interface Patience {
  readonly wait: (ms: number) => Promise<void>;
  /** Told while it is being looked up what became of calls: how many. */
  readonly onLooking: (calls: number) => void;
}

/**
 * The same API, for whom no answer is no answer yet: it is looked up what became of a call that may have changed
 * something, as long as it takes, and then that is answered. A call with an idempotency key, or one that may be repeated,
 * is sent again; of others it is read what holds. Throws NotDone.
 */
export const findingOut = (sent: Client, { wait, onLooking }: Patience): Client => {
  let looking = 0;

  const untilAnswered = async (call: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> => {
    for (let ms = FIRST_WAIT_MS; ; ms = Math.min(ms * 2, MAX_WAIT_MS)) {
      await wait(ms);
      const answer = await answerTo(call, isNone);
      if (answer !== undefined) return answer;
    }
  };

  const readBooking = async (id: RouteId, input: Input): Promise<Answer<unknown>> => {
    const isDone = DONE_ALREADY[id];
    for (let look = 1; look <= LOOKS; look += 1) {
      const answer = await untilAnswered(() => sent.booking({ params: { bookingId: input.params?.bookingId ?? '' } }));
      if (!answer.ok) return answer;
      // Read with the booking's own schema; `untilAnswered` knows answers of every kind.
      const booking = answer.value as Parameters<NonNullable<typeof isDone>>[0];
      if (isDone?.(booking, input) === true) return answer;
    }
    throw new NotDone();
  };

  /** The series as it is, where one version more than was seen says that the change was made. */
  const changedSeries = async (input: Input): Promise<Answer<unknown> | undefined> => {
    const seriesId = input.params?.seriesId ?? '';
    const answer = await untilAnswered(() => sent.series({ params: { seriesId }, query: { scope: 'all' } }));
    const isNext = answer.ok && versionIn(answer.etag) === versionIn(input.ifMatch) + 1;
    return isNext ? answer : undefined;
  };

  const lookUp = async (id: RouteId, call: Call, input: Input): Promise<Answer<unknown>> => {
    if (input.idempotencyKey === undefined && DONE_ALREADY[id] !== undefined) return readBooking(id, input);
    const again = await untilAnswered(() => call(input));
    const isChangeOfSeries = id === 'changeSeries' && !again.ok && again.problem.code === 'version-mismatch';
    return (isChangeOfSeries ? await changedSeries(input) : undefined) ?? again;
  };

  const patient =
    (id: RouteId, call: Call): Call =>
    async (input) => {
      const answer = await answerTo(() => call(input), isOpen);
      if (answer !== undefined) return answer;
      looking += 1;
      onLooking(looking);
      try {
        return await lookUp(id, call, input);
      } finally {
        looking -= 1;
        onLooking(looking);
      }
    };

  return withCalls<Input>(sent, (call, id) =>
    ROUTES[id].method === 'GET' || READING.includes(id) ? call : patient(id, call),
  );
};
