import { describe, expect, it } from '@jest/globals';
import type { Today } from '../../../api/queries.ts';
import { agenciesOf, bestWay, findAgencies, openWays, standingOf } from './agencies.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+02:00`);
const hours = (from: string, to: string) => ({
  start: `2026-11-23T${from}:00+02:00`,
  end: `2026-11-23T${to}:00+02:00`,
});
const texts = (text: string) => ({ fi: text, sv: text, en: text });
const service = (id: string, needsPresence = false) => ({ id, name: texts(id), needsPresence });
const offer = (spans: readonly ReturnType<typeof hours>[], services = [service('neuvonta')], nextDay?: string) => ({
  hours: [...spans],
  services,
  ...(nextDay && { nextDay }),
});

const today: Today = {
  siteId: 'pori',
  day: '2026-11-23',
  hours: { building: [], customer: [hours('09:00', '16:15')] },
  stops: [],
  organisations: [
    { organisation: { id: 'mml', name: texts('mml') }, onSite: offer([], undefined, '2026-11-24'), phone: '029' },
    { organisation: { id: 'kela', name: texts('kela') }, remote: offer([hours('09:00', '16:00')]) },
    { organisation: { id: 'dvv', name: texts('dvv') }, onSite: offer([hours('12:00', '15:00')]) },
    {
      organisation: { id: 'vero', name: texts('vero') },
      onSite: offer([hours('09:00', '16:15')]),
      remote: offer([hours('09:00', '16:15')]),
    },
    {
      organisation: { id: 'poliisi', name: texts('poliisi') },
      remote: offer([hours('09:00', '16:00')]),
      notHere: [{ ...service('passi', true), words: { fi: ['passi'], sv: ['pass'], en: ['passport'] } }],
    },
  ],
};
const agencies = (now = at('10:00')) => agenciesOf(today, [{ id: 'vero', shortName: texts('Vero') }], now);
const agency = (id: string, now?: number) => {
  const found = agencies(now).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('how a way of service stands', () => {
  const twice = { hours: [hours('09:00', '12:00'), hours('13:00', '15:00')] };
  it.each([
    ['08:00', { state: 'later', from: at('09:00'), until: at('12:00') }],
    ['09:00', { state: 'now', until: at('12:00') }],
    ['12:00', { state: 'later', from: at('13:00'), until: at('15:00') }],
    ['15:00', { state: 'over', since: at('15:00') }],
  ])('at %s', (time, standing) => {
    expect(standingOf(twice, at(time))).toEqual(standing);
  });

  it('is off on a day without hours', () => {
    expect(standingOf({ hours: [], nextDay: '2026-11-24' }, at('10:00'))).toEqual({
      state: 'off',
      nextDay: '2026-11-24',
    });
  });
});

describe('the agencies of today', () => {
  it('stand with those that serve now first, then those of later, the closed last', () => {
    expect(agencies().map(({ id }) => id)).toEqual(['vero', 'kela', 'poliisi', 'dvv', 'mml']);
  });

  it('are served on site rather than remotely, but remotely when that is sooner', () => {
    expect(bestWay(agency('vero'))).toBe('onSite');
    expect(bestWay(agency('kela'))).toBe('remote');
    const standing = {
      onSite: { state: 'off', nextDay: undefined },
      remote: { state: 'later', from: 1, until: 2 },
    } as const;
    expect(bestWay({ standing })).toBe('remote');
  });

  it('can be reached by no way when they are over or off', () => {
    expect(openWays(agency('vero'))).toEqual(['onSite', 'remote']);
    expect(openWays(agency('dvv', at('15:30')))).toEqual([]);
    expect(openWays(agency('mml'))).toEqual([]);
  });

  it('have their short names', () => {
    expect(agency('vero').shortName.fi).toBe('Vero');
  });
});

describe('finding by everyday words', () => {
  it('finds also what is not to be had here, and says which service it is', () => {
    const [found] = findAgencies('passin', agencies());
    expect(found?.agency.id).toBe('poliisi');
    expect(found?.service?.id).toBe('passi');
  });

  it('lists everybody in the usual order when nothing is asked', () => {
    expect(findAgencies(' ', agencies())).toHaveLength(5);
  });
});
