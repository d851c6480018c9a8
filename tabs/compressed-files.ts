import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a compressed form saves no packet. */
const MIN_BYTES = 1400;

/** Writes the gzip form beside each script, for a host that sends files as they are. */
export const compressedFiles = (): Plugin => ({
  name: 'compressed-files',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    for (const { fileName, type } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const bytes = await readFile(join(dir, fileName));
      if (bytes.length < MIN_BYTES) continue;
      await writeFile(join(dir, `${fileName}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
});
