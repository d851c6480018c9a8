import { describe, expect, it } from '@jest/globals';
import { holidays, holidaysLacking } from './holidays.ts';

const of = (year: number) => {
  const all = holidays(Date.UTC(year, 5, 1));
  return new Map(all.filter(({ day }) => day.startsWith(`${year}-`)).map(({ day, reason }) => [day, reason?.fi]));
};

describe('Finnish holidays', () => {
  it('are those of 2024, when Vappu and Ascension Day fell in one week', () => {
    expect([...of(2024).keys()]).toEqual([
      '2024-01-01',
      '2024-01-06',
      '2024-03-29',
      '2024-03-31',
      '2024-04-01',
      '2024-05-01',
      '2024-05-09',
      '2024-05-19',
      '2024-06-21',
      '2024-06-22',
      '2024-11-02',
      '2024-12-06',
      '2024-12-24',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it.each([
    [2019, '2019-04-21'],
    [2023, '2023-04-09'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('know Easter of %i', (year, easter) => {
    expect(of(year).get(easter)).toBe('Pääsiäispäivä');
  });

  it('put Midsummer on the Saturday between 20 and 26 June, and close its eve', () => {
    expect(of(2026).get('2026-06-19')).toBe('Juhannusaatto');
    expect(of(2026).get('2026-06-20')).toBe('Juhannuspäivä');
    expect(of(2027).get('2027-06-26')).toBe('Juhannuspäivä');
  });

  it('put Epiphany on 6 January and Ascension Day on a Thursday', () => {
    expect(of(2026).get('2026-01-06')).toBe('Loppiainen');
    expect(of(2026).get('2026-05-14')).toBe('Helatorstai');
  });

  it("leave New Year's Eve open", () => {
    expect(of(2026).has('2026-12-31')).toBe(false);
  });

  it('are told from the year before to three years after, each day once', () => {
    const days = holidays(Date.UTC(2026, 10, 22)).map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days[0]).toBe('2025-01-01');
    expect(days.at(-1)).toBe('2029-12-26');
  });
});

describe('the holidays that a site lacks', () => {
  const NOW = Date.UTC(2026, 10, 22);
  const until = (day: string) => holidays(NOW).filter((each) => each.day <= day);

  it('are those after the last that it has, up to two years ahead', () => {
    const lacking = holidaysLacking(until('2027-12-06'), NOW).map(({ day }) => day);
    expect(lacking[0]).toBe('2027-12-24');
    expect(lacking.at(-1)).toBe('2028-12-26');
    expect(holidaysLacking(holidays(NOW), NOW)).toEqual([]);
  });

  it('are not those that were taken out before, nor days with hours of their own', () => {
    const kept = until('2027-12-06').filter(({ day }) => day !== '2027-05-01');
    const short = { day: '2027-12-24', hours: [{ from: 540, to: 720 }] };
    const lacking = holidaysLacking([...kept, short], NOW).map(({ day }) => day);
    expect(lacking).not.toContain('2027-05-01');
    expect(lacking.slice(0, 2)).toEqual(['2027-12-25', '2027-12-26']);
  });

  it('are none where it never kept any', () => {
    expect(holidaysLacking([], NOW)).toEqual([]);
    expect(holidaysLacking([{ day: '2026-12-24', hours: [] }], NOW)).toEqual([]);
  });

  it('are found also when nobody has looked for years', () => {
    const lacking = holidaysLacking(until('2026-01-06'), Date.UTC(2030, 5, 1)).map(({ day }) => day);
    expect(lacking[0]).toBe('2026-04-03');
    expect(lacking.at(-1)).toBe('2032-12-26');
  });
});
