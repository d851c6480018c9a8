import { z } from 'zod';
import { DATE_FIELDS } from '../../booking/series-change.ts';
import { bookingFields, changeFields, endBeforeStart, endsAfterStart, reason, resourceIds } from './booking.ts';
import { booking } from './booking-view.ts';
import { decision, finding, offer } from './decision.ts';
import { gridInstant, id, isoDay, isoTime, localDay, texts } from './fields.ts';

const ON_CONFLICT = ['skip', 'fail'] as const;
/** A rule, and the dates that it leaves out. */
const MAX_RECURRENCE = 4000;
const SCOPES = ['one', 'following', 'all', 'range'] as const;

const standIn = z
  .strictObject({ day: localDay, bookingId: id })
  .meta({ id: 'StandIn', description: 'A booking that stands for a date of the series' });

/** A booking request for the first date, and how it recurs. */
export const seriesRequest = z
  .strictObject({
    ...bookingFields,
    recurrence: z.string().min(1).max(MAX_RECURRENCE).meta({
      description:
        'RFC 5545 RRULE with COUNT or UNTIL, as calendars write it; DTSTART, which must be the start, and EXDATE may stand on lines of their own',
    }),
    except: z.array(localDay).max(366).optional(),
    onConflict: z.enum(ON_CONFLICT).default('fail'),
    startsWith: id.optional().meta({
      description: 'a booking of the caller’s own, at this place and time: it becomes the first date of the series',
    }),
    instead: z.array(standIn).max(366).optional().meta({
      description: 'bookings of the caller’s own, elsewhere or at another time, that stand for dates of the series',
    }),
  })
  .refine(endsAfterStart, endBeforeStart)
  .meta({
    id: 'SeriesRequest',
    description: 'A booking for the first date, and how it recurs',
    examples: [
      {
        siteId: 'pori',
        resourceIds: ['pori-meeting-room-1'],
        start: '2026-11-23T10:00:00+02:00',
        end: '2026-11-23T11:00:00+02:00',
        purpose: 'meeting',
        recurrence: 'FREQ=WEEKLY;COUNT=4',
        onConflict: 'skip',
      },
    ],
  });

const scope = z.enum(SCOPES).meta({ id: 'SeriesScope', description: 'Which dates of a series are meant' });

const scopeFields = {
  scope: scope.optional(),
  occurrence: localDay
    .optional()
    .meta({ description: 'the date that `one` means, or from which `following` goes; both need it' }),
  from: localDay.optional().meta({ description: 'the first day of a `range`, which needs it' }),
  to: localDay.optional().meta({ description: 'the last day of a `range`, which needs it; not before `from`' }),
};

/** What a body must name beside its scope; one without a scope has it in the query. */
const SCOPE_NEEDS = [
  { properties: { scope: { const: 'all' } } },
  { properties: { scope: { enum: ['one', 'following'] } }, required: ['occurrence'] },
  { properties: { scope: { const: 'range' } }, required: ['from', 'to'] },
];

/** Which dates are meant; `one` and `following` name an occurrence, `range` the first and last day. */
export const seriesScope = z.strictObject(scopeFields);

/** The same for a call that goes about no dates but those that it names. */
export const namedScope = z.strictObject({ ...scopeFields, scope });

const EXAMPLE_CHANGE = { scope: 'following', occurrence: '2026-11-30', title: 'Weekly meeting' };

/**
 * Start and end are the new ones of one date: with `one` and `following` of the occurrence that they name, with `all`
 * and `range` of `occurrence` where it is named, else of the first date meant. The others shift by as much on the wall
 * clock, and keep what was changed on them alone.
 */
export const seriesChanges = z
  .strictObject({ ...changeFields, ...scopeFields, reason })
  .refine(endsAfterStart, endBeforeStart)
  .meta({
    id: 'SeriesChanges',
    description:
      'What is to be otherwise, on which dates: their scope stands here or in the query. Start and end are the new ones of one date, of which the others keep their distance',
    allOf: [{ anyOf: SCOPE_NEEDS }],
    examples: [EXAMPLE_CHANGE],
  });

/** The same for a dry run, whose scope can stand in the body alone. */
export const seriesChangesToCheck = z
  .strictObject({ ...changeFields, ...scopeFields, scope, reason })
  .refine(endsAfterStart, endBeforeStart)
  .meta({
    id: 'SeriesChangesToCheck',
    description: 'What would be otherwise, on which dates',
    allOf: [{ anyOf: SCOPE_NEEDS }],
    examples: [EXAMPLE_CHANGE],
  });

export const occurrenceToAdd = z
  .union([
    z
      .strictObject({ day: localDay })
      .meta({ id: 'OccurrenceByDay', description: 'That day, at the time of the series' }),
    z
      .strictObject({ start: gridInstant, end: gridInstant, resourceIds: resourceIds.optional() })
      .refine(endsAfterStart, endBeforeStart)
      .meta({ id: 'OccurrenceByTime', description: 'That time, and resources where they are others' }),
  ])
  .meta({
    id: 'OccurrenceToAdd',
    examples: [{ day: '2026-12-07' }],
    description: 'a day, at the time of the series, or a time, and resources, of its own',
  });

const kept = z.array(z.enum(DATE_FIELDS)).meta({
  id: 'KeptFields',
  description: 'what the change is about, but was changed on this date alone, and is kept',
});

const closedBecause = texts
  .optional()
  .meta({ description: 'the holiday or exception that closes the day to customers' });

/** One date of a series: booked, or skipped with what stood in its way. */
export const occurrence = z
  .object({
    day: isoDay,
    state: z.enum(['booked', 'skipped', 'cancelled', 'unchanged']),
    start: isoTime,
    end: isoTime,
    booking: booking.optional(),
    findings: z.array(finding).optional(),
    alternative: offer.optional(),
    kept: kept.optional(),
    closedBecause,
  })
  .meta({ id: 'Occurrence', description: 'One date of a series' });

const act = z
  .object({ version: z.int(), days: z.array(isoDay) })
  .meta({ id: 'SeriesAct', description: 'What was done at once: the version that it made, and its days' });

export const series = z
  .object({
    id: z.string(),
    version: z.int(),
    siteId: z.string(),
    recurrence: z.string(),
    except: z.array(isoDay),
    acts: z
      .array(act)
      .meta({ description: 'the last acts on its dates, oldest first, each with the version of the series it made' }),
    occurrences: z.array(occurrence),
  })
  .meta({ id: 'Series', description: 'A booking that recurs, with its dates' });

const occurrencePreview = decision
  .omit({ alternatives: true })
  .extend({
    day: isoDay,
    start: isoTime,
    end: isoTime,
    alternative: offer.optional(),
    kept: kept.optional(),
    closedBecause,
    bookingId: z.string().optional().meta({ description: 'the booking that stands for the date already' }),
  })
  .meta({ id: 'OccurrencePreview', description: 'What the rules say of one date' });

export const seriesPreview = z
  .object({ allowed: z.boolean(), occurrences: z.array(occurrencePreview) })
  .meta({ id: 'SeriesPreview', description: 'What the rules say of every date' });
