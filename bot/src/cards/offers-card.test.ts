import { describe, expect, it } from '@jest/globals';
import { NEEDS } from '@yhteistila/core/booking/need.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { wrongWith } from '../../../tests/fixtures/card-check.ts';
import { exampleSite, FORBIDDEN, viewerAt } from '../../../tests/fixtures/on-cards.ts';
import { offersCard, retryCard } from './offers-card.ts';
import type { OfferView } from './viewer.ts';

const offer: OfferView = {
  siteId: 'pori',
  resourceId: 'pori.remote',
  alsoResourceIds: ['expert'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  score: 1,
  why: [
    ...NEEDS.map((need) => ({ code: `has.${need}`, message: `SECRET ${need}` })),
    { code: 'also-free', message: 'SECRET companion' },
    { code: 'own-earmark', message: 'SECRET agency' },
    { code: 'same-time', message: 'as good' },
    { code: 'closed-day', message: 'Christmas Day: closed to customers' },
  ],
  needsApproval: true,
};

describe.each(LANGUAGES)('the cards that offer spaces, in %s', (language) => {
  const viewer = viewerAt('08:00', { language });
  const placed = { offer, site: exampleSite };
  const offers = offersCard(
    { headline: 'Spaces', notes: ['Pori.'], siteId: 'lahti', offers: [placed, placed], kept: 'an-id' },
    viewer,
  );
  const retry = retryCard({ of: 'book', kept: 'an-id', choice: 1, isOpen: false }, ['Not now.'], viewer);

  it('are Adaptive Cards as their schema has them, readable without eyes and without colours', () => {
    expect([offers, retry].flatMap(wrongWith)).toEqual([]);
    expect([offers.lang, retry.lang]).toEqual([language, language]);
  });

  it('name a holiday that closes the site to customers, in a line of its own', () => {
    const texts = [...JSON.stringify(offers).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text);
    expect(texts.filter((text) => text?.includes('Christmas'))).toEqual(
      Array(2).fill('Christmas Day: closed to customers'),
    );
  });

  it('hold nothing of the wish, and carry nothing but the id under which it was kept', () => {
    const json = JSON.stringify([offers, retry]);
    expect(json).not.toMatch(FORBIDDEN);
    expect(json).not.toContain('"expert"');
    expect(json).toContain('as good');
    const carried = [...json.matchAll(/"data":(\{[^}]*\})/g)].map(([, data]) => data);
    expect(new Set(carried)).toEqual(
      new Set(['{"kept":"an-id","choice":0}', '{"kept":"an-id","choice":1}', '{"kept":"an-id"}']),
    );
  });
});
