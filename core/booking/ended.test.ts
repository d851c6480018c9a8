import { describe, expect, it } from '@jest/globals';
import { at, exampleBooking } from '../../tests/fixtures/facts.ts';
import { ended, nextVersion } from './ended.ts';

const booking = exampleBooking({ needs: ['hearingLoop'], languages: ['ar'] });

describe('the next version of a booking', () => {
  it('is one higher and says when', () => {
    expect(nextVersion(booking, at('9'), { title: 'x' })).toMatchObject({ version: 2, changedAt: at('9'), title: 'x' });
  });
});

describe('a booking that has ended', () => {
  it('tells nothing of what its customer needed', () => {
    const over = ended(booking, at('11'), 'completed');
    expect(over).toMatchObject({ status: 'completed', endedAt: at('11'), needs: [] });
    expect(over).not.toHaveProperty('languages');
  });
});
