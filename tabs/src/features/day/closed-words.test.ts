import { describe, expect, it } from '@jest/globals';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { closedWords } from './closed-words.ts';
import { between, EXAMPLE_ZONE } from './example-rows.ts';

const wording = {
  t: (key: string, params?: Parameters<typeof translate>[2]) => translate('en', key, params),
  pick: ({ en }: { readonly en: string }) => en,
  times: ({ start, end }: { readonly start: string | number; readonly end: string | number }) => `${start}–${end}`,
};
const christmas = { fi: 'Joulupäivä', sv: 'Juldagen', en: 'Christmas Day' };
const open = [between('06:00', '21:00')];
const told = (hours: { readonly building: typeof open; readonly customer: typeof open }, isHoliday = false) =>
  closedWords({ hours, zone: EXAMPLE_ZONE, closedBecause: isHoliday ? christmas : undefined }, wording);

describe('a day without customers', () => {
  it('is told as closed, with the holiday’s name and with who may come all the same', () => {
    const times = `${open[0]?.start}–${open[0]?.end}`;
    expect(told({ building: open, customer: [] }, true)).toBe(
      `Closed: Christmas Day. Staff can enter the building ${times}.`,
    );
    expect(told({ building: [], customer: [] }, true)).toBe('Closed: Christmas Day.');
    expect(told({ building: [], customer: [] })).toBe('Closed on this day.');
  });

  it('is told only where it is one', () => {
    expect(told({ building: open, customer: open })).toBeUndefined();
  });
});
