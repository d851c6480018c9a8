import type { Clock } from '../../ports/clock.ts';
import type { DayDocument, EndedDocument, EventDocument, ResourceDayDocument } from '../../ports/day-documents.ts';
import { type CommitOutcome, type DayStore, type Guard, NO_GUARD, type Write } from '../../ports/day-store.ts';
import { exceedsBatch } from '../batch-limits.ts';
import { readable } from '../readable.ts';
import type { Database } from './database.ts';
import type { Done, GroupCommit } from './group-commit.ts';

const GUARD_ID = 'guard';
const SPACE = 'day/';

/** A write with its document serialised, so that the transaction itself does nothing but SQL. */
interface Prepared {
  readonly op: Write['op'];
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly expiresAt: number | null;
}

const prepare = (write: Write): Prepared => {
  const id = write.op === 'delete' ? write.id : write.document.id;
  if (id === GUARD_ID) throw new Error('the guard belongs to the store');
  if (write.op === 'delete') return { op: write.op, id, kind: '', body: '', expiresAt: null };
  const { document } = write;
  const body = JSON.stringify(document);
  return { op: write.op, id, kind: document.kind, body, expiresAt: document.expiresAt ?? null };
};

const statements = (database: Database) => ({
  guard: database.row<[number, number]>(
    `SELECT version, seq FROM documents WHERE partition = ? AND id = '${GUARD_ID}'`,
  ),
  // One statement, so one snapshot: the guard and the resource-days of the same commit.
  day: database.rows<[string, number, number, string]>(
    `SELECT id, version, seq, body FROM documents WHERE partition = ?1 AND id = '${GUARD_ID}'
     UNION ALL
     SELECT id, version, seq, body FROM documents
     WHERE partition = ?1 AND id >= 'resource.' AND id < 'resource/' AND (expires_at IS NULL OR expires_at > ?2)`,
  ),
  documents: database.rows<[string]>(
    `SELECT body FROM documents WHERE partition = ? AND id IN (SELECT value FROM json_each(?))
     AND kind IS NOT NULL AND (expires_at IS NULL OR expires_at > ?)`,
  ),
  ended: database.rows<[string]>(
    `SELECT body FROM documents WHERE partition = ? AND id >= 'ended.' AND id < 'ended/'
     AND (expires_at IS NULL OR expires_at > ?)`,
  ),
  firstGuard: database.change(
    `INSERT INTO documents VALUES (?, '${GUARD_ID}', NULL, 1, ?, NULL, '', NULL) ON CONFLICT DO NOTHING`,
  ),
  raiseGuard: database.change(
    `UPDATE documents SET version = version + 1, seq = ?
     WHERE partition = ? AND id = '${GUARD_ID}' AND version = ? AND seq = ?`,
  ),
  put: database.change(
    `INSERT INTO documents VALUES (?, ?, ?, 0, ?, NULL, ?, ?) ON CONFLICT (partition, id) DO UPDATE SET
     kind = excluded.kind, seq = excluded.seq, body = excluded.body, expires_at = excluded.expires_at`,
  ),
  // What has expired is as good as erased.
  create: database.change(
    `INSERT INTO documents VALUES (?1, ?2, ?3, 0, ?4, NULL, ?5, ?6) ON CONFLICT (partition, id) DO UPDATE SET
     kind = excluded.kind, seq = excluded.seq, body = excluded.body, expires_at = excluded.expires_at
     WHERE documents.expires_at <= ?7`,
  ),
  erase: database.change('DELETE FROM documents WHERE partition = ? AND id = ?'),
  follow: database.rows<[number, string, string]>(
    `SELECT seq, partition, body FROM documents
     WHERE kind = 'event' AND seq > ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY seq LIMIT ?`,
  ),
});

const seqOfCursor = (cursor: string): number => {
  if (!/^\d{1,15}$/.test(cursor)) throw new Error(`not a cursor of this store: ${cursor}`);
  return Number(cursor);
};

/** Site-days in SQLite. */
export const sqliteDays = (database: Database, group: GroupCommit, clock: Clock): DayStore => {
  const sql = statements(database);
  const guardOf = (version: number, seq: number): Guard => ({ version, token: `${database.epoch}.${seq}` });

  const raiseGuard = (partition: string, expected: Guard, seq: number): boolean => {
    if (expected.token === NO_GUARD.token) return expected.version === 0 && sql.firstGuard(partition, seq) === 1;
    const [epoch, known] = expected.token.split('.');
    if (epoch !== database.epoch) return false;
    return sql.raiseGuard(seq, partition, expected.version, Number(known)) === 1;
  };

  const apply = (partition: string, write: Prepared, seq: number): boolean => {
    const { id, kind, body, expiresAt } = write;
    if (write.op === 'create') return sql.create(partition, id, kind, seq, body, expiresAt, clock.now()) === 1;
    if (write.op === 'put') sql.put(partition, id, kind, seq, body, expiresAt);
    else sql.erase(partition, id);
    return true;
  };

  const commit = (
    partition: string,
    expected: Guard,
    writes: readonly Prepared[],
    nextSeq: () => number,
  ): Done<CommitOutcome> => {
    const seq = nextSeq();
    if (!raiseGuard(partition, expected, seq)) return { value: { outcome: 'stale' }, keep: false };
    for (const write of writes) {
      if (!apply(partition, write, nextSeq())) return { value: { outcome: 'exists', id: write.id }, keep: false };
    }
    return { value: { outcome: 'committed', guard: guardOf(expected.version + 1, seq) }, keep: true };
  };

  const currentGuard = (partition: string): Guard => {
    const found = sql.guard(partition);
    return found === undefined ? NO_GUARD : guardOf(...found);
  };

  return {
    readDay: async (day, known) => {
      const partition = SPACE + day;
      if (known !== undefined) {
        const { version, token } = currentGuard(partition);
        if (version === known.version && token === known.token) return 'unchanged';
      }
      let guard = NO_GUARD;
      const resourceDays: ResourceDayDocument[] = [];
      for (const [id, version, seq, body] of sql.day(partition, clock.now())) {
        if (id === GUARD_ID) guard = guardOf(version, seq);
        else resourceDays.push(readable(JSON.parse(body)));
      }
      return { guard, resourceDays };
    },
    readDocuments: async (day, ids) =>
      sql
        .documents(SPACE + day, JSON.stringify(ids), clock.now())
        .map(([body]): DayDocument => readable(JSON.parse(body))),
    readEnded: async (day) =>
      sql.ended(SPACE + day, clock.now()).map(([body]): EndedDocument => readable(JSON.parse(body))),
    commit: async (day, expected, writes) => {
      const prepared = writes.map(prepare);
      if (exceedsBatch(prepared.map((write) => write.body))) return { outcome: 'too-large' };
      return group.write((nextSeq) => commit(SPACE + day, expected, prepared, nextSeq));
    },
    follow: async (cursor, limit) => {
      const after = cursor === undefined ? 0 : seqOfCursor(cursor);
      const found = sql.follow(after, clock.now(), limit);
      const events = found.map(([, partition, body]) => {
        const event: EventDocument = readable(JSON.parse(body));
        return { partition: partition.slice(SPACE.length), event };
      });
      return { events, cursor: String(found.at(-1)?.[0] ?? after) };
    },
  };
};
