import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing on one machine', () => {
    expect(readConfiguration({ PATH: '/bin', PORT: '' })).toEqual({
      port: 3978,
      host: undefined,
      dataDir: './data',
      identity: { kind: 'dev' },
      store: { kind: 'sqlite' },
      rateLimit: 1200,
      logLevel: 'info',
    });
  });

  it('takes Cosmos without touching the identity', () => {
    const read = readConfiguration({ COSMOS_ENDPOINT: 'https://x.documents.azure.com', COSMOS_KEY: 'k' });
    expect(read.store).toMatchObject({ kind: 'cosmos', database: 'yhteistila' });
    expect(read.identity).toEqual({ kind: 'dev' });
  });

  it.each([
    ['a client of Entra ID', { ENTRA_CLIENT_ID: 'app' }],
    ['a client on Azure', { ENTRA_CLIENT_ID: 'app', FUNCTIONS_WORKER_RUNTIME: 'node' }],
  ])('has no dev issuer with %s', (_what, environment) => {
    expect(readConfiguration(environment).identity).toEqual({ kind: 'entra', audience: ['app'] });
  });

  it.each([
    ['on Azure without Entra ID', { FUNCTIONS_WORKER_RUNTIME: 'node' }],
    ['with half of Entra ID', { ENTRA_TENANT: 'x' }],
    ['with both issuers', { ENTRA_CLIENT_ID: 'app', DEV_IDENTITY: 'on' }],
    ['with the dev issuer on Azure', { FUNCTIONS_WORKER_RUNTIME: 'node', DEV_IDENTITY: 'on' }],
    ['with no issuer', { DEV_IDENTITY: 'off' }],
    ['with half of Cosmos', { COSMOS_KEY: 'secret-key' }],
    ['with a port that is none', { PORT: '99999' }],
    ['with a limit that is none', { RATE_LIMIT: 'secret-key' }],
  ])('refuses to start %s, and shows no value', (_what, environment) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).not.toThrow(/secret-key/);
  });
});
