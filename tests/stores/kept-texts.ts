import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_GUARD } from '@yhteistila/api/src/ports/day-store.ts';
import fc from 'fast-check';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, guardOf, NOON, resourceDay } from './sample-documents.ts';

const TEXTS = [
  'Työryhmä 👩‍👩‍👧‍👦 & 🇫🇮',
  'اجتماع الفريق ‏(مغلق)‏',
  'פגישה "דחופה"',
  `'; DROP TABLE documents; --`,
  '"quoted" \\ back\\slash / `tick`',
  'line\nbreak\ttab\r\n\u0000null\u2028separator',
  'é as e\u0301, not normalised',
  '',
];

export const describeKeptTexts = (open: OpenStores): void => {
  describe('a text', () => {
    let stores: OpenedStores;
    beforeEach(async () => {
      stores = await open(clockAt(NOON));
    });
    afterEach(() => stores.close());

    it.each(TEXTS)('is kept as it was written: %j', async (title) => {
      const titled = booking({ title });
      await stores.days.commit(DAY, NO_GUARD, [
        { op: 'put', document: resourceDay('a', [titled]) },
        { op: 'create', document: event(1, titled) },
      ]);
      expect(await stores.days.readDay(DAY)).toMatchObject({ resourceDays: [{ bookings: [titled] }] });
      expect(await stores.days.readDocuments(DAY, ['event.1'])).toEqual([event(1, titled)]);
      const record = { id: 'settings', version: 1, body: { [title]: title } };
      await stores.records.write('person|aino', record, 'absent');
      expect(await stores.records.read('person|aino', 'settings')).toEqual(record);
    });

    it('is kept whatever it is', async () => {
      let guard = NO_GUARD;
      const keeps = async (title: string): Promise<void> => {
        const document = resourceDay('a', [booking({ title })]);
        guard = guardOf(await stores.days.commit(DAY, guard, [{ op: 'put', document }]));
        expect(await stores.days.readDocuments(DAY, [document.id])).toEqual([document]);
      };
      await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), keeps), { numRuns: 50 });
    });
  });
};
