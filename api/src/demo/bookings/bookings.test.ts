import { describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bookingsOf, type Day, siteDayOf } from '@yhteistila/core/booking/day.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { takersOf } from '@yhteistila/core/booking/taken-time.ts';
import { decide } from '@yhteistila/core/rules/engine/decide.ts';
import { type Directory, indexDirectory, isPresent } from '@yhteistila/core/site/directory.ts';
import { customerHours } from '@yhteistila/core/site/hours.ts';
import { servesCustomers } from '@yhteistila/core/site/purpose.ts';
import type { ResourceType } from '@yhteistila/core/site/resource.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import { addDays, dayInterval, dayOf } from '@yhteistila/core/time/site-time.ts';
import { demoDirectory } from '../directory.ts';
import { smallDemoDirectory } from '../small-demo.ts';
import { demoBookings } from './bookings.ts';
import type { DayContents } from './day-contents.ts';
import { dayPlans } from './day-plans.ts';
import { randomOf } from './random.ts';

const ZONE = 'Europe/Helsinki';
const WEDNESDAY_NOON = Date.UTC(2026, 10, 25, 10);
const directory = indexDirectory('demo', demoDirectory(WEDNESDAY_NOON));
const plans = dayPlans(directory);
const small = indexDirectory('small', smallDemoDirectory(WEDNESDAY_NOON));
const smallPlans = dayPlans(small);
const contents = [...demoBookings(directory, WEDNESDAY_NOON, plans)];

const dayFrom = ({ partition, resourceDays }: DayContents): Day => ({
  ...siteDayOf(partition),
  resourceDays: new Map(resourceDays.map((each) => [each.resourceId, each])),
});
const heldIn = (all: readonly DayContents[]): readonly Booking[] => all.flatMap((each) => bookingsOf(dayFrom(each)));
const everyIn = (all: readonly DayContents[]): readonly Booking[] => [
  ...heldIn(all),
  ...all.flatMap(({ ended }) => ended.map(({ booking }) => booking)),
];

/** The booking without a check-in that is still to come at that moment. */
const beforeCheckIn = ({ checkedInAt, ...rest }: Booking, at: Instant): Booking =>
  checkedInAt === undefined || checkedInAt > at ? rest : { ...rest, checkedInAt };

/** The day as it stood when the booking was made. */
const dayAtMaking = (day: Day, { createdAt }: Booking): Day => ({
  ...day,
  resourceDays: new Map(
    [...day.resourceDays].map(([id, resourceDay]) => {
      const made = resourceDay.bookings.filter((other) => other.createdAt <= createdAt);
      return [id, { ...resourceDay, bookings: made.map((other) => beforeCheckIn(other, createdAt)) }];
    }),
  ),
});

const refusalsOf = (known: Directory, day: Day, booking: Booking) => {
  const organiser = known.personById.get(booking.organiserId);
  if (organiser === undefined) throw new Error(`nobody is ${booking.organiserId}`);
  const days = new Map([[day.siteId, dayAtMaking(day, booking)]]);
  const decision = decide(booking, { now: booking.createdAt, directory: known, organiser, days, replaces: booking });
  return decision.findings.filter(({ severity }) => severity === 'refuse');
};

/** About one booking in `part`, the same ones on every run. */
const sampleOf = (all: readonly DayContents[], part: number): readonly (readonly [Day, Booking])[] => {
  const random = randomOf('sample');
  return all.flatMap((each) => {
    const day = dayFrom(each);
    return bookingsOf(day)
      .filter(() => random() < 1 / part)
      .map((booking) => [day, booking] as const);
  });
};

const takenTwice = (all: readonly DayContents[]): readonly string[] =>
  all.flatMap(({ resourceDays }) =>
    resourceDays.flatMap((resourceDay) => {
      const takers = takersOf(resourceDay);
      const clashes = takers.filter(
        (taker, index) =>
          takers.slice(index + 1).some((other) => overlaps(taker, other)) ||
          resourceDay.closures.some((each) => overlaps(taker, each)),
      );
      return clashes.map(({ bookingId }) => bookingId);
    }),
  );

const MET_AND_SERVED: ReadonlySet<ResourceType> = new Set<ResourceType>([
  'servicePointScreened',
  'serviceRoom',
  'remoteServiceRoom',
  'securityRoom',
  'negotiationRoom',
  'meetingRoom',
]);

