import type { Configuration, StoreChoice } from '../configuration.ts';
import { NewerData, StoreUnreachable } from '../ports/day-store.ts';
import { databaseFile } from './database-file.ts';
import { folderFailure } from './file-trouble.ts';
import { codesIn, StartFailure, said, withCauses } from './start-failure.ts';

const has = (error: unknown, pattern: RegExp): boolean => codesIn(error).some((code) => pattern.test(code));

/** What to tell of a store, by the first pattern that fits a code. */
type Sentences = readonly (readonly [codes: RegExp, sentence: string])[];

const fileSentences = (path: string): Sentences => [
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    `the database file ${path} is damaged, or is of another program; move it away, and put a copy of yours in its place`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)|SQLITE_IOERR_SHMSIZE/,
    `there is no room left for the database file ${path}; free some on its disk, or set DATA_DIR to a folder on another one`,
  ],
  [
    /^SQLITE_BUSY/,
    `another program keeps the database file ${path} to itself; end that program, or set DATA_DIR to another folder`,
  ],
  [
    /^SQLITE_IOERR/,
    `the disk does not give or take what belongs to the database file ${path}; see whether it is full or broken`,
  ],
  [
    /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/,
    `the database file ${path} cannot be written; let this user write it and its folder, or set DATA_DIR to another folder`,
  ],
];

const accountSentences = (endpoint: string): Sentences => [
  [
    /^KEY_REFUSED$/,
    `Cosmos DB at ${endpoint} does not take COSMOS_KEY; set the key of that account, one that may write`,
  ],
  [/^ENOTFOUND$/, `there is no machine of the name in COSMOS_ENDPOINT, ${endpoint}; set the address of the account`],
  [
    /CERT|SELF_SIGNED|UNABLE_TO|^EPROTO$|ERR_(TLS|SSL)/,
    `COSMOS_ENDPOINT, ${endpoint}, shows no certificate that is trusted here; set the address of the account`,
  ],
];

const first = (sentences: Sentences, error: unknown): string | undefined =>
  sentences.find(([codes]) => has(error, codes))?.[1];

const whyFileFailed = (path: string, error: unknown): StartFailure => {
  const sentence = first(fileSentences(path), error);
  if (sentence !== undefined) return new StartFailure(sentence, { cause: error });
  if (has(error, /^E[A-Z]+$/)) return folderFailure(path, error);
  return new StartFailure(`the database file ${path} cannot be used: ${said(error)}`, { cause: error });
};

const whyAccountFailed = (endpoint: string, error: unknown): StartFailure => {
  const other = isUnanswered(error)
    ? `nothing answers at COSMOS_ENDPOINT, ${endpoint}; set the address of the account, and see whether the network leads there`
    : `what answers at COSMOS_ENDPOINT, ${endpoint}, cannot be used: ${said(error)}`;
  return new StartFailure(first(accountSentences(endpoint), error) ?? other, { cause: error });
};

const newerIn = (error: unknown): Error | undefined =>
  withCauses(error).find((each): each is Error => each instanceof NewerData);

const isUnanswered = (error: unknown): boolean => error instanceof StoreUnreachable;

const placeOf = (store: StoreChoice, dataDir: string): string =>
  store.kind === 'sqlite' ? `the database file ${databaseFile(dataDir)}` : `Cosmos DB at ${store.endpoint}`;

/** Why the store could not be opened, or filled at the first start. What is told already stays as it is. */
export const whyStoreFailed = (
  { store, dataDir }: Pick<Configuration, 'store' | 'dataDir'>,
  error: unknown,
): StartFailure => {
  if (error instanceof StartFailure) return error;
  const newer = newerIn(error);
  if (newer !== undefined) {
    const what = `${placeOf(store, dataDir)} was written by a newer program than this one`;
    return new StartFailure(`${what} (${newer.message}); start the newer one`, { cause: error });
  }
  return store.kind === 'sqlite'
    ? whyFileFailed(databaseFile(dataDir), error)
    : whyAccountFailed(store.endpoint, error);
};
