import { describe, expect, it } from '@jest/globals';
import { wrongWith } from '../../../tests/fixtures/card-check.ts';
import { exampleSite, viewerAt } from '../../../tests/fixtures/on-cards.ts';
import { type FreeSpace, freeNowCard } from './free-now-card.ts';

const [base] = exampleSite.resources;
const HOUR_MS = 3_600_000;

const free = (type: string, hours: number): FreeSpace => {
  if (base === undefined) throw new Error('the example site has no room');
  const viewer = viewerAt('10:00');
  const space = { ...base, id: type, type: type as typeof base.type, name: { fi: type, sv: type, en: type } };
  return { space, until: viewer.now + hours * HOUR_MS };
};

describe('the card of what is free now', () => {
  it('has rooms that are kept for a purpose last, and says what they are', () => {
    const spaces = [free('securityRoom', 4), free('meetingRoom', 1), free('workCafe', 3), free('serviceRoom', 2)];
    const card = freeNowCard(exampleSite, spaces, viewerAt('10:00', { language: 'en' }));
    expect(wrongWith(card)).toEqual([]);
    const facts = card.body.flatMap((element) =>
      'facts' in element ? (element.facts as { title: string; value: string }[]) : [],
    );
    expect(facts.map(({ title }) => title)).toEqual(['serviceRoom', 'meetingRoom', 'securityRoom', 'workCafe']);
    expect(facts.map(({ value }) => /kept|special/.test(value))).toEqual([false, false, true, true]);
  });
});
