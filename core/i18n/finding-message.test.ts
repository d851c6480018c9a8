import { describe, expect, it } from '@jest/globals';
import { at, exampleDirectory, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import type { Finding } from '../finding/finding.ts';
import type { Language } from '../language/texts.ts';
import { findingMessage } from './finding-message.ts';
import { timeText } from './format-time.ts';

const directory = exampleDirectory();
const occupied = (from: number, until: number): Finding => ({
  rule: 'conflict',
  kind: 'conflict',
  code: 'occupied',
  severity: 'refuse',
  params: { fromAt: from, untilAt: until },
});
const tell = (finding: Finding, language: Language, day = MONDAY) =>
  findingMessage(finding, { language, zone: ZONE, day, directory });

describe('the message of a finding', () => {
  const finding = occupied(at('9.30'), at('10.05'));

  it.each([
    ['fi', '09.30–10.05'],
    ['sv', '09.30–10.05'],
    ['en', '09:30–10:05'],
  ] as const)('tells times as %s writes them', (language, times) => {
    expect(tell(finding, language)).toContain(times);
  });

  it('tells the day of a time of another day', () => {
    expect(tell(finding, 'fi', '2026-11-24')).toBe('Tila on varattu ma 23.11. klo 09.30–10.05.');
    expect(tell(finding, 'sv', '2026-11-24')).toBe('Utrymmet är bokat mån 23.11 kl. 09.30–10.05.');
    expect(tell(finding, 'en', '2026-11-24')).toBe('The space is taken 09:30–10:05 on Mon 23 Nov.');
  });

  it('tells both days of a time that lasts over midnight', () => {
    const long = occupied(at('9.30'), at('10.05', '2026-11-25'));
    expect(tell(long, 'fi')).toBe('Tila on varattu klo 09.30 – ke 25.11. klo 10.05.');
  });

  it('tells whole days as days, and the midnight that ends a day as its own', () => {
    const whole = (until: string) => occupied(at('0'), at('0', until));
    expect(tell(whole('2026-11-24'), 'fi')).toBe('Tila on varattu koko päivän.');
    expect(tell(whole('2026-11-24'), 'sv', '2026-11-20')).toBe('Utrymmet är bokat hela dagen mån 23.11.');
    expect(tell(whole('2026-11-24'), 'en', '2026-11-20')).toBe('The space is taken all day on Mon 23 Nov.');
    expect(tell(whole('2026-11-26'), 'fi')).toBe('Tila on varattu ma 23.11. – ke 25.11.');
    expect(tell(whole('2026-11-26'), 'en')).toBe('The space is taken Mon 23 Nov – Wed 25 Nov.');
    expect(tell(occupied(at('20'), at('0', '2026-11-24')), 'fi')).toBe('Tila on varattu klo 20.00–24.00.');
    expect(tell(occupied(at('20', '2026-11-22'), at('0', '2026-11-24')), 'fi')).toBe(
      'Tila on varattu su 22.11. klo 20.00 – klo 24.00.',
    );
  });

  it('says what the space is for, and when it is open to other uses', () => {
    const params = { purpose: 'meeting', purposes: ['customerService', 'remoteService'], hours: 24, fromAt: at('17') };
    const waiting: Finding = { ...finding, kind: 'purpose-fit', code: 'only-at-short-notice', params };
    expect(tell(waiting, 'fi', '2026-11-24')).toBe(
      'Tila on asiakaspalvelua ja etäpalvelua varten. Muuhun käyttöön sen voi varata ma 23.11. klo 17.00 alkaen.',
    );
  });

  it('says of each thing that is missing one sentence, and what helps', () => {
    const missing = (...needs: string[]): Finding => ({
      ...finding,
      kind: 'needs',
      code: 'missing',
      params: { needs },
    });
    expect(tell(missing('quiet'), 'fi')).toBe('Tila ei ole hiljainen. Valitse toinen tila.');
    expect(tell(missing('quiet', 'video'), 'fi')).toBe(
      'Tila ei ole hiljainen. Tilassa ei ole videoyhteyttä. Valitse toinen tila.',
    );
    expect(tell(missing('interpreter'), 'en')).toBe(
      'The booking has no interpreter. Add an interpreter to the booking.',
    );
  });

  it('is refused by a finding that has no text', () => {
    expect(() => tell({ ...finding, code: 'unheard-of' }, 'fi')).toThrow('finding.conflict.unheard-of');
  });

  it('is refused by a finding that leaves a gap in its text', () => {
    expect(() => tell({ ...finding, params: { fromAt: at('9.30') } }, 'fi')).toThrow('fromUntil');
  });
});

describe('a time', () => {
  it('is told by the wall clock of the site, also in the repeated hour of autumn', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30);
    expect(timeText(first, ZONE, 'fi', '2026-10-25')).toBe('03.30');
    expect(timeText(first + 3_600_000, ZONE, 'fi', '2026-10-25')).toBe('03.30');
  });
});
