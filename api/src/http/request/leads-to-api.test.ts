import { describe, expect, it } from '@jest/globals';
import { leadsToApi } from './leads-to-api.ts';

describe('a path', () => {
  it.each([
    '/api',
    '/api/',
    '/api/sites',
    '/API/sites',
    '/Api/Sites',
    '//api/sites',
    '///api//sites',
    '/%61pi/sites',
    '/%61%50%69/sites',
    '/api%2Fsites',
    '/%2Fapi/sites',
    '/%2fAPI%2fsites',
    '/%252Fapi/sites',
    '/%2561pi',
    '/./api/sites',
    '/x/../api/sites',
    '/day/%2e%2e/api/sites',
    '/../api/sites',
    '\\api\\sites',
    '/\\api/sites',
    '/%5Capi/sites',
    '/api;x=1/sites',
    '/%20api/sites',
    '/api%00/sites',
    '/%09api',
    '/ａｐｉ/sites',
    '/api.json',
    '/%EF%BD%81pi/sites',
    '/%ff/../api',
    '/%61pi/%ff',
    '/api/..',
    'api/sites',
  ])('leads to the API: %s', (path) => {
    expect(leadsToApi(path)).toBe(true);
  });

  it.each(['/', '', '/day', '/day/pori/2026-11-23', '/x/api', '/book', '/x/./../y/api', '/%zz', '/..', '//', '/pai'])(
    'leads to a page: %s',
    (path) => {
      expect(leadsToApi(path)).toBe(false);
    },
  );
});
