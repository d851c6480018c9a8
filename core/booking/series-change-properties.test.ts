import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { between, exampleBooking, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import { templateAfter } from '../../tests/fixtures/template-after.ts';
import { addDays } from '../time/site-time.ts';
import type { Booking } from './booking.ts';
import {
  changeOn,
  type Given,
  intervalOf,
  notedOf,
  type SeriesDate,
  seriesChange,
  wallTimeOf,
} from './series-change.ts';
import { type DateGiven, dateGivenAfter, givenOn } from './series-given.ts';

const REST = { resourceIds: ['pori.one'], purpose: 'meeting', title: 'Weekly' } as const;

/** What a person would remember of one field of a date: what the series gives it, and what it has. */
interface Remembered<Value> {
  readonly series: Value;
  readonly is: Value;
  /** It has this of its own. */
  readonly isOwn: boolean;
}

/** One that has it from the series. */
const of = <Value>(series: Value): Remembered<Value> => ({ series, is: series, isOwn: false });

/** How a change comes to a date: by itself, told from it, with the others, or not because it is refused there. */
type Coming = 'alone' | 'told' | 'together' | 'refused' | 'not';

const after = <Value>(
  { series, is, isOwn }: Remembered<Value>,
  coming: Coming,
  next: ((value: Value) => Value) | undefined,
): Remembered<Value> => {
  if (next === undefined || coming === 'not') return { series, is, isOwn };
  if (coming === 'alone') return { series, is: next(is), isOwn: next(is) !== series };
  if (coming === 'told') return { series: next(series), is: next(is), isOwn: next(is) !== next(series) };
  return { series: next(series), is: isOwn || coming === 'refused' ? is : next(series), isOwn };
};

interface Memory {
  readonly time: Remembered<number>;
  readonly length: Remembered<number>;
  readonly room: Remembered<string>;
  readonly title: Remembered<string>;
}

/** What a date would have that is added now. */
interface Template {
  readonly time: number;
  readonly length: number;
  readonly room: string;
  readonly title: string;
}

interface Step {
  readonly kind: 'alone' | 'together' | 'some';
  readonly at: number;
  readonly minutes: number;
  readonly longer: number;
  readonly room: string | undefined;
  readonly title: string | undefined;
  readonly refused: readonly number[];
}

const DAYS = Array.from({ length: 4 }, (_, week) => addDays(MONDAY, 7 * week));
/** A title and a place that dates as the template makes them would be refused. */
const [NO_TITLE, NO_ROOM] = ['Refused', 'pori.refused'];

const comingTo = (index: number, { kind, at: told, refused }: Step): Coming => {
  if (index === told) return kind === 'alone' ? 'alone' : 'told';
  if (kind === 'alone') return 'not';
  return refused.includes(index) ? 'refused' : 'together';
};

const nextOf = ({ minutes, longer, room, title }: Step) => ({
  time: minutes === 0 ? undefined : (value: number) => value + minutes,
  length: longer === 0 ? undefined : (value: number) => value + longer,
  room: room === undefined ? undefined : () => room,
  title: title === undefined ? undefined : () => title,
});

/**
 * A text that a date refuses is kept nowhere, unless the template takes it
 * (docs/decisions/0030-a-series-is-decided-before-it-is-written.md).
 */
const remember = (memory: readonly Memory[], step: Step, template: Template): readonly Memory[] => {
  const next = nextOf(step);
  const isTitleKept = step.kind === 'together' && step.title !== NO_TITLE && (step.room ?? template.room) !== NO_ROOM;
  return memory.map((date, index) => {
    const coming = comingTo(index, step);
    return {
      time: after(date.time, coming, next.time),
      length: after(date.length, coming, next.length),
      room: after(date.room, coming, next.room),
      title: coming === 'refused' && !isTitleKept ? date.title : after(date.title, coming, next.title),
    };
  });
};

/** The template takes all of what is meant for all, or all but its title, or nothing. */
const rememberTemplate = (template: Template, step: Step): Template => {
  if (step.kind !== 'together') return template;
  const { time, length, room, title } = nextOf(step);
  const as = {
    time: time?.(template.time) ?? template.time,
    length: length?.(template.length) ?? template.length,
    room: room?.() ?? template.room,
  };
  if (as.room === NO_ROOM) return template;
  return { ...as, title: step.title === NO_TITLE ? template.title : (title?.() ?? template.title) };
};

const withVersion = (booking: Booking, changes: Partial<Booking>): Booking => ({
  ...booking,
  ...changes,
  version: booking.version + 1,
});

/** A series as it is stored: its template, and each date with what it has otherwise. */
interface Stored {
  readonly template: Given;
  readonly dates: readonly (Omit<SeriesDate, 'given'> & { readonly own: DateGiven })[];
}

const dateOf = ({ template }: Stored, { own, ...date }: Stored['dates'][number]): SeriesDate => ({
  ...date,
  given: givenOn(template, date.booking.occurrence ?? '', own),
});

const isAcceptable = ({ template: { rest } }: { readonly template: Given }): boolean =>
  rest.title !== NO_TITLE && rest.resourceIds?.[0] !== NO_ROOM;

const change = (series: Stored, step: Step): Stored => {
  const from = series.dates[step.at]?.booking ?? exampleBooking();
  const { day, from: clock, length } = wallTimeOf(from, ZONE);
  const time = intervalOf({ day, from: clock + step.minutes, length: length + step.longer }, ZONE);
  const rest = {
    ...(step.room === undefined ? {} : { resourceIds: [step.room] }),
    ...(step.title === undefined ? {} : { title: step.title }),
  };
  const whole = seriesChange(from, time, rest, ZONE);
  const { template, part } =
    step.kind === 'together'
      ? templateAfter(series.template, whole, isAcceptable)
      : { template: series.template, part: undefined };
  const dates = series.dates.map((stored, index): Stored['dates'][number] => {
    const date = dateOf(series, stored);
    const coming = comingTo(index, step);
    if (coming === 'not') return stored;
    const told = { ...stored, booking: withVersion(date.booking, { ...time, ...rest }) };
    if (coming === 'alone') return told;
    const { changes, taken, kept } = changeOn(date, whole, ZONE);
    const isRefused = coming === 'refused';
    const noted = {
      own: dateGivenAfter(stored.own, date.given, whole, { part, isRefused }),
      noted: notedOf(date, coming === 'told' ? [...taken, ...kept] : taken, ZONE),
    };
    if (coming === 'told') return { ...told, ...noted };
    const { title, attendees: _, ...other } = changes;
    const stays = isRefused || Object.keys(changes).length === 0;
    const changed = { ...other, ...(title == null ? {} : { title }) };
    return { ...noted, booking: stays ? date.booking : withVersion(date.booking, changed) };
  });
  return { template, dates };
};

/** It could not follow, or the series has come to what it has of its own. */
const isInDoubt = (date: Memory | undefined): boolean =>
  Object.values(date ?? {}).some(({ series, is, isOwn }: Remembered<unknown>) => (is !== series) !== isOwn);

describe('any sequence of changes of one date and of the series', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('alone', 'together', 'together', 'some'),
    at: fc.nat(DAYS.length - 1),
    minutes: fc.constantFrom(0, -30, 15, 30, 60),
    longer: fc.constantFrom(0, 15, 30),
    room: fc.constantFrom(undefined, undefined, 'pori.one', 'pori.two', NO_ROOM),
    title: fc.constantFrom(undefined, undefined, 'Weekly', 'Review', NO_TITLE),
    refused: fc.subarray([0, 1, 2, 3]),
  });
  const atFirst: Stored = {
    template: { time: wallTimeOf(between('10', '11'), ZONE), rest: REST },
    dates: DAYS.map((day) => ({
      booking: exampleBooking({
        ...between('10', '11', day),
        ...REST,
        resourceIds: ['pori.one'],
        day,
        occurrence: day,
      }),
      own: {},
    })),
  };
  const remembered = {
    dates: DAYS.map(() => ({ time: of(600), length: of(60), room: of('pori.one'), title: of('Weekly') })),
    template: { time: 600, length: 60, room: 'pori.one', title: 'Weekly' },
  };

  it('leaves what was changed alone where that put it, and the rest, and what is added, where the series put it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let series = atFirst;
        let memory: readonly Memory[] = remembered.dates;
        let { template } = remembered;
        for (const each of steps) {
          // What such a date has of its own, once it is changed alone again, is anybody's guess.
          if (each.kind === 'alone' && isInDoubt(memory[each.at])) continue;
          series = change(series, each);
          memory = remember(memory, each, template);
          template = rememberTemplate(template, each);
          const found = series.dates.map(({ booking }) => {
            const { from, length } = wallTimeOf(booking, ZONE);
            return [from, length, booking.resourceIds[0], booking.title];
          });
          expect(found).toEqual(memory.map(({ time, length, room, title }) => [time.is, length.is, room.is, title.is]));
          const { time, rest } = series.template;
          expect([time.from, time.length, rest.resourceIds?.[0], rest.title]).toEqual(Object.values(template));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
