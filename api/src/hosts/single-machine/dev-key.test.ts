import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { StartFailure } from '../../starting/start-failure.ts';
import { loadDevKey } from './dev-key.ts';

describe('the key file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'key-'));
    file = join(folder, 'dev-issuer.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const mode = () => (statSync(file).mode & 0o777).toString(8);

  it('is its owner’s alone, also one that others could read before, and stays the same', async () => {
    const made = await loadDevKey(folder);
    expect(mode()).toBe('600');
    for (const wide of [0o644, 0o666, 0o640]) {
      chmodSync(file, wide);
      expect((await loadDevKey(folder)).publicKey).toEqual(made.publicKey);
      expect(mode()).toBe('600');
    }
    expect(readdirSync(folder)).toEqual(['dev-issuer.json']);
  });

  const halvesOfTwo = async (): Promise<string> => {
    const pair = async () => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
    return JSON.stringify({ ...(await pair()), d: (await pair()).d });
  };
  it.each<[string, () => string | Promise<string>]>([
    ['empty', () => ''],
    ['no JSON', () => '{"kty":"EC",'],
    ['other JSON', () => 'null'],
    ['a part of a key', () => '{"kty":"EC","crv":"P-256","x":"AA"}'],
    ['letters that are no key', () => '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}'],
    ['two halves of different keys', halvesOfTwo],
  ])('is refused where it is %s, and stays as it is', async (_what, text) => {
    writeFileSync(file, await text());
    const loading = loadDevKey(folder);
    await expect(loading).rejects.toBeInstanceOf(StartFailure);
    await expect(loading).rejects.toThrow(`the key file ${file} is damaged`);
    expect(statSync(file).size).toBe((await text()).length);
  });

  it('is refused where it is a folder', async () => {
    mkdirSync(file);
    await expect(loadDevKey(folder)).rejects.toThrow(`${file} cannot be used: it is a folder and no file`);
  });

  it('is refused where it is a device, and nobody waits for what comes out of it', async () => {
    symlinkSync('/dev/zero', file);
    await expect(loadDevKey(folder)).rejects.toThrow(`${file} cannot be used: it is no ordinary file`);
  });
});
