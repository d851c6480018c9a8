import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DirectoryEntry, DirectoryStore } from '../../ports/directory-store.ts';
import {
  type DirectoryDocument,
  directoryAt,
  directoryDocumentId,
  nextChange,
  pulledBack,
  withChange,
} from '../directory-timeline.ts';
import { readable } from '../readable.ts';
import type { Database } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

const HEAD_ID = 'head';

const statements = (database: Database) => ({
  head: database.row<[number]>(`SELECT seq FROM documents WHERE partition = 'directory' AND id = '${HEAD_ID}'`),
  all: database.rows<[string, number, string]>("SELECT id, seq, body FROM documents WHERE partition = 'directory'"),
  read: database.row<[string]>("SELECT body FROM documents WHERE partition = 'directory' AND id = ?"),
  put: database.change(
    `INSERT INTO documents VALUES ('directory', ?, NULL, 0, ?, NULL, ?, NULL)
     ON CONFLICT (partition, id) DO UPDATE SET seq = excluded.seq, body = excluded.body`,
  ),
});

/** The documents as one commit left them. */
interface Stored {
  readonly seq: number;
  readonly documents: readonly DirectoryDocument[];
}

/** What holds from one instant up to another. */
interface Held {
  readonly stored: Stored;
  readonly from: Instant;
  readonly until: Instant;
  readonly directory: Directory;
}

/** The directory in SQLite. Documents are parsed again only after somebody has put something. */
export const sqliteDirectory = (database: Database, group: GroupCommit, clock: Clock): DirectoryStore => {
  const sql = statements(database);
  let held: Held | undefined;

  const readStored = (): Stored => {
    if (held !== undefined && sql.head()?.[0] === held.stored.seq) return held.stored;
    let seq = 0;
    const documents: DirectoryDocument[] = [];
    for (const [id, rowSeq, body] of sql.all()) {
      if (id === HEAD_ID) seq = rowSeq;
      else documents.push(readable(JSON.parse(body)));
    }
    return { seq, documents };
  };

  const putOne = (entry: DirectoryEntry, effectiveAt: Instant, seq: number): void => {
    const id = directoryDocumentId(entry);
    const found = sql.read(id);
    const document: DirectoryDocument | undefined = found && JSON.parse(found[0]);
    sql.put(id, seq, JSON.stringify(withChange(document, entry, effectiveAt, clock.now())));
  };

  const pullBack = (now: Instant): Promise<void> =>
    group.write((nextSeq) => {
      const seq = nextSeq();
      for (const document of pulledBack(readStored().documents, now))
        sql.put(document.id, seq, JSON.stringify(document));
      sql.put(HEAD_ID, seq, '');
      return { value: undefined, keep: true };
    });

  /** The documents, none of which holds only by a clock that was ahead. */
  const readPresent = async (now: Instant): Promise<Stored> => {
    const stored = readStored();
    const isChecked = held?.stored === stored && held.from <= now;
    if (isChecked || pulledBack(stored.documents, now).length === 0) return stored;
    await pullBack(now);
    return readStored();
  };

  return {
    read: async (now) => {
      const stored = await readPresent(now);
      if (held?.stored !== stored || now < held.from || now >= held.until) {
        const directory = directoryAt(stored.documents, now);
        held = { stored, from: now, until: nextChange(stored.documents, now), directory };
      }
      return held.directory;
    },
    put: async (entries, effectiveAt) =>
      group.write((nextSeq) => {
        const seq = nextSeq();
        for (const entry of entries) putOne(entry, effectiveAt, seq);
        sql.put(HEAD_ID, seq, '');
        return { value: undefined, keep: true };
      }),
  };
};