/** Bookings a day and space of the L sites, up to today. */
const density = (counts: (type: ResourceType) => boolean): number => {
  const today = dayOf(WEDNESDAY_NOON, ZONE);
  const large = directory.sites.filter(({ size }) => size === 'L');
  const days = contents.filter(({ partition }) => {
    const { siteId, day } = siteDayOf(partition);
    return day < today && large.some(({ id }) => id === siteId);
  });
  const spaces = (siteId: string) =>
    large
      .filter(({ id }) => id === siteId)
      .flatMap(({ resources }) => resources.filter(({ kind, type }) => kind === 'space' && counts(type)));
  const possible = days.reduce((sum, { partition }) => sum + spaces(siteDayOf(partition).siteId).length, 0);
  const booked = days.reduce((sum, { partition, resourceDays }) => {
    const ids = new Set(spaces(siteDayOf(partition).siteId).map(({ id }) => id));
    return (
      sum +
      resourceDays
        .filter(({ resourceId }) => ids.has(resourceId))
        .reduce((all, { bookings }) => all + bookings.length, 0)
    );
  }, 0);
  return booked / possible;
};

describe('the bookings of the demo', () => {
  it('are the same for the same directory and moment', () => {
    const again = { ...directory, sites: directory.sites.filter(({ size }) => size !== 'L') };
    const kept = contents.filter(({ partition }) => !/^(pori|lahti|lappeenranta)\|/.test(partition));
    expect(JSON.stringify([...demoBookings(again, WEDNESDAY_NOON)]) === JSON.stringify(kept)).toBe(true);
  });

  it('obey the rules as they were judged when each was made: all of three weeks at every site, and a part of the rest', () => {
    const lately = addDays(dayOf(WEDNESDAY_NOON, ZONE), -7);
    const isLate = ({ partition }: DayContents) => siteDayOf(partition).day >= lately;
    const late = sampleOf(contents.filter(isLate), 1);
    const refused = [...late, ...sampleOf(contents, 40)].flatMap(([day, booking]) =>
      refusalsOf(directory, day, booking).map((finding) => [booking.id, finding]),
    );
    expect(refused).toEqual([]);
    expect(new Set(late.map(([{ siteId }]) => siteId))).toEqual(new Set(directory.sites.map(({ id }) => id)));
  });

  it('are made by who is present alone where no customer comes, and never by who is only remote', () => {
    const wrong = everyIn(contents).filter(({ siteId, resourceIds, organisationId }) => {
      const placed = resourceIds.map((id) => directory.resourceById.get(id));
      const isBackground = placed.some(
        (each) =>
          each?.site.id === siteId &&
          each.resource.kind === 'space' &&
          each.zone.level !== 'public' &&
          each.resource.type !== 'coCreationArea',
      );
      return isBackground && !isPresent(directory, siteId, organisationId);
    });
    expect(wrong).toEqual([]);
  });

  it('keep the obligations and the check-in that the rules give them', () => {
    for (const [day, booking] of sampleOf(contents, 200)) {
      const organiser = directory.personById.get(booking.organiserId);
      if (organiser === undefined) throw new Error(`nobody is ${booking.organiserId}`);
      const days = new Map([[day.siteId, dayAtMaking(day, booking)]]);
      const decision = decide(booking, { now: booking.createdAt, directory, organiser, days, replaces: booking });
      expect(booking.obligations).toEqual(decision.obligations);
      expect(booking.checkIn).toEqual(decision.checkIn);
    }
  });

  it('never take a resource twice, nor one that is out of use', () => {
    expect(takenTwice(contents)).toEqual([]);
  });

  it('fill the service and meeting spaces of the L sites with 8 to 10 bookings a working day', () => {
    const served = density((type) => MET_AND_SERVED.has(type));
    const all = density(() => true);
    expect([served, all].every((each) => each >= 8 && each <= 10) ? 'dense' : `${served} and ${all}`).toBe('dense');
  });

  it('reach from eight weeks back to two weeks ahead, on days with customer hours alone', () => {
    const today = dayOf(WEDNESDAY_NOON, ZONE);
    const days = contents.map(({ partition }) => siteDayOf(partition));
    const ofPori = days.filter(({ siteId }) => siteId === 'pori').map(({ day }) => day);
    expect(ofPori[0]).toBe(addDays(today, -56));
    expect(ofPori.at(-1)).toBe(addDays(today, 14));
    expect(
      days.filter(({ siteId, day }) => customerHours(directory.siteById.get(siteId) ?? fail(siteId), day).length === 0),
    ).toEqual([]);
    expect(ofPori).not.toContain('2026-10-31');
  });

  it('belong to made-up staff, never to somebody who can sign in', () => {
    const organisers = new Set(everyIn(contents).map(({ organiserId }) => organiserId));
    expect([...organisers].filter((id) => directory.personById.get(id)?.demo !== undefined)).toEqual([]);
    expect([...organisers].filter((id) => !directory.personById.has(id))).toEqual([]);
  });

  it('have a title only where no customer is served', () => {
    const titled = everyIn(contents).filter(({ title }) => title !== undefined);
    expect(titled.length).toBeGreaterThan(0);
    expect(titled.filter(({ purpose }) => servesCustomers(purpose))).toEqual([]);
  });

  it('have ids that are never used twice and name their site and day', () => {
    const ids = everyIn(contents).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      everyIn(contents).filter(({ id, siteId, day }) => !id.startsWith(`${siteId}.${day.replaceAll('-', '')}.`)),
    ).toEqual([]);
    expect(ids.filter((id) => !/^[a-z-]+\.\d{8}\.[0-9a-z]{26}$/.test(id))).toEqual([]);
  });

  it('put one room of each L site out of use on a day ahead, and say why', () => {
    const closed = contents.flatMap((each) =>
      each.resourceDays
        .filter(({ closures }) => closures.length > 0)
        .map(({ closures }) => [each.partition, closures[0]?.reason] as const),
    );
    expect(closed.map(([partition]) => siteDayOf(partition).siteId).sort()).toEqual(['lahti', 'lappeenranta', 'pori']);
    expect(
      closed.every(
        ([partition, reason]) => siteDayOf(partition).day > dayOf(WEDNESDAY_NOON, ZONE) && reason?.sv !== '',
      ),
    ).toBe(true);
  });

  it('tell the events of the days around today, each up to the version that stands', () => {
    const today = contents.find(({ partition }) => partition === `pori|${dayOf(WEDNESDAY_NOON, ZONE)}`);
    const versions = new Map(today?.events.map(({ bookingId, bookingVersion }) => [bookingId, bookingVersion]));
    expect(versions.size).toBeGreaterThan(300);
    expect(
      everyIn(today === undefined ? [] : [today]).filter(({ id, version }) => versions.get(id) !== version),
    ).toEqual([]);
  });
});

