import { constants } from 'node:os';

/** What is to be stopped, and by which signals. */
export interface Stoppable {
  readonly stop: () => Promise<void>;
  /** Ends the process with the code. */
  readonly exit: (code: number) => void;
  readonly onFailure: (error: unknown) => void;
  /** Whether npm stands between: it passes on a signal that the terminal has given to us as well. */
  readonly isUnderNpm: boolean;
  /** Tells of signals. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on'>;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type StopSignal = (typeof SIGNALS)[number];

/** Whoever asks for the end has it by then. What is cut off was not answered with success, and a kill loses nothing else. */
const MAX_STOP_MS = 9_500;
/** Longer than npm takes to pass on a signal; a person who presses again is slower. */
const ECHO_MS = 500;
const FAILED = 1;
/** What a shell says of a process that a signal has ended. */
const KILLED = 128;

/** Stops when it is asked to, within ten seconds; asked for the second time, ends at once. */
export const stopOnSignals = ({ stop, exit, onFailure, isUnderNpm, signals }: Stoppable): void => {
  let first: { readonly signal: StopSignal; readonly at: number } | undefined;

  const isEcho = (signal: StopSignal): boolean =>
    isUnderNpm && signal === first?.signal && performance.now() - first.at < ECHO_MS;

  const begin = async (): Promise<void> => {
    const late = setTimeout(() => {
      onFailure(new Error(`not everything had ended after ${MAX_STOP_MS} ms`));
      exit(FAILED);
    }, MAX_STOP_MS);
    try {
      await stop();
      exit(0);
    } catch (error) {
      onFailure(error);
      exit(FAILED);
    } finally {
      clearTimeout(late);
    }
  };

  const hear = (signal: StopSignal): void => {
    if (isEcho(signal)) return;
    if (first !== undefined) {
      exit(KILLED + constants.signals[signal]);
      return;
    }
    first = { signal, at: performance.now() };
    void begin();
  };
  for (const signal of SIGNALS) signals.on(signal, () => hear(signal));
};
