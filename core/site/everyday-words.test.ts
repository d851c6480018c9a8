import { describe, expect, it } from '@jest/globals';
import { sameText } from '../../tests/fixtures/example-sites.ts';
import { matchWords } from './everyday-words.ts';
import type { Service } from './organisation.ts';

const service = (id: string, fi: string, sv: string, en: string): Service => ({
  id,
  name: sameText(id),
  needsPresence: false,
  words: { fi: fi.split(' '), sv: sv.split(' '), en: en.split(' ') },
});

const police = {
  names: [sameText('Poliisi')],
  services: [
    service('passport', 'passi henkilökortti', 'pass identitetskort', 'passport'),
    service('guns', 'ase', 'vapen', 'gun'),
  ],
};
const employment = {
  names: [sameText('TE-toimisto')],
  services: [service('jobs', 'työttömyys työnhaku tuki', 'arbetslöshet jobb', 'unemployment')],
};
const tax = { names: [sameText('Vero')], services: [service('returns', 'veroilmoitus', 'skattedeklaration', 'tax')] };

const foundBy = (query: string) =>
  [police, employment, tax].filter((each) => matchWords(query, each).score > 0).map((each) => each.services[0]?.id);

describe('finding who handles what by everyday words', () => {
  it.each([
    ['passi', 'passport'],
    ['Passin', 'passport'],
    ['passihakemus', 'passport'],
    ['pas', 'passport'],
    ['työttömyys', 'jobs'],
    ['työttömyyden', 'jobs'],
    ['tyottomyys', 'jobs'],
    ['arbetslös', 'jobs'],
    ['unemployment', 'jobs'],
    ['veroilmoituksen', 'returns'],
    ['ilmoitus', 'returns'],
    ['skattedeklarationen', 'returns'],
    ['tuen', undefined],
  ])('"%s" leads to %s', (query, id) => {
    expect(foundBy(query)).toEqual(id === undefined ? [] : [id]);
  });

  it('names the service that was meant', () => {
    expect(matchWords('ase', police).service?.id).toBe('guns');
    expect(matchWords('poliisi', police).service).toBeUndefined();
  });

  it('takes a name and a service together, and needs every word', () => {
    expect(matchWords('poliisi passi', police).service?.id).toBe('passport');
    expect(matchWords('passi lentokone', police).score).toBe(0);
  });

  it('prefers the very word to its beginning, and that to a part of a compound', () => {
    const score = (query: string) => matchWords(query, tax).score;
    expect(score('veroilmoitus')).toBeGreaterThan(score('veroilm'));
    expect(score('veroilm')).toBeGreaterThan(score('ilmoitus'));
  });

  it('prefers the agency of that name to the services of others', () => {
    expect(matchWords('vero', tax).score).toBeGreaterThan(matchWords('pass', police).score);
  });

  it('finds nothing by nothing', () => {
    expect(matchWords('  ', police).score).toBe(0);
  });
});
