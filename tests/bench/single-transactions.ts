import { join } from 'node:path';
import Libsql from 'libsql';

/** Durable insertions of one document each, one transaction after another, per second: the disk's own yardstick. */
export const singleTransactionsPerSecond = (folder: string, document: string, milliseconds: number): number => {
  const connection = new Libsql(join(folder, 'single-transactions.db'));
  try {
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    connection.exec('CREATE TABLE IF NOT EXISTS documents (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
    const insert = connection.prepare('INSERT INTO documents (body) VALUES (?)');
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < milliseconds; count++) insert.run([document]);
    return (count * 1000) / (performance.now() - started);
  } finally {
    connection.close();
  }
};
