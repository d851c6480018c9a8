import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration, SETTING_NAMES } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing on one machine', () => {
    expect(readConfiguration({ PATH: '/bin', EDITOR: '' })).toEqual({
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

  it('takes the first administrator as JSON, every part of it', () => {
    const texts = { fi: 'DVV', sv: 'MDB', en: 'DVV' };
    const organisation = { id: 'dvv', name: texts, shortName: texts, network: 'valtori', tenantIds: ['t'] };
    const first = { organisation, person: { objectId: 'o-1', name: 'Paula', locale: 'fi' } };
    const read = (value: unknown) =>
      readConfiguration({ ENTRA_CLIENT_ID: 'app', FIRST_ADMINISTRATOR: JSON.stringify(value) });
    expect(read(first).firstAdministrator).toEqual(first);
    for (const wrong of [{}, { organisation }, { ...first, person: { objectId: 'o-1', name: 'Paula' } }, 'Paula']) {
      expect(() => read(wrong)).toThrow(/FIRST_ADMINISTRATOR \(it takes JSON/);
    }
    const beside = { FIRST_ADMINISTRATOR: JSON.stringify(first) };
    expect(() => readConfiguration(beside)).toThrow(/leave it out of the demo/);
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
    ['with an audience that is partly empty', { ENTRA_CLIENT_ID: 'app', ENTRA_AUDIENCE: 'app,,other' }],
  ])('refuses to start %s, and shows no value', (_what, environment) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).not.toThrow(/secret-key/);
  });
});

describe('a setting that is there but empty', () => {
  const whole = { ENTRA_CLIENT_ID: 'app', COSMOS_ENDPOINT: 'https://x.example', COSMOS_KEY: 'k' };

  it.each([...SETTING_NAMES, 'ENTRA_TENANT'])('refuses to start: %s', (name) => {
    for (const empty of ['', ' ', '\t\n']) {
      expect(() => readConfiguration({ [name]: empty })).toThrow(`set but empty: ${name}`);
      expect(() => readConfiguration({ ...whole, [name]: empty })).toThrow(ConfigurationError);
    }
  });

  it('is named together with the others', () => {
    expect(() => readConfiguration({ PORT: '', BOT_APP_ID: '' })).toThrow('set but empty: PORT, BOT_APP_ID');
  });
});

describe('the dev issuer', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('may listen on %s', (address) => {
    expect(readConfiguration({ LISTEN_ADDRESS: address })).toMatchObject({ host: address, devHosts: undefined });
  });

  it.each(['0.0.0.0', '::', '10.1.2.3', 'fe80::1', 'pori.example', '127.0.0.1.example', '0', '2130706433', '127.1'])(
    'refuses to listen on %s, unless the hosts are named',
    (address) => {
      expect(() => readConfiguration({ LISTEN_ADDRESS: address })).toThrow('DEV_HOSTS');
      expect(() => readConfiguration({ LISTEN_ADDRESS: address, DEV_IDENTITY: 'on' })).toThrow(ConfigurationError);
      expect(readConfiguration({ LISTEN_ADDRESS: address, DEV_HOSTS: 'Pori.example, [fe80::1]:3978' })).toMatchObject({
        host: address,
        devHosts: ['pori.example', '[fe80::1]:3978'],
      });
    },
  );

  it.each(['*', '*.example', 'http://pori.example', 'pori.example/', 'a b', 'pori.example,', ',', 'fe80::1', 'a:b'])(
    'takes no host named %p',
    (hosts) => {
      expect(() => readConfiguration({ LISTEN_ADDRESS: '0.0.0.0', DEV_HOSTS: hosts })).toThrow('DEV_HOSTS');
    },
  );

  it('has no hosts where it does not exist, and Entra ID listens where it is told to', () => {
    expect(() => readConfiguration({ ENTRA_CLIENT_ID: 'app', DEV_HOSTS: 'pori.example' })).toThrow('leave it out');
    expect(readConfiguration({ ENTRA_CLIENT_ID: 'app', LISTEN_ADDRESS: '0.0.0.0' }).host).toBe('0.0.0.0');
  });
});

describe.each([
  ['PUBLIC_URL', {}],
  ['COSMOS_ENDPOINT', { COSMOS_KEY: 'k' }],
  ['BOT_OPENID_METADATA', {}],
])('the address %s', (name, rest) => {
  it.each(['https://pori.example', 'HTTPS://pori.example:444/under', 'http://localhost:3978', 'http://[::1]:8081'])(
    'may be %s',
    (url) => {
      expect(() => readConfiguration({ ...rest, [name]: url })).not.toThrow();
    },
  );

  it.each([
    ...['http://pori.example', 'http://localhost.example', 'http://10.0.0.1', 'http://0.0.0.0', 'ftp://localhost'],
    ...[
      'javascript:alert(1)',
      'file:///etc/passwd',
      'pori.example',
      '//pori.example',
      'https://',
      'https:pori.example',
    ],
    ...['http://localhost@pori.example', 'https://me:secret@pori.example', ' https://pori.example', 'https://a b'],
  ])('is not %p, and the refusal says what it takes', (url) => {
    expect(() => readConfiguration({ ...rest, [name]: url })).toThrow(`${name} (it takes https, or http where`);
    expect(() => readConfiguration({ ...rest, [name]: url })).not.toThrow(/secret/);
  });
});

describe('PUBLIC_URL', () => {
  it('has paths put behind it', () => {
    expect(readConfiguration({ PUBLIC_URL: 'https://pori.example/tila//' }).publicUrl).toBe(
      'https://pori.example/tila',
    );
    expect(() => readConfiguration({ PUBLIC_URL: 'https://pori.example/?a=b' })).toThrow('without ? and #');
    expect(() => readConfiguration({ PUBLIC_URL: 'https://pori.example/#a' })).toThrow('without ? and #');
  });
});

describe('the template of settings', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');

  it('sets nothing as it is', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it('has every setting, and no other', () => {
    const named = lines.flatMap((line) => /^# ?([A-Z_]+)=/.exec(line)?.[1] ?? []);
    const givenByThePlatform = ['FUNCTIONS_WORKER_RUNTIME'];
    expect([...named, ...givenByThePlatform].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('can be used with every line taken in, but for what does not stand together', () => {
    const values = Object.fromEntries(
      lines.flatMap((line) => {
        const [, name, value] = /^# ?([A-Z_]+)=(.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value] as const];
      }),
    );
    const { DEV_HOSTS, DEV_IDENTITY, ...withEntra } = values;
    expect(readConfiguration(withEntra)).toMatchObject({ identity: { kind: 'entra' }, store: { kind: 'cosmos' } });
    const { ENTRA_CLIENT_ID, ENTRA_AUDIENCE, FIRST_ADMINISTRATOR, ...withDemo } = values;
    expect(readConfiguration(withDemo)).toMatchObject({ identity: { kind: 'dev' }, devHosts: [DEV_HOSTS] });
  });
});
