import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { openDataFolder } from '../../starting/data-folder.ts';
import { assertOrdinaryFile, folderFailure } from '../../starting/file-trouble.ts';
import { takeFromOthers } from '../../starting/private-file.ts';
import { StartFailure } from '../../starting/start-failure.ts';

const ALGORITHM = 'ES256';
const FILE = 'dev-issuer.json';

const storedKey = z.object({ kty: z.literal('EC'), crv: z.string(), x: z.string(), y: z.string(), d: z.string() });

export interface DevKey {
  readonly algorithm: typeof ALGORITHM;
  readonly signWith: Awaited<ReturnType<typeof importJWK>>;
  readonly publicKey: JWK;
}

const isFileError = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const readOrUndefined = async (path: string): Promise<string | undefined> => {
  try {
    assertOrdinaryFile(path);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw folderFailure(path, error);
  }
};

/** Written aside and linked into place, so that of two processes that start at once both end up with one whole key. */
const makeKey = async (path: string): Promise<void> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFile(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
    await link(aside, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw folderFailure(path, error);
  } finally {
    await rm(aside, { force: true });
  }
};

/** Throws where the text is no key, or one whose halves do not belong together: nobody could sign in with it. */
const keyIn = async (text: string): Promise<DevKey> => {
  const jwk = storedKey.parse(JSON.parse(text));
  const { d: _secret, ...publicKey } = jwk;
  const signWith = await importJWK(jwk, ALGORITHM);
  const signed = await new CompactSign(new Uint8Array(1)).setProtectedHeader({ alg: ALGORITHM }).sign(signWith);
  await compactVerify(signed, await importJWK(publicKey, ALGORITHM));
  return { algorithm: ALGORITHM, signWith, publicKey: { ...publicKey, alg: ALGORITHM, use: 'sig' } };
};

/**
 * The dev issuer's key, made on the first start and kept for this user alone, so that tokens survive a restart. Throws
 * StartFailure.
 */
export const loadDevKey = async (dataDir: string): Promise<DevKey> => {
  openDataFolder(dataDir);
  const path = join(resolve(dataDir), FILE);
  if ((await readOrUndefined(path)) === undefined) await makeKey(path);
  takeFromOthers(path);
  const text = (await readOrUndefined(path)) ?? '';
  try {
    return await keyIn(text);
  } catch (error) {
    throw new StartFailure(
      `the key file ${path} is damaged; put a copy of it in its place, or delete it: then a new key is made and everybody signs in again`,
      { cause: error },
    );
  }
};
