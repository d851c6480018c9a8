import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { OpenStores } from './open-stores.ts';

/** A SQLite file of its own for each opening, removed afterwards. */
export const openTemporarySqlite: OpenStores = async (clock) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
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
