import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { FormFields, KeptBeside } from '../cards/forms/wish-form.ts';
import { type PartWish, type Wish, wish, wishFields } from './wish.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional();

/** What a submitted form sends: texts that nobody has looked at, and what the form itself carries. */
export const formData = z.object({
  siteId: text,
  purpose: text,
  day: text,
  start: text,
  length: text,
  people: text,
  needs: text,
  customer: text,
  confidential: text,
  types: wishFields.types,
  typesFor: text,
  room: wishFields.room,
  roomFor: text,
  onlyRoom: text,
  again: text,
  recurrence: wishFields.recurrence,
  except: wishFields.except,
  from: wishFields.from,
  until: wishFields.end,
  part: wishFields.part,
});
export type FormData = z.output<typeof formData>;

/** Fields whose text `bot.book.form.<name>.wrong` says what would be right. */
export type WrongField = 'purpose' | 'site' | 'day' | 'start' | 'length' | 'people';

const HOUR = 60;
const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim();

/** Undefined for no time, NaN for what is none. */
const clockOf = (value: string | undefined): number | undefined => {
  const written = filled(value);
  if (written === undefined) return undefined;
  const match = CLOCK.exec(written);
  return match === null ? Number.NaN : Number(match[1]) * HOUR + Number(match[2]);
};

const numberOf = (value: string | undefined): number | undefined => {
  const written = filled(value);
  return written === undefined ? undefined : Number(written);
};

const WRONG: { readonly [path: string]: WrongField } = {
  purpose: 'purpose',
  siteId: 'site',
  day: 'day',
  start: 'start',
  minutes: 'length',
  attendees: 'people',
};

/** What the form carries along beside its fields. */
export const keptOf = ({ types, room, recurrence, except, from, until, part }: FormData): KeptBeside => ({
  ...{ types, room, recurrence, except, from, part },
  end: until,
});

/** What was said and has no field, as far as the fields do not say something else: a window, where no start is filled in. */
const besideFields = (data: FormData) => ({
  ...(data.types !== undefined && data.typesFor === data.purpose && { types: data.types }),
  ...(data.room !== undefined && data.roomFor === data.siteId && data.onlyRoom !== 'false' && { room: data.room }),
  ...(data.recurrence !== undefined &&
    data.again !== 'false' && {
      recurrence: data.recurrence,
      // Who begins it on such a day wants that day.
      ...(data.except !== undefined && { except: data.except.filter((each) => each !== data.day) }),
    }),
  ...(filled(data.start) === undefined && { from: data.from, end: data.until, part: data.part }),
});

/** The wish that was filled in, or which fields are wrong. Kinds of space that were asked for go with their purpose. */
export const readForm = (
  data: FormData,
  siteIds: readonly string[],
): { readonly wish: Wish } | { readonly wrong: readonly WrongField[] } => {
  const day = filled(data.day) ?? '';
  const needs = (filled(data.needs) ?? '').split(',').filter((need) => need !== '');
  const read = wish.safeParse({
    siteId: siteIds.includes(data.siteId ?? '') ? data.siteId : undefined,
    purpose: data.purpose,
    day: isLocalDay(day) ? day : 0,
    start: clockOf(data.start),
    minutes: numberOf(data.length) ?? Number.NaN,
    attendees: numberOf(data.people),
    ...(needs.length > 0 && { needs }),
    ...(data.customer === 'true' && { externalParticipants: true }),
    ...(data.confidential === 'true' && { confidential: true }),
    ...besideFields(data),
  });
  if (read.success) return { wish: read.data };
  const wrong = read.error.issues.flatMap(({ path }) => WRONG[String(path[0])] ?? []);
  return { wrong: [...new Set(wrong)] };
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The wish as the fields of the form have it. */
export const fieldsOf = ({ siteId, purpose, day, minutes, ...rest }: PartWish): FormFields => {
  const length = rest.start !== undefined && rest.end !== undefined ? rest.end - rest.start : minutes;
  const start = rest.start ?? rest.near;
  return {
    siteId,
    purpose,
    day,
    start: start === undefined ? undefined : `${twoDigits(Math.floor(start / HOUR))}:${twoDigits(start % HOUR)}`,
    length: length === undefined ? undefined : String(length),
    people: rest.attendees === undefined ? undefined : String(rest.attendees),
    needs: rest.needs?.join(','),
    customer: rest.externalParticipants === true ? 'true' : undefined,
    confidential: rest.confidential === true ? 'true' : undefined,
  };
};

const isPeople = (value: string | undefined): boolean => /^\d{1,9}$/.test(value ?? '');

/** What was typed, but for what its field could not show. */
export const fieldsTyped = ({ day, start, people, ...data }: FormData, siteId: string): FormFields => ({
  ...data,
  siteId: data.siteId ?? siteId,
  day: isLocalDay(day ?? '') ? day : undefined,
  start: CLOCK.test(start ?? '') ? start : undefined,
  people: isPeople(people) ? people : undefined,
});
