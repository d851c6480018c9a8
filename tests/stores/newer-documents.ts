import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SCHEMA_VERSION } from '@yhteistila/api/src/ports/day-documents.ts';
import { NewerData, NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import { listRecords, recordAt } from '@yhteistila/api/src/records/record-kind.ts';
import { SETTINGS } from '@yhteistila/api/src/records/settings.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, NOON, resourceDay } from './sample-documents.ts';

const CHOSEN = { locale: 'sv', homeSiteId: 'pori' };
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
      const body = { ...CHOSEN, schemaVersion: schemaVersion - SCHEMA_VERSION + SETTINGS.schemaVersion };
      await stores.records.write('person|aino', { id: 'settings', version: 1, body }, 'absent');
    };
    const readings = () => [
      stores.days.readDay(DAY),
      stores.days.readDocuments(DAY, ['ended.b1']),
      stores.days.readEnded(DAY),
      stores.days.follow(undefined, 10),
      recordAt(stores.records, SETTINGS, 'aino').read(),
      listRecords(stores.records, SETTINGS, 'person|aino', { prefix: '' }),
    ];

    it('are read where it is the next one', async () => {
      await fill(NEXT);
      const [day, documents, , , record, records] = await Promise.all(readings());
      expect(day).toMatchObject({ resourceDays: [{ resourceId: 'a', schemaVersion: NEXT }] });
      expect(documents).toMatchObject([{ id: 'ended.b1' }]);
      expect(record).toEqual({ value: CHOSEN, version: 1 });
      expect(records).toEqual([{ value: CHOSEN, version: 1 }]);
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
      expect(await recordAt(stores.records, SETTINGS, 'eino').read()).toBeUndefined();
    });
  });
};
