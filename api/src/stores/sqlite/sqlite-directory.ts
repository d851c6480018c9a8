import {
  type Batch,
  type Mark,
  NO_MARK,
  type PartitionWrite,
  type ShardPartitions,
} from '../directory/shard-partitions.ts';
import type { Database } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

const SPACE = 'directory/';
const HEAD_ID = '~head';
const ENTRY = 'directory-entry';
const PAST = 'directory-past';
/** Where an earlier program kept all entries. */
const EARLIER = 'directory';
const COMMIT_DIGITS = 15;

const statements = (database: Database) => ({
  head: database.row<[number, number]>(`SELECT version, seq FROM documents WHERE partition = ? AND id = '${HEAD_ID}'`),
  // One statement, so one snapshot: the head and the entries of the same commit.
  changed: database.rows<[string | null, number, number, string]>(
    `SELECT kind, version, seq, body FROM documents WHERE partition = ?1 AND id = '${HEAD_ID}'
     UNION ALL
     SELECT kind, version, seq, body FROM documents WHERE partition = ?1 AND kind = '${ENTRY}' AND version > ?2`,
  ),
  entry: database.row<[string]>(`SELECT body FROM documents WHERE partition = ? AND id = ? AND kind = '${ENTRY}'`),
  past: database.rows<[string]>(`SELECT body FROM documents WHERE partition = ? AND kind = '${PAST}'`),
  pastOf: database.rows<[string]>(
    `SELECT body FROM documents WHERE partition = ? AND kind = '${PAST}' AND sort = ? ORDER BY id`,
  ),
  put: database.change(
    `INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL) ON CONFLICT (partition, id) DO UPDATE SET
     version = excluded.version, seq = excluded.seq, body = excluded.body`,
  ),
  earlier: database.rows<[string]>(
    `SELECT body FROM documents WHERE partition = '${EARLIER}' AND id <> 'head' ORDER BY id`,
  ),
  eraseEarlier: database.change(`DELETE FROM documents WHERE partition = '${EARLIER}'`),
});

const isMark = (row: readonly [number, number] | undefined, { version, token }: Mark): boolean =>
  row === undefined ? version === 0 : row[0] === version && String(row[1]) === token;

/** The directory's partitions in SQLite: a change that concerns several is one transaction. */
export const sqliteDirectory = (database: Database, group: GroupCommit): ShardPartitions => {
  const sql = statements(database);

  const writeBatch = (partition: string, version: number, seq: number, { documents, past }: Batch): void => {
    for (const document of documents) {
      sql.put(partition, `entry.${document.id}`, ENTRY, version, seq, null, JSON.stringify(document));
    }
    for (const document of past) {
      const commit = String(document.change.commit).padStart(COMMIT_DIGITS, '0');
      const id = `past.${document.entryId}|${commit}|${document.change.from}`;
      sql.put(partition, id, PAST, version, seq, document.entryId, JSON.stringify(document));
    }
  };

  const write = ({ partition: shard, mark, batches }: PartitionWrite, seq: number): boolean => {
    const partition = SPACE + shard;
    if (!isMark(sql.head(partition), mark)) return false;
    let { version } = mark;
    for (const batch of batches) {
      version += 1;
      writeBatch(partition, version, seq, batch);
    }
    sql.put(partition, HEAD_ID, null, version, seq, null, '');
    return true;
  };

  return {
    changedSince: async (shard, known = NO_MARK) => {
      const partition = SPACE + shard;
      if (isMark(sql.head(partition), known)) return 'unchanged';
      const rows = sql.changed(partition, known.version);
      const head = rows.find(([kind]) => kind === null);
      return {
        mark: head === undefined ? NO_MARK : { version: head[1], token: String(head[2]) },
        documents: rows.flatMap(([kind, , , body]) => (kind === ENTRY ? [JSON.parse(body)] : [])),
      };
    },
    readEntry: async (shard, id) => {
      const row = sql.entry(SPACE + shard, `entry.${id}`);
      return row && JSON.parse(row[0]);
    },
    readPast: async (shard, entryId) => {
      const rows = entryId === undefined ? sql.past(SPACE + shard) : sql.pastOf(SPACE + shard, entryId);
      return rows.map(([body]) => JSON.parse(body));
    },
    commit: (writes) =>
      writes.length === 0
        ? Promise.resolve(true)
        : group.write((nextSeq) => {
            const seq = nextSeq();
            const kept = writes.every((each) => write(each, seq));
            return { value: kept, keep: kept };
          }),
    readEarlier: async () => sql.earlier().map(([body]) => JSON.parse(body)),
    eraseEarlier: () => group.write(() => ({ value: void sql.eraseEarlier(), keep: true })),
  };
};
