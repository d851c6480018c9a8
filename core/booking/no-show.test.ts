import { describe, expect, it } from '@jest/globals';
import { at, exampleBooking } from '../../tests/fixtures/facts.ts';
import { noShowOf } from './no-show.ts';
import { STATUSES } from './status.ts';

describe('who did not come', () => {
  it('is staff where the room was released', () => {
    expect(noShowOf(exampleBooking({ status: 'released' }))).toBe('staff');
  });

  it('is the customer where staff said so', () => {
    expect(noShowOf(exampleBooking({ status: 'completed', customerAbsentAt: at('10.10') }))).toBe('customer');
  });

  it('is nobody otherwise', () => {
    for (const status of STATUSES) {
      if (status !== 'released') expect(noShowOf(exampleBooking({ status }))).toBeUndefined();
    }
  });
});
