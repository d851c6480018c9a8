import { describe, expect, it } from '@jest/globals';
import { isLoopbackName } from './loopback-name.ts';

describe('a name of this machine for itself', () => {
  it.each(['localhost', 'LocalHost', '127.0.0.1', '127.255.0.9', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'is %s',
    (name) => {
      expect(isLoopbackName(name)).toBe(true);
    },
  );

  it.each([
    ...['', '0.0.0.0', '::', '[::]', '10.0.0.1', '128.0.0.1', '127.0.0.256', '127.1', '127.0.0.1.evil.example'],
    ...['localhost.', 'localhost.evil.example', 'evil-localhost', '::ffff:10.0.0.1', '::2', 'pori.example'],
  ])('is not %p', (name) => {
    expect(isLoopbackName(name)).toBe(false);
  });
});
