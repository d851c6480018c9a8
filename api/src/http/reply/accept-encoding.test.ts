import { describe, expect, it } from '@jest/globals';
import { acceptedCodings } from './accept-encoding.ts';

describe('Accept-Encoding', () => {
  it.each([
    [undefined, false, true],
    ['', false, true],
    ['gzip', true, true],
    ['x-gzip', true, true],
    ['GZIP;Q=1', true, true],
    ['br, gzip;q=0.8', true, true],
    ['gzip ; q = 0.001', true, true],
    ['*', true, true],
    ['gzip;q=0', false, true],
    ['gzip;q=0.0', false, true],
    ['gzip;q=0.000', false, true],
    ['gzip;q=0, *', false, true],
    ['*, gzip;q=0', false, true],
    ['*;q=1, x-gzip;q=0', false, true],
    ['*;q=0', false, false],
    ['*;q=0, gzip', true, false],
    ['*;q=0, identity', false, true],
    ['identity;q=0', false, false],
    ['identity;q=0, gzip', true, false],
    ['identity, gzip;q=0.5', false, true],
    ['identity;q=0.5, gzip;q=1', true, true],
    ['identity;q=0.5, *;q=0.5', true, true],
    ['br, deflate', false, true],
    ['gzip-like', false, true],
    [',,gzip,', true, true],
  ])('%p takes gzip: %p, and the answer as it is: %p', (header, gzip, identity) => {
    expect(acceptedCodings(header)).toEqual({ gzip, identity });
  });
});
