import { describe, expect, it } from '@jest/globals';
import { exampleBooking } from '../../../tests/fixtures/facts.ts';
import type { Records, StoredRecord } from '../ports/records.ts';
import { createRequestDays } from './request-days.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the day of a booking that waits for a coordinator', () => {
  const noted = async (status: 'requested' | 'confirmed'): Promise<readonly StoredRecord[]> => {
    const written: StoredRecord[] = [];
    const records: Records = {
      read: async () => undefined,
      list: async () => ({ records: written }),
      write: async (_, record) => written.push(record) > 0,
      delete: async () => undefined,
    };
    await createRequestDays(records).note(exampleBooking({ status }));
    return written;
  };

  it('is kept until a day after it', async () => {
    const { day, end } = exampleBooking();
    expect(await noted('requested')).toMatchObject([{ id: day, expiresAt: end + DAY_MS }]);
  });

  it('is not noted of any other booking', async () => {
    expect(await noted('confirmed')).toEqual([]);
  });
});
