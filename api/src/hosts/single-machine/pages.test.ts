import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleHandler } from '../../../../tests/fixtures/api.ts';
import { createServer, type Server } from './server.ts';

let server: Server;
let url: string;
let staticFolder: string;
beforeAll(async () => {
  staticFolder = await mkdtemp(join(tmpdir(), 'tab-'));
  await writeFile(join(staticFolder, 'index.html'), '<title>Yhteistila</title>');
  await mkdir(join(staticFolder, 'assets'));
  await writeFile(join(staticFolder, 'assets', 'a-1f3.js'), 'export {};');
  server = await createServer({ handle: exampleHandler(), staticFolder });
  url = await server.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await server.close();
  await rm(staticFolder, { recursive: true });
});

const policyOf = async (path: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { headers } = await fetch(`${url}${path}`);
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
};

/** Every way to a page of the tab, and to what it loads. */
const OF_THE_TAB = ['/', '/index.html', '/site/pori/day/2026-11-23', '/assets/a-1f3.js'];
/** Answers that are no pages: also those to addresses that lead nowhere, and refusals. */
const DATA = ['/api/health', '/api/me', '/api/nowhere', '/API/me', '//api/me', '/assets/nothing.js'];

describe('the pages of the tab', () => {
  it.each(OF_THE_TAB)('at %s run no script but their own', async (path) => {
    const policy = await policyOf(path);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    for (const name of ['script-src', 'script-src-elem', 'script-src-attr', 'object-src', 'base-uri', 'worker-src']) {
      for (const source of policy.get(name) ?? []) expect(["'self'", "'none'"]).toContain(source);
    }
    for (const source of [...policy.values()].flat())
      expect(["'unsafe-eval'", '*', 'http:', 'https:']).not.toContain(source);
  });

  it.each(OF_THE_TAB)('at %s stand in the frame of Teams and of nobody else', async (path) => {
    const ancestors = (await policyOf(path)).get('frame-ancestors') ?? [];
    expect(ancestors).toContain('https://teams.microsoft.com');
    const own = /^('self'|https:\/\/(\*\.)?(teams\.microsoft\.com|cloud\.microsoft|office\.com))$/;
    for (const source of ancestors) expect(source).toMatch(own);
  });

  it('stand in a frame of this machine too where the demo signs people in', async () => {
    const demo = await createServer({ handle: exampleHandler(), staticFolder, isDemo: true });
    const response = await fetch(await demo.listen(0, '127.0.0.1'));
    await demo.close();
    expect(response.headers.get('content-security-policy')).toContain('http://localhost:* http://127.0.0.1:*');
  });

  it.each(OF_THE_TAB)(
    'at %s are taken for what they say they are, and tell nobody where one came from',
    async (path) => {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('an answer of the API', () => {
  it.each(DATA)('at %s loads nothing and stands in no frame', async (path) => {
    const policy = await policyOf(path);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });
});
