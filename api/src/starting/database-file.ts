import { join, resolve } from 'node:path';

/** Where SQLite keeps everything. */
export const databaseFile = (dataDir: string): string => join(resolve(dataDir), 'yhteistila.db');
