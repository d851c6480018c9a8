import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

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
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Written aside and linked into place, so that of two processes that start at once both end up with one whole key. */
const makeKey = async (dataDir: string, path: string): Promise<void> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const aside = join(dataDir, `${FILE}.${randomUUID()}`);
  await writeFile(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  try {
    await link(aside, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  } finally {
    await unlink(aside);
  }
};

/** The dev issuer's key, made on the first start and kept, so that tokens survive a restart. */
export const loadDevKey = async (dataDir: string): Promise<DevKey> => {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  if ((await readOrUndefined(path)) === undefined) await makeKey(dataDir, path);
  const jwk = storedKey.parse(JSON.parse(await readFile(path, 'utf8')));
  const { d: _secret, ...publicKey } = jwk;
  return {
    algorithm: ALGORITHM,
    signWith: await importJWK(jwk, ALGORITHM),
    publicKey: { ...publicKey, alg: ALGORITHM, use: 'sig' },
  };
};
