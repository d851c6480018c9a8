import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { describeStore } from './store-suite.ts';

describeStore('SQLite', async (clock) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const open = () => openSqlite(join(folder, 'store.db'), { clock });
  const first = open();
  return {
    ...first,
    another: async () => open(),
    close: async () => {
      await first.close();
      rmSync(folder, { recursive: true });
    },
  };
});