const fail = (siteId: string): never => {
  throw new Error(`no site ${siteId}`);
};

const wrongFor = (booking: Booking, now: Instant): boolean => {
  const { status, start, end, checkIn, createdAt, changedAt } = booking;
  if (createdAt > now || changedAt > now) return true;
  if (end <= now) return isLive(status);
  if (status === 'completed') return true;
  if (start > now)
    return status === 'released' || (status === 'checkedIn' && checkIn !== undefined && now < checkIn.opensAt);
  if (status === 'requested') return true;
  // Until it is released, a booking without its check-in waits; one that needs none stays confirmed.
  return status === 'confirmed' && checkIn !== undefined && now >= checkIn.by;
};

it.each([
  ['on a Wednesday at noon', WEDNESDAY_NOON],
  ['early in the morning', Date.UTC(2026, 10, 26, 2, 13)],
  ['just after midnight', dayInterval('2026-11-27', ZONE).start],
  ['on a Saturday', Date.UTC(2026, 10, 28, 10)],
  ['on a holiday', Date.UTC(2026, 11, 24, 10)],
  ['in the week after the clocks went back', Date.UTC(2026, 9, 26, 8)],
  ['on the day the clocks go forward', Date.UTC(2027, 2, 28, 12)],
  ['around Midsummer', Date.UTC(2027, 5, 23, 7, 31)],
])('the demo as it is %s', (_, now) => {
  const all = [...demoBookings(small, now, smallPlans)];
  const bookings = everyIn(all);
  const last = addDays(dayOf(now, ZONE), 14);
  const ahead = bookings.filter(({ start, checkIn, status }) => start > now && checkIn && status === 'confirmed');
  const refused = sampleOf(all, 40).flatMap(([day, booking]) => refusalsOf(small, day, booking));

  expect(bookings.filter((booking) => wrongFor(booking, now))).toEqual([]);
  expect(ahead.length).toBeGreaterThan(300);
  expect(takenTwice(all)).toEqual([]);
  expect(refused).toEqual([]);
  expect(bookings.filter(({ day }) => day > last)).toEqual([]);
  expect(bookings.filter(({ day }) => day > addDays(last, -4)).length).toBeGreaterThan(0);
});

it('the demo as it is during a working day has rooms in use', () => {
  const running = heldIn(contents).filter(({ start, end }) => start <= WEDNESDAY_NOON && WEDNESDAY_NOON < end);
  expect(running.filter(({ status }) => status === 'checkedIn').length).toBeGreaterThan(40);
});
