import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { exampleSite, secretFault, viewerAt } from '../../../tests/fixtures/on-cards.ts';
import { faultCard } from './fault-card.ts';

describe('the card of a fault', () => {
  it.each(LANGUAGES)('says in %s how often it was reported, where that was more than once', (language) => {
    const times = { fi: '300 kertaa', sv: '300 gånger', en: '300 times' }[language];
    const cardOf = (count: number) =>
      JSON.stringify(faultCard({ fault: secretFault({ count }), site: exampleSite }, viewerAt('10:00', { language })));
    expect(cardOf(300)).toContain(`"value":"${times}"`);
    expect(cardOf(1)).not.toContain(`${times.slice(4)}`);
  });
});
