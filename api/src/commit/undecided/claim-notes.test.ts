import { expect, it } from '@jest/globals';
import type { Records, StoredRecord } from '../../ports/records.ts';
import { createClaimNotes } from './claim-notes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

it('a note of an attempt is kept as long as the decision that it asks for', async () => {
  const written: StoredRecord[] = [];
  const records: Records = {
    read: async () => undefined,
    list: async () => ({ records: written }),
    write: async (_, record) => written.push(record) > 0,
    delete: async () => undefined,
  };
  const notes = createClaimNotes(records, { write: async () => true }, () => undefined);
  const note = { attempt: 'a1', bookingId: 'b1', organiserId: 'p', partitions: ['pori|2026-11-23'], deadline: 30_000 };
  await notes.write(note);
  expect(written).toMatchObject([{ id: 'claim.a1', body: note, expiresAt: note.deadline + 400 * DAY_MS }]);
  expect(await notes.list()).toEqual([note]);
});
