import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SCHEMA_VERSION } from '@yhteistila/api/src/ports/day-documents.ts';
import { NewerData, NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, NOON, resourceDay } from './sample-documents.ts';

const NEXT = SCHEMA_VERSION + 1;
const LATER = SCHEMA_VERSION + 2;

/** A document of each kind that is read, as a program of that version writes it. */
const writesOf = (schemaVersion: number): readonly Write[] => [
  { op: 'put', document: { ...resourceDay('a', [booking()]), schemaVersion } },
  { op: 'put', document: { id: 'ended.b1', kind: 'ended', schemaVersion, booking: booking() } },
  { op: 'create', document: { ...event(1), schemaVersion } },
];

export const describeNewerDocuments = (open: OpenStores): void => {
  describe('documents of a newer program', () => {
    let stores: OpenedStores;
    beforeEach(async () => {
      stores = await open(clockAt(NOON));
    });
    afterEach(() => stores.close());

    const fill = async (schemaVersion: number): Promise<void> => {
      await stores.days.commit(DAY, NO_GUARD, writesOf(schemaVersion));
      await stores.records.write('job|x', { id: 'a', version: 1, body: { schemaVersion } }, 'absent');
    };
    const readings = () => [
      stores.days.readDay(DAY),
      stores.days.readDocuments(DAY, ['ended.b1']),
      stores.days.readEnded(DAY),
      stores.days.follow(undefined, 10),
      stores.records.read('job|x', 'a'),
      stores.records.list('job|x', { prefix: '' }),
    ];

    it('are read where it is the next one', async () => {
      await fill(NEXT);
      const [day, documents] = await Promise.all(readings());
      expect(day).toMatchObject({ resourceDays: [{ resourceId: 'a', schemaVersion: NEXT }] });
      expect(documents).toMatchObject([{ id: 'ended.b1' }]);
    });

    it('are refused where it is a later one, whichever way they are read', async () => {
      await fill(LATER);
      const refused = await Promise.allSettled(readings());
      expect(refused.map((each) => (each.status === 'rejected' ? each.reason : each.value))).toEqual(
        refused.map(() => expect.any(NewerData)),
      );
    });

    it('do not keep others from being read', async () => {
      await fill(LATER);
      expect(await stores.days.readDay('pori|2026-11-24')).toMatchObject({ resourceDays: [] });
      expect(await stores.records.read('job|x', 'b')).toBeUndefined();
    });
  });
};
