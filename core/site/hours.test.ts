import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pori, reposaari, sameText, satakuntaBus, WORKDAYS, weekly } from '../../tests/fixtures/example-sites.ts';
import { between, MONDAY } from '../../tests/fixtures/facts.ts';
import { covers } from '../time/interval.ts';
import { openingOn } from '../time/opening.ts';
import { buildingHours, closedBecause, customerHours, guardHours, nextDayWithHours, stopsOn } from './hours.ts';
import type { Site } from './site.ts';

const TUESDAY = '2026-11-24';
const SUNDAY = '2026-11-29';
const withHours = (site: Site, hours: Partial<Site['hours']>): Site => ({
  ...site,
  hours: { ...site.hours, ...hours },
});

describe('the hours of an L site', () => {
  it('are those of its week', () => {
    expect(buildingHours(pori, MONDAY)).toEqual([between('6', '21')]);
    expect(customerHours(pori, MONDAY)).toEqual([between('9', '16.15')]);
    expect(guardHours(pori, MONDAY)).toEqual([between('8', '16.30')]);
    expect(buildingHours(pori, SUNDAY)).toEqual([]);
  });

  it('keep the building open to staff on a day closed to customers', () => {
    const eve = withHours(pori, { customerExceptions: [{ day: MONDAY, hours: [] }] });
    expect(customerHours(eve, MONDAY)).toEqual([]);
    expect(buildingHours(eve, MONDAY)).toEqual([between('6', '21')]);
  });

  it('let in neither customers nor a guard while the building is closed', () => {
    const shortDay = withHours(pori, { buildingExceptions: [{ day: MONDAY, hours: [{ from: 600, to: 720 }] }] });
    expect(customerHours(shortDay, MONDAY)).toEqual([between('10', '12')]);
    expect(guardHours(shortDay, MONDAY)).toEqual([between('10', '12')]);
  });
});

describe('the hours of an S site', () => {
  it('are never longer than those of its host, whatever its own and its exceptions say', () => {
    const hour = fc.integer({ min: 0, max: 24 });
    fc.assert(
      fc.property(hour, hour, fc.boolean(), fc.integer({ min: 23, max: 29 }), (from, to, exceptional, date) => {
        const day = `2026-11-${date}`;
        const hours = [{ from: from * 60, to: to * 60 }];
        const site = withHours(reposaari, {
          building: exceptional ? weekly(WORKDAYS, '0', '24') : { MO: hours, TU: hours, SA: hours },
          customer: weekly(WORKDAYS, '0', '24'),
          buildingExceptions: exceptional ? [{ day, hours }] : [],
        });
        const host = openingOn(reposaari.hours.host ?? {}, [], day, site.timeZone);
        for (const open of [...buildingHours(site, day), ...customerHours(site, day)]) {
          expect(covers(host, open)).toBe(true);
        }
      }),
    );
  });

  it('follow the library at Reposaari', () => {
    expect(customerHours(reposaari, MONDAY)).toEqual([between('12', '18')]);
    expect(customerHours(reposaari, TUESDAY)).toEqual([between('10', '16', TUESDAY)]);
  });
});

describe('the hours of an XS site', () => {
  it('are its stops, each by itself', () => {
    const stops = [between('9.30', '12', TUESDAY), between('13', '15.30', TUESDAY)];
    expect(customerHours(satakuntaBus, TUESDAY)).toEqual(stops);
    expect(buildingHours(satakuntaBus, TUESDAY)).toEqual(stops);
    expect(customerHours(satakuntaBus, MONDAY)).toEqual([]);
  });

  it('name the places of the stops', () => {
    expect(stopsOn(satakuntaBus, TUESDAY).map(({ place }) => place.fi)).toEqual(['Lavia', 'Ahlainen']);
    expect(stopsOn(pori, TUESDAY)).toEqual([]);
  });

  it('keep two stops apart that follow each other without a pause', () => {
    const stop = (from: number, to: number) => ({
      place: sameText(`${from}`),
      weekday: 'MO' as const,
      hours: { from, to },
    });
    const bus = withHours(satakuntaBus, { stops: [stop(600, 660), stop(540, 600)] });
    expect(customerHours(bus, MONDAY)).toEqual([between('9', '10'), between('10', '11')]);
  });

  it('are none on a day on which the bus stays away', () => {
    const absent = withHours(satakuntaBus, { buildingExceptions: [{ day: TUESDAY, hours: [] }] });
    expect(customerHours(absent, TUESDAY)).toEqual([]);
  });
});

describe('what closes a day to customers', () => {
  const reason = sameText('Christmas Day');
  const week = { day: MONDAY, to: SUNDAY, hours: [], reason: sameText('Moving house') };

  it('is the exception that holds, by its name', () => {
    const site = withHours(pori, { customerExceptions: [week, { day: TUESDAY, hours: [], reason }] });
    expect(closedBecause(site, TUESDAY)).toEqual(reason);
    expect(closedBecause(site, MONDAY)).toEqual(week.reason);
  });

  it('is nothing where the exception leaves hours, or the week itself closes the day', () => {
    const short = { day: TUESDAY, hours: [{ from: 600, to: 720 }], reason };
    expect(closedBecause(withHours(pori, { customerExceptions: [week, short] }), TUESDAY)).toBeUndefined();
    expect(closedBecause(pori, SUNDAY)).toBeUndefined();
  });

  it('is also what closes the whole building', () => {
    const site = withHours(pori, { buildingExceptions: [{ day: TUESDAY, hours: [], reason }] });
    expect(closedBecause(site, TUESDAY)).toEqual(reason);
  });
});

describe('the next day with hours', () => {
  it('is found after a weekend', () => {
    expect(nextDayWithHours((day) => customerHours(pori, day), '2026-11-27')).toBe('2026-11-30');
  });

  it('is nowhere where nothing is ever open', () => {
    expect(nextDayWithHours(() => [], MONDAY)).toBeUndefined();
  });

  it('is looked for among the next sixty', () => {
    const openOn = (only: string) => (day: string) => (day === only ? [between('9', '16', day)] : []);
    expect(nextDayWithHours(openOn('2027-01-22'), MONDAY)).toBe('2027-01-22');
    expect(nextDayWithHours(openOn('2027-01-23'), MONDAY)).toBeUndefined();
  });
});
