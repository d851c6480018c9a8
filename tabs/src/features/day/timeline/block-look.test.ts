import { describe, expect, it } from '@jest/globals';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { exampleBooking } from '../example-rows.ts';
import { blockText, endedText, nameOf, signOf, type Telling, whoseIs } from './block-look.ts';

const telling: Telling = {
  t: (key, params) => translate('en', key, params),
  pick: ({ en }) => en,
  shortNames: new Map([['vero', { fi: 'Vero', sv: 'Skatt', en: 'Tax' }]]),
};
const booking = (overrides: object) => exampleBooking('10:00', '11:00', overrides).booking;
const name = { fi: 'Verohallinto', sv: 'Skatteförvaltningen', en: 'Tax Administration' };

describe('a block', () => {
  it('of another agency says no more than the service tells', () => {
    expect(nameOf(booking({}), telling)).toBe('taken');
    expect(nameOf(booking({ organisation: { id: 'vero', name } }), telling)).toBe('Tax');
    expect(nameOf(booking({ organisation: { id: 'new', name } }), telling)).toBe('Tax Administration');
    expect(nameOf(booking({ visibility: 'site', guardNeeded: true }), telling)).toBe('guard needed');
  });

  it('of the own agency is called by its title, else by its purpose', () => {
    expect(nameOf(booking({ visibility: 'full', purpose: 'meeting' }), telling)).toBe('meeting');
    expect(nameOf(booking({ visibility: 'full', purpose: 'meeting', title: 'Budget' }), telling)).toBe('Budget');
  });

  it('is own, the agency’s or another’s', () => {
    const organiser = { id: 'me', name: 'Me' };
    expect(whoseIs(booking({ visibility: 'full', organiser }), 'me')).toBe('own');
    expect(whoseIs(booking({ visibility: 'full', organiser }), 'you')).toBe('agency');
    expect(whoseIs(booking({}), undefined)).toBe('other');
  });

  it('has a sign while it waits and while it is in use', () => {
    expect([signOf('requested'), signOf('checkedIn'), signOf('confirmed')]).toEqual(['clock', 'check', undefined]);
  });

  it('has as much text as it has room for: its time whole or its beginning, then its name', () => {
    const words = { name: 'taken', times: '10:00–11:00', start: '10:00' };
    const textIn = (width: number, lines: 1 | 2) => blockText(words, width, lines);
    expect(textIn(27, 2)).toBe('');
    expect(textIn(28, 2)).toBe('Taken');
    expect(textIn(60, 2)).toBe('10:00\nTaken');
    expect(textIn(120, 2)).toBe('10:00–11:00\nTaken');
    expect(textIn(120, 1)).toBe('Taken');
    expect(textIn(160, 1)).toBe('10:00–11:00 Taken');
    expect([endedText('cancelled', 27), endedText('cancelled', 28)]).toEqual(['', 'Cancelled']);
  });
});
