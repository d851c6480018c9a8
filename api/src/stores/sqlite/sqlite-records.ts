import type { Clock } from '../../ports/clock.ts';
import type { Records, StoredRecord, WriteCondition } from '../../ports/records.ts';
import type { Database } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

const SPACE = 'projection/';
/** Sorts after every id that begins with the prefix. */
const LAST_CHARACTER = '\u{10ffff}';

const MAX_ON_PAGE = 1000;

const cursorAfter = ({ sort = '', id }: StoredRecord): string => JSON.stringify([sort, id]);

const placeIn = (cursor: string): [sort: string, id: string] => JSON.parse(cursor);

type Row = [id: string, version: number, sort: string | null, body: string, expiresAt: number | null];

const COLUMNS = 'id, version, sort, body, expires_at';
const REPLACED =
  'version = excluded.version, sort = excluded.sort, body = excluded.body, expires_at = excluded.expires_at';
const INSERT =
  'INSERT INTO documents VALUES (?1, ?2, NULL, ?3, 0, ?4, ?5, ?6) ON CONFLICT (partition, id) DO UPDATE SET';

const statements = (database: Database) => ({
  read: database.row<Row>(
    `SELECT ${COLUMNS} FROM documents WHERE partition = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)`,
  ),
  list: database.rows<Row>(
    `SELECT ${COLUMNS} FROM documents WHERE partition = ?1 AND id >= ?2 AND id < ?3
     AND (?4 IS NULL OR sort >= ?4) AND (?5 IS NULL OR sort <= ?5) AND (expires_at IS NULL OR expires_at > ?6)
     AND (?7 IS NULL OR (ifnull(sort, ''), id) > (?7, ?8)) ORDER BY ifnull(sort, ''), id LIMIT ?9`,
  ),
  writeAbsent: database.change(`${INSERT} ${REPLACED} WHERE documents.expires_at <= ?7`),
  writeNewer: database.change(
    `${INSERT} ${REPLACED} WHERE documents.version < excluded.version OR documents.expires_at <= ?7`,
  ),
  writeOver: database.change(
    `UPDATE documents SET version = ?3, sort = ?4, body = ?5, expires_at = ?6
     WHERE partition = ?1 AND id = ?2 AND version = ?8 AND (expires_at IS NULL OR expires_at > ?7)`,
  ),
  erase: database.change('DELETE FROM documents WHERE partition = ? AND id = ?'),
});

const recordOf = ([id, version, sort, body, expiresAt]: Row): StoredRecord => ({
  id,
  version,
  body: JSON.parse(body),
  ...(sort !== null && { sort }),
  ...(expiresAt !== null && { expiresAt }),
});

/** Documents outside the site-days, in SQLite. */
export const sqliteRecords = (database: Database, group: GroupCommit, clock: Clock): Records => {
  const sql = statements(database);

  const write = (partition: string, record: StoredRecord, body: string, condition: WriteCondition): boolean => {
    const { id, version, sort = null, expiresAt = null } = record;
    const now = clock.now();
    if (condition === 'absent') return sql.writeAbsent(partition, id, version, sort, body, expiresAt, now) === 1;
    if (condition === 'newer') return sql.writeNewer(partition, id, version, sort, body, expiresAt, now) === 1;
    return sql.writeOver(partition, id, version, sort, body, expiresAt, now, condition) === 1;
  };

  return {
    read: async (partition, id) => {
      const row = sql.read(SPACE + partition, id, clock.now());
      return row && recordOf(row);
    },
    list: async (partition, { prefix, from = null, to = null, limit = MAX_ON_PAGE, after }) => {
      const [sort, id] = after === undefined ? [null, null] : placeIn(after);
      const bounds = [prefix, prefix + LAST_CHARACTER, from, to, clock.now()] as const;
      const rows = sql.list(SPACE + partition, ...bounds, sort, id, limit + 1);
      const records = rows.slice(0, limit).map(recordOf);
      const last = rows.length > limit ? records.at(-1) : undefined;
      return { records, ...(last && { cursor: cursorAfter(last) }) };
    },
    write: async (partition, record, condition) => {
      const body = JSON.stringify(record.body ?? null);
      // Such a write follows what was committed before and is repeated if it is lost: it may come a moment later.
      const pace = condition === 'newer' ? 'soon' : 'now';
      return group.write(() => ({ value: write(SPACE + partition, record, body, condition), keep: true }), pace);
    },
    delete: async (partition, id) =>
      group.write(() => {
        sql.erase(SPACE + partition, id);
        return { value: undefined, keep: true };
      }),
  };
};
