import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { isLoopback, mayBeAnybody, senderOf } from './loopback.ts';

const LOCAL = { address: '127.0.0.1', host: 'localhost:3978', isForwarded: false };
const ELSEWHERE = { ...LOCAL, address: '10.1.2.3' };

describe('a program of this machine', () => {
  it.each([
    ['localhost', LOCAL],
    ['localhost without a port', { ...LOCAL, host: 'LOCALHOST' }],
    ['its address', { ...LOCAL, host: '127.0.0.1:80' }],
    ['its IPv6 address', { ...LOCAL, address: '::1', host: '[::1]:3978' }],
    ['an IPv4 address in IPv6 clothes', { ...LOCAL, address: '::ffff:127.0.0.1' }],
  ])('asks for %s', (_what, sender) => {
    expect(isLoopback(sender)).toBe(true);
    expect(mayBeAnybody(sender)).toBe(true);
  });

  it.each([
    ['asks from elsewhere', ELSEWHERE],
    ['asks from nowhere', { ...LOCAL, address: undefined }],
    ['asks through a proxy', { ...LOCAL, isForwarded: true }],
    ['asks for nobody', { ...LOCAL, host: undefined }],
    ['asks for nothing', { ...LOCAL, host: '' }],
    ['asks for a name that was made to point here', { ...LOCAL, host: 'evil.example:3978' }],
    ['asks for a name that begins like ours', { ...LOCAL, host: 'localhost.evil.example' }],
    ['asks for an address that begins like ours', { ...LOCAL, host: '127.0.0.1.evil.example' }],
    ['asks for somebody at our name', { ...LOCAL, host: 'evil@localhost' }],
    ['asks for a port that is none', { ...LOCAL, host: 'localhost:x' }],
    ['asks for two names', { ...LOCAL, host: 'localhost, evil.example' }],
    ['asks for every address', { ...LOCAL, host: '0.0.0.0:3978' }],
  ])('is nobody who %s', (_what, sender) => {
    expect(isLoopback(sender)).toBe(false);
    expect(mayBeAnybody(sender)).toBe(false);
  });
});

describe('the hosts of the settings', () => {
  const hosts = ['demo.example', '[fd00::7]', 'other.example:8080'];

  it.each(['demo.example', 'Demo.Example:3978', '[fd00::7]:3978', 'other.example:8080'])(
    'let in who asks for %s, from wherever',
    (host) => {
      expect(mayBeAnybody({ ...ELSEWHERE, host }, hosts)).toBe(true);
      expect(mayBeAnybody({ ...LOCAL, host }, hosts)).toBe(true);
      // To the bot, only a program of this machine is one.
      expect(isLoopback({ ...LOCAL, host })).toBe(false);
    },
  );

  it.each(['other.example', 'other.example:80', 'sub.demo.example', 'demo.example.evil.example', 'localhost:3978'])(
    'do not let in who asks for %s from elsewhere',
    (host) => {
      expect(mayBeAnybody({ ...ELSEWHERE, host }, hosts)).toBe(false);
    },
  );

  it('do not let in who stands behind a proxy, nor who cannot be seen', () => {
    expect(mayBeAnybody({ ...LOCAL, host: 'demo.example', isForwarded: true }, hosts)).toBe(false);
    expect(mayBeAnybody(undefined, hosts)).toBe(false);
  });
});

describe('the sender of a request', () => {
  const senderWith = (headers: IncomingMessage['headers'], url = '/') =>
    // The one property of a socket that is read.
    senderOf({ headers, url, socket: { remoteAddress: '127.0.0.1' } as IncomingMessage['socket'] });

  it('has the address of the socket and the host of the header', () => {
    expect(senderWith({ host: 'localhost' })).toEqual({ address: '127.0.0.1', host: 'localhost', isForwarded: false });
  });

  it.each([
    ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded', 'x-real-ip'],
    ...['x-client-ip', 'x-original-host', 'true-client-ip', 'cf-connecting-ip', 'fastly-client-ip', 'cdn-loop'],
  ])('stands behind a proxy with %s, whatever is in it', (name) => {
    expect(senderWith({ host: 'localhost', [name]: '' }).isForwarded).toBe(true);
  });

  it.each([
    ['http://evil.example/api/dev/people', true],
    ['HTTP://localhost/api/dev/people', true],
    ['/api/dev/people', false],
    ['/http://evil.example', false],
    ['*', false],
  ])('asks for %s as one asks a proxy: %s', (url, isForwarded) => {
    expect(senderWith({ host: 'localhost' }, url).isForwarded).toBe(isForwarded);
  });
});
