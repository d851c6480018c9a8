import { describe, expect, it } from '@jest/globals';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { SPACE_TYPES } from '@yhteistila/core/site/resource.ts';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import fc from 'fast-check';
import type { When } from './need.ts';
import { type AddressedNeed, hasNeed, readNeedAddress, searchOfNeed } from './need-address.ts';
import { firstNeed } from './need-defaults.ts';

const TODAY = '2026-11-23';
const read = (search: string) => readNeedAddress(search, TODAY, 'fi');

const span = fc
  .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 288 }))
  .map(([a, b]) => ({ from: Math.min(a, b) * 5, to: Math.max(a + 1, b) * 5 }));
const when: fc.Arbitrary<When> = fc.oneof(
  fc.constant({ mode: 'now' } as const),
  span.map((of) => ({ mode: 'today', span: of }) as const),
  fc
    .tuple(fc.integer({ min: 1, max: 400 }), span)
    .map(([ahead, of]) => ({ mode: 'date', day: addDays(TODAY, ahead), span: of }) as const),
);
const need: fc.Arbitrary<AddressedNeed> = fc.record(
  {
    purpose: fc.constantFrom(...PURPOSES),
    when,
    minutes: fc.integer({ min: 1, max: 288 }).map((fives) => fives * 5),
    people: fc.integer({ min: 1, max: 1000 }),
    types: fc.uniqueArray(fc.constantFrom(...SPACE_TYPES), { maxLength: 2 }),
    zoneIds: fc.uniqueArray(fc.constantFrom('pori-public', 'pori-work'), { maxLength: 2 }),
  },
  { requiredKeys: ['purpose', 'minutes', 'types', 'zoneIds'] },
);

describe('a need in an address', () => {
  it('is written in names that people can read', () => {
    const text = searchOfNeed(
      {
        purpose: 'meeting',
        when: { mode: 'date', day: '2026-12-02', span: { from: 600, to: 720 } },
        minutes: 60,
        people: 6,
        types: ['meetingRoom'],
        zoneIds: [],
      },
      'pori',
      TODAY,
    );
    expect(text).toBe(
      '?purpose=meeting&date=2026-12-02&from=10:00&to=12:00&length=60&people=6&type=meetingRoom&site=pori',
    );
  });

  it('is read as it was written', () =>
    fc.assert(
      fc.property(need, (of) => {
        expect(read(searchOfNeed(of, 'pori', TODAY))).toEqual({ need: of, unread: [] });
      }),
    ));

  it('tells nothing of a customer', () => {
    const whole = {
      ...firstNeed(['adviser'], undefined),
      needs: ['hearingLoop'] as const,
      languages: ['ar'],
      confidential: true,
      organisationId: 'migri',
      also: ['interpreter'] as const,
    };
    expect(searchOfNeed(whole, 'pori', TODAY)).toBe('?purpose=customerService&length=30&site=pori');
  });

  it('may be written by hand', () => {
    expect(read('?date=2.12.&from=klo%2010&length=1h30&people=6').need).toEqual({
      when: { mode: 'date', day: '2026-12-02', span: { from: 600, to: 960 } },
      minutes: 90,
      people: 6,
      types: [],
      zoneIds: [],
    });
    expect(read('?from=17:00').need.when).toEqual({ mode: 'today', span: { from: 1020, to: 1440 } });
    expect(read('?date=huomenna').need.when).toMatchObject({ day: '2026-11-24', span: { from: 480, to: 960 } });
  });

  it.each([
    ['date=2026-02-30', 'date-none'],
    ['date=2026-11-20', 'date-past'],
    ['date=x&from=10:00', 'date'],
    ['from=25:00', 'clock'],
    ['from=24:00', 'clock-start'],
    ['to=10:07', 'clock-grid'],
    ['length=17', 'length-grid'],
    ['length=0', 'length-least'],
    ['people=0', 'count'],
    ['purpose=party', undefined],
    ['type=ballroom', undefined],
    ['zone=%3Cb%3E', undefined],
  ])('is told where it cannot be read, and not guessed: %s', (search, problem) => {
    const { need: of, unread } = read(`?${search}`);
    expect(unread.map(({ why }) => why?.problem)).toEqual([problem]);
    expect(of).toEqual({ types: [], zoneIds: [] });
  });

  it('is none in an address about something else', () => {
    expect(hasNeed('')).toBe(false);
    expect(hasNeed('?site=pori&x=1')).toBe(false);
    expect(hasNeed('?people=')).toBe(true);
  });
});
