import { expect, jest, test } from '@jest/globals';
import { lateCode, untilItComes } from './late-code.ts';

test('what is asked for twice is fetched once, and is at hand from then on', async () => {
  const fetchPart = jest.fn(async () => 'part');
  const code = lateCode(fetchPart);
  expect(code.loaded()).toBeUndefined();
  expect(await Promise.all([code.load(), code.load()])).toEqual(['part', 'part']);
  expect(code.loaded()).toBe('part');
  expect(fetchPart).toHaveBeenCalledTimes(1);
});

test('what fails to come is fetched again when it is wanted again', async () => {
  const fetchPart = jest.fn<() => Promise<string>>();
  fetchPart.mockRejectedValueOnce(new Error('no connection')).mockResolvedValueOnce('part');
  const code = lateCode(fetchPart);
  await expect(code.load()).rejects.toThrow('no connection');
  expect(await code.load()).toBe('part');
});

test('fetching it for later does not fail', async () => {
  const fetchPart = jest.fn<() => Promise<string>>();
  fetchPart.mockRejectedValueOnce(new Error('no connection')).mockResolvedValueOnce('part');
  const code = lateCode(fetchPart);
  code.preload();
  await expect(code.load()).rejects.toThrow('no connection');
  expect(await code.load()).toBe('part');
});

test('what nobody waits for is asked for until it comes', async () => {
  const fetchPart = jest.fn<() => Promise<string>>();
  fetchPart.mockRejectedValueOnce(new Error('no connection')).mockRejectedValueOnce(new Error('no connection'));
  fetchPart.mockResolvedValueOnce('part');
  expect(await untilItComes(fetchPart, 0)).toBe('part');
  expect(fetchPart).toHaveBeenCalledTimes(3);
});
