import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { stopOnSignals } from './stop-on-signals.ts';

const listening = (stop: () => Promise<void>, isUnderNpm = false) => {
  const signals = new EventEmitter();
  const codes: number[] = [];
  const failures: unknown[] = [];
  stopOnSignals({
    stop,
    exit: (code) => codes.push(code),
    onFailure: (error) => failures.push(error),
    isUnderNpm,
    signals,
  });
  return { signals, codes, failures };
};
const forEver = () => new Promise<never>(() => undefined);

describe('a process that is asked to stop', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it.each(['SIGINT', 'SIGTERM'])('stops on %s, and has not failed', async (signal) => {
    const { signals, codes, failures } = listening(async () => undefined);
    signals.emit(signal);
    await pass(20_000);
    expect(codes).toEqual([0]);
    expect(failures).toEqual([]);
  });

  it('tells what went wrong', async () => {
    const { signals, codes, failures } = listening(() => Promise.reject(new Error('the store')));
    signals.emit('SIGTERM');
    await pass(1);
    expect(codes).toEqual([1]);
    expect(failures).toEqual([new Error('the store')]);
  });

  it('has ended within ten seconds, whatever does not end', async () => {
    const { signals, codes, failures } = listening(forEver);
    signals.emit('SIGTERM');
    await pass(9000);
    expect(codes).toEqual([]);
    await pass(1000);
    expect(codes).toEqual([1]);
    expect(failures).toHaveLength(1);
  });

  it.each([
    ['SIGTERM', 'SIGTERM', 143],
    ['SIGTERM', 'SIGINT', 130],
    ['SIGINT', 'SIGINT', 130],
  ])('ends at once when after %s comes %s', async (first, second, code) => {
    const { signals, codes } = listening(forEver);
    signals.emit(first);
    signals.emit(second);
    expect(codes).toEqual([code]);
  });

  it('takes a signal that npm passes on for the one that the terminal has given', async () => {
    const { signals, codes } = listening(forEver, true);
    signals.emit('SIGINT');
    await pass(40);
    signals.emit('SIGINT');
    expect(codes).toEqual([]);
    await pass(600);
    signals.emit('SIGINT');
    expect(codes).toEqual([130]);
  });
});
