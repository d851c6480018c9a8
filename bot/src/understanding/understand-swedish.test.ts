import { describe, expect, it } from '@jest/globals';
import { slotsInWords } from '../../../tests/fixtures/slots-in-words.ts';
import { listeningIn } from '../../../tests/fixtures/spoken-wishes.ts';
import { understand } from './understand.ts';

const remote = 'remoteService(remoteServiceRoom)';
const meeting = 'meeting(negotiationRoom/meetingRoom)';

const NEXT_WEEK = '(2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27)';

/** Read on Wednesday 18 November 2026, 9.02. */
const SENTENCES: readonly (readonly [sentence: string, slots: string])[] = [
  ['boka ett rum för distanstjänster i morgon kl. 10 i en timme', `${remote} · 2026-11-19 · 10:00 · 60 min`],
  ['Boka rum för distanstjänst imorgon kl 10.', `${remote} · 2026-11-19 · 10:00`],
  ['boka distanstjänstrum idag klockan 14.30 en halv timme', `${remote} · 2026-11-18 · 14:30 · 30 min`],
  ['Jag behöver ett distanstjänstrum i övermorgon 9–10', `${remote} · 2026-11-20 · 09:00–10:00`],
  ['distanstjänst på måndag kl. 9 i 45 minuter', 'remoteService · 2026-11-23 · 09:00 · 45 min'],
  ['Jag vill ha ett mötesrum för 6 personer i morgon', `${meeting} · 2026-11-19 · for 6`],
  ['mötesrum för sex i morgon klockan tio', `${meeting} · 2026-11-19 · 10:00 · for 6`],
  ['mötesrum för 6-8 personer tisdagen den 24.11. kl. 10-11.30', `${meeting} · 2026-11-24 · 10:00–11:30 · for 8`],
  ['mötesrum 24.11.2026 kl. 10.00–11.30', `${meeting} · 2026-11-24 · 10:00–11:30`],
  ['mötesrum den 24 november kl 9', `${meeting} · 2026-11-24 · 09:00`],
  ['mötesrum 2026-11-24 kl 9', `${meeting} · 2026-11-24 · 09:00`],
  ['mötesrum från kl. 10 till kl. 12 i dag', `${meeting} · 2026-11-18 · 10:00–12:00`],
  ['mötesrum mellan 10 och 12 på torsdag', `${meeting} · 2026-11-19 · 10:00–12:00`],
  ['möte i morgon halv elva', 'meeting · 2026-11-19 · 10:30'],
  ['möte i morgon kl. halv två', 'meeting · 2026-11-19 · 13:30'],
  ['möte i morgon kvart över tio', 'meeting · 2026-11-19 · 10:15'],
  ['möte i morgon kvart i nio', 'meeting · 2026-11-19 · 08:45'],
  ['möte på fredag eftermiddag i en och en halv timme', 'meeting · 2026-11-20 · afternoon · 90 min'],
  ['möte på onsdag på förmiddagen 2 timmar', 'meeting · 2026-11-25 · morning · 120 min'],
  ['mötesrum nu i en kvart', `${meeting} · now · 15 min`],
  ['mötesrum just nu, 1,5 h', `${meeting} · now · 90 min`],
  ['hybridmöte i morgon kl. 12 i två timmar', 'hybridMeeting · 2026-11-19 · 12:00 · 120 min'],
  ['Teams-möte i morgon kl 8 i 1 h 30 min', 'hybridMeeting · 2026-11-19 · 08:00 · 90 min'],
  [
    'boka servicerum i morgon kl. 11, kunden kommer med rullstol',
    'customerService(serviceRoom) · 2026-11-19 · 11:00 · stepFree · customer',
  ],
  ['servicerum med hörslinga i morgon', 'customerService(serviceRoom) · 2026-11-19 · hearingLoop'],
  [
    'tillgängligt servicerum och tolk på fredag kl 9',
    'customerService(serviceRoom) · 2026-11-20 · 09:00 · stepFree+interpreter',
  ],
  ['konfidentiellt kundmöte i morgon kl. 13', 'customerService · 2026-11-19 · 13:00 · confidential'],
  ['telefonrum nu i 20 minuter', 'backgroundWork(phoneRoom) · now · 20 min'],
  ['telefonrum till kl. 16', 'backgroundWork(phoneRoom) · –16:00'],
  ['ett tyst rum i morgon 8–12', 'backgroundWork · 2026-11-19 · 08:00–12:00 · quiet'],
  ['teamdag 3.12. kl. 9-15 för 12 personer', 'teamDay · 2026-12-03 · 09:00–15:00 · for 12'],
  ['mötesrum i Lahtis i morgon', `${meeting} · 2026-11-19 · at lahti`],
  ['mötesrum i Björneborg i morgon', `${meeting} · 2026-11-19 · at pori`],
  ['distanstjänst i Räfsö på torsdag', 'remoteService · 2026-11-19 · at reposaari'],
  ['mötesrum nästa vecka', `${meeting} · ask day: vague “nästa vecka” ${NEXT_WEEK}`],
  ['möte i morgon kl. 10 i trettiofem minuter', 'meeting · 2026-11-19 · 10:00 · 35 min'],
  ['mötesrum på måndag nästa vecka', `${meeting} · 2026-11-23`],
  ['mötesrum nästa vecka på onsdag kl. 9', `${meeting} · 2026-11-25 · 09:00`],
  [
    'mötesrum på fredagen den 24.11.',
    `${meeting} · ask day: contradiction “fredagen den 24.11.” (2026-11-24 or 2026-11-20)`,
  ],
  ['mötesrum med kaffe i morgon', `${meeting} · 2026-11-19 · ? kaffe`],
  ['boka ett rum i morgon kl. 10', '2026-11-19 · 10:00'],
  ['avboka min bokning i morgon', 'cancel 2026-11-19'],
  ['hej', 'no wish'],
];

describe('a Swedish sentence', () => {
  it.each(SENTENCES)('%s → %s', (sentence, slots) => {
    expect(slotsInWords(understand(sentence, listeningIn('sv')))).toBe(slots);
  });

  it('is known to be Swedish also when Finnish was expected', () => {
    const sentence = 'boka ett rum för distanstjänster i morgon kl. 10 i en timme';
    expect(understand(sentence, listeningIn('fi'))?.language).toBe('sv');
  });
});
