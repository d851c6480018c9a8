import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { OpenStores } from './open-stores.ts';
import { describeStore } from './store-suite.ts';

const open: OpenStores = async (clock) => {
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

describeStore('SQLite', open, { racingRuns: 1200 });
