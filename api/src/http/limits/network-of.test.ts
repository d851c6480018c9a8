import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.ts';

describe('a network', () => {
  it.each([
    ['an IPv4 address by itself', '10.1.2.3', '10.1.2.3'],
    ['an IPv4 address in IPv6 clothes', '::ffff:10.1.2.3', '10.1.2.3'],
    ['the first half of an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['the same however the address is shortened', '2001:db8:1:2::6', '2001:db8:1:2'],
    ['zeros where they were left out', '2001:db8::6', '2001:db8:0:0'],
    ['zeros where all were left out', '::1', '0:0:0:0'],
    ['without the name of the wire', 'fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown where nobody knows', undefined, 'unknown'],
  ])('is %s', (_what, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
