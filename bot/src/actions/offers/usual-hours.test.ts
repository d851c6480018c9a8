import { describe, expect, it } from '@jest/globals';
import { parseIso, toIso } from '@yhteistila/core/time/site-time.ts';
import type { Turn } from '../../turn.ts';
import { windowOf } from '../../understanding/times/window-of.ts';
import type { Wish } from '../wish.ts';
import { inUsualHours } from './usual-hours.ts';

const ZONE = 'Europe/Helsinki';
const at = (clock: string): number => parseIso(`2026-11-19T${clock}:00+02:00`) ?? Number.NaN;
const NOW = at('07:00') - 86_400_000;
const hour = (hours: number, minutes = 0): number => hours * 60 + minutes;

const hours = [{ start: '2026-11-19T06:00:00+02:00', end: '2026-11-19T21:00:00+02:00' }];
const turn = {
  now: NOW,
  api: { today: async () => ({ ok: true, status: 200, value: { hours: { building: hours, customer: hours } } }) },
} as unknown as Pick<Turn, 'api' | 'now'>;

const lookedAt = async (said: Partial<Wish>): Promise<string> => {
  const wish: Wish = { siteId: 'pori', purpose: 'meeting', day: '2026-11-19', ...said };
  const window = windowOf(wish, NOW, ZONE);
  if ('passed' in window) return 'passed';
  const { from, to } = await inUsualHours(turn, wish, window, { id: 'pori', timeZone: ZONE });
  return [from, to].map((instant) => toIso(instant, ZONE).slice(11, 16)).join('–');
};

describe('the hours that are looked at', () => {
  it.each<readonly [string, Partial<Wish>, string]>([
    ['the usual ones where no time was said', {}, '08:00–16:00'],
    ['from an earliest time on', { from: hour(14) }, '14:00–00:00'],
    ['from the usual beginning to a latest time', { end: hour(11) }, '08:00–11:00'],
    ['before that beginning, where it leaves too little', { end: hour(8, 30) }, '00:00–08:30'],
    ['a part of the day', { part: 'morning' }, '08:00–12:00'],
    ['just then', { start: hour(19) }, '19:00–20:00'],
    ['about then', { near: hour(19) }, '18:30–20:30'],
    ['within', { from: hour(7), end: hour(9) }, '07:00–09:00'],
  ])('are %s', async (_, said, expected) => expect(await lookedAt(said)).toBe(expected));
});
