import { describe, expect, it } from '@jest/globals';
import { slotsInWords } from '../../../tests/fixtures/slots-in-words.ts';
import { listeningIn } from '../../../tests/fixtures/spoken-wishes.ts';
import { understand } from './understand.ts';

const remote = 'remoteService(remoteServiceRoom)';
const meeting = 'meeting(negotiationRoom/meetingRoom)';

const NEXT_WEEK = '(2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27)';

/** Read on Wednesday 18 November 2026, 9.02. */
const SENTENCES: readonly (readonly [sentence: string, slots: string])[] = [
  ['book a remote-service room tomorrow at 10 for an hour', `${remote} · 2026-11-19 · 10:00 · 60 min`],
  ['Book me a remote service room tomorrow at 10.', `${remote} · 2026-11-19 · 10:00`],
  ['I need a remote-service room today at 14:30 for half an hour', `${remote} · 2026-11-18 · 14:30 · 30 min`],
  ['remote room the day after tomorrow 9–10', `${remote} · 2026-11-20 · 09:00–10:00`],
  ['remote service on Monday at 9 for 45 minutes', 'remoteService · 2026-11-23 · 09:00 · 45 min'],
  ['I would like a meeting room for 6 people tomorrow', `${meeting} · 2026-11-19 · for 6`],
  ['meeting room for six tomorrow at ten', `${meeting} · 2026-11-19 · 10:00 · for 6`],
  ['meeting room for 6-8 people on Tue 24.11. 10-11:30', `${meeting} · 2026-11-24 · 10:00–11:30 · for 8`],
  ['meeting room on Tuesday, 24 November 2026, 10:00–11:30', `${meeting} · 2026-11-24 · 10:00–11:30`],
  ['meeting room 24th of November at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room November 24 at 9 am', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room 2026-11-24 at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room 24/11 at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room 24/11/2026 at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room today from 10 to 12', `${meeting} · 2026-11-18 · 10:00–12:00`],
  ['meeting room on Thursday between 10 and 12', `${meeting} · 2026-11-19 · 10:00–12:00`],
  ['meeting tomorrow at half past ten', 'meeting · 2026-11-19 · 10:30'],
  ['meeting tomorrow at quarter past ten', 'meeting · 2026-11-19 · 10:15'],
  ['meeting tomorrow at a quarter to nine', 'meeting · 2026-11-19 · 08:45'],
  ['meeting tomorrow at 2', 'meeting · 2026-11-19 · 14:00'],
  ['meeting tomorrow at 2 pm for 90 minutes', 'meeting · 2026-11-19 · 14:00 · 90 min'],
  ['meeting tomorrow 2:30 p.m.', 'meeting · 2026-11-19 · 14:30'],
  ["meeting tomorrow at 10 o'clock", 'meeting · 2026-11-19 · 10:00'],
  ['meeting on Friday afternoon for an hour and a half', 'meeting · 2026-11-20 · afternoon · 90 min'],
  ['meeting on Wednesday in the morning for 2 hours', 'meeting · 2026-11-25 · morning · 120 min'],
  ['meeting room now for a quarter of an hour', `${meeting} · now · 15 min`],
  ['meeting room right now, 1.5 h', `${meeting} · now · 90 min`],
  ['hybrid meeting tomorrow at 12 for two hours', 'hybridMeeting · 2026-11-19 · 12:00 · 120 min'],
  ['Teams meeting tomorrow at 8 for 1 h 30 min', 'hybridMeeting · 2026-11-19 · 08:00 · 90 min'],
  [
    'a service room tomorrow at 11, customer coming in a wheelchair',
    'customerService(serviceRoom) · 2026-11-19 · 11:00 · stepFree · customer',
  ],
  ['service room with a hearing loop tomorrow', 'customerService(serviceRoom) · 2026-11-19 · hearingLoop'],
  [
    'step-free service room and an interpreter on Friday at 9',
    'customerService(serviceRoom) · 2026-11-20 · 09:00 · stepFree+interpreter',
  ],
  ['confidential customer meeting tomorrow at 13', 'customerService · 2026-11-19 · 13:00 · confidential'],
  ['phone booth now for 20 minutes', 'backgroundWork(phoneRoom) · now · 20 min'],
  ['phone booth until 16', 'backgroundWork(phoneRoom) · –16:00'],
  ['a quiet room tomorrow 8–12', 'backgroundWork · 2026-11-19 · 08:00–12:00 · quiet'],
  ['team day 3.12. 9-15 for 12 people', 'teamDay · 2026-12-03 · 09:00–15:00 · for 12'],
  ['meeting room at Lahti tomorrow', `${meeting} · 2026-11-19 · at lahti`],
  ['meeting room in Pori tomorrow at 10', `${meeting} · 2026-11-19 · 10:00 · at pori`],
  ['remote service at Reposaari on Thursday', 'remoteService · 2026-11-19 · at reposaari'],
  ['meeting room next week on Monday', `${meeting} · 2026-11-23`],
  ['meeting room on Friday next week at 9', `${meeting} · 2026-11-27 · 09:00`],
  ['meeting room next week at 9', `${meeting} · 09:00 · ask day: vague “next week” ${NEXT_WEEK}`],
  ['meeting room next week on 24.11. at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room tomorrow next week', `${meeting} · ask day: contradiction “tomorrow next week” (2026-11-19)`],
  ['meeting tomorrow at 10 for forty-five minutes', 'meeting · 2026-11-19 · 10:00 · 45 min'],
  ['meeting for twenty-five people tomorrow', 'meeting · 2026-11-19 · for 25'],
  ['meeting room on 24.11. at 9', `${meeting} · 2026-11-24 · 09:00`],
  ['meeting room on Friday 24.11.', `${meeting} · ask day: contradiction “Friday 24.11.” (2026-11-24 or 2026-11-20)`],
  ['meeting room with coffee tomorrow', `${meeting} · 2026-11-19 · ? coffee`],
  ['meeting room for 6 hours tomorrow', `${meeting} · 2026-11-19 · 360 min`],
  ['book a room tomorrow at 10', '2026-11-19 · 10:00'],
  ['cancel my meeting tomorrow', 'cancel 2026-11-19 · meeting'],
  ['hello', 'no wish'],
];

describe('an English sentence', () => {
  it.each(SENTENCES)('%s → %s', (sentence, slots) => {
    expect(slotsInWords(understand(sentence, listeningIn('en')))).toBe(slots);
  });

  it('is known to be English also when Finnish was expected', () => {
    const sentence = 'book a remote-service room tomorrow at 10 for an hour';
    expect(understand(sentence, listeningIn('fi'))?.language).toBe('en');
  });
});
