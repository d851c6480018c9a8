import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { OpenStores } from './open-stores.ts';

const IN_MEMORY = '/dev/shm';
/** Files that no test cuts the power of: where there is such a folder, in memory. */
const folderOf = (): string => (existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir());

/** A SQLite file of its own for each opening, removed afterwards. */
export const openTemporarySqlite: OpenStores = async (clock) => {
  const folder = mkdtempSync(join(folderOf(), 'store-'));
  const openFile = () => openSqlite(join(folder, 'store.db'), { clock });
  const first = openFile();
  return {
    ...first,
    another: async () => openFile(),
    close: async () => {
      await first.close();
      rmSync(folder, { recursive: true });
    },
  };
};
