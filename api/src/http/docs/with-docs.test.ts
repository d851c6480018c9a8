import { describe, expect, it } from '@jest/globals';
import { exampleHandler, jsonOf, rawCall } from '../../../../tests/fixtures/api.ts';
import { withDocs } from './with-docs.ts';

const handle = withDocs(exampleHandler(), { rateLimit: 'off' });
const get = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  handle(rawCall({ url, method, headers }));
const textOf = ({ body }: { readonly body: Uint8Array | undefined }): string =>
  Buffer.from(body ?? []).toString('utf8');

describe('the page of the document', () => {
  it('asks for nothing from elsewhere, and may run no text as a program', async () => {
    const page = await get('/api/docs');
    expect(page).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    const policy = page.headers['Content-Security-Policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(textOf(page)).not.toMatch(/https?:|<script>/);
  });

  it('comes with all that it names', async () => {
    const named = [...textOf(await get('/api/docs')).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named).toHaveLength(4);
    for (const path of named) {
      const part = await get(path);
      expect({ path, status: part.status, isEmpty: textOf(part) === '' }).toEqual({
        path,
        status: 200,
        isEmpty: false,
      });
      expect(part.headers['Content-Type']).toMatch(path.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
      expect(await get(path, { 'if-none-match': part.headers.ETag ?? '' })).toMatchObject({
        status: 304,
        body: undefined,
      });
    }
  });

  it('is compressed for those who can read that', async () => {
    const packed = await get('/api/docs/swagger-ui-bundle.js', { 'accept-encoding': 'gzip' });
    const plain = await get('/api/docs/swagger-ui-bundle.js');
    expect(packed.headers['Content-Encoding']).toBe('gzip');
    expect(packed.body?.length).toBeLessThan((plain.body?.length ?? 0) / 2);
  });

  it('has a head, and nothing to be changed', async () => {
    expect(await get('/api/docs', {}, 'HEAD')).toMatchObject({ status: 200, body: undefined });
    const refused = await get('/api/docs', {}, 'POST');
    expect(refused).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD, OPTIONS', 'Content-Language': 'fi' } });
    expect(jsonOf(refused)).toMatchObject({ code: 'method-not-allowed' });
    expect(await get('/api/docs', {}, 'OPTIONS')).toMatchObject({
      status: 204,
      headers: { Allow: 'GET, HEAD, OPTIONS' },
      body: undefined,
    });
  });

  it('is nowhere else, and shows no other file', async () => {
    for (const url of ['/api/docs/package.json', '/api/docs/../openapi.json', '/api/docs/%2e%2e/x', '/api/documents']) {
      expect((await get(url)).status).toBe(404);
    }
    expect((await get('/api/docs/')).status).toBe(200);
  });

  it('is limited to those who ask too often', async () => {
    const limited = withDocs(exampleHandler(), { rateLimit: 1 });
    expect((await limited(rawCall({ url: '/api/docs' }))).headers).toMatchObject({
      'RateLimit-Limit': '1',
      'RateLimit-Remaining': '0',
    });
    expect((await limited(rawCall({ url: '/api/docs' }))).status).toBe(429);
  });
});
