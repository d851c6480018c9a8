import { z } from 'zod';
import { DATE_FIELDS } from '../../booking/series-change.ts';
import {
  booking,
  bookingFields,
  changeFields,
  endBeforeStart,
  endsAfterStart,
  reason,
  resourceIds,
} from './booking.ts';
import { decision, finding, offer } from './decision.ts';
import { gridInstant, id, isoDay, isoTime, localDay, texts } from './fields.ts';

const ON_CONFLICT = ['skip', 'fail'] as const;
/** A rule, and the dates that it leaves out. */
const MAX_RECURRENCE = 4000;
const SCOPES = ['one', 'following', 'all', 'range'] as const;

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
    instead: z
      .array(z.strictObject({ day: localDay, bookingId: id }))
      .max(366)
      .optional()
      .meta({
        description: 'bookings of the caller’s own, elsewhere or at another time, that stand for dates of the series',
      }),
  })
  .refine(endsAfterStart, endBeforeStart);

const scopeFields = {
  scope: z.enum(SCOPES).optional(),
  occurrence: localDay.optional(),
  from: localDay.optional(),
  to: localDay.optional(),
};

/** Which dates are meant; `one` and `following` name an occurrence, `range` the first and last day. */
export const seriesScope = z.strictObject(scopeFields);

/**
 * Start and end are the new ones of one date: with `one` and `following` of the occurrence that they name, with `all`
 * and `range` of `occurrence` where it is named, else of the first date meant. The others shift by as much on the wall
 * clock, and keep what was changed on them alone.
 */
export const seriesChanges = z
  .strictObject({ ...changeFields, ...scopeFields, reason })
  .refine(endsAfterStart, endBeforeStart);

export const occurrenceToAdd = z
  .union([
    z.strictObject({ day: localDay }),
    z
      .strictObject({ start: gridInstant, end: gridInstant, resourceIds: resourceIds.optional() })
      .refine(endsAfterStart, endBeforeStart),
  ])
  .meta({ description: 'a day, at the time of the series, or a time, and resources, of its own' });

const kept = z.array(z.enum(DATE_FIELDS)).meta({
  description: 'what the change is about, but was changed on this date alone, and is kept',
});

const closedBecause = texts
  .optional()
  .meta({ description: 'the holiday or exception that closes the day to customers' });

/** One date of a series: booked, or skipped with what stood in its way. */
export const occurrence = z.object({
  day: isoDay,
  state: z.enum(['booked', 'skipped', 'cancelled', 'unchanged']),
  start: isoTime,
  end: isoTime,
  booking: booking.optional(),
  findings: z.array(finding).optional(),
  alternative: offer.optional(),
  kept: kept.optional(),
  closedBecause,
});

export const series = z.object({
  id: z.string(),
  version: z.int(),
  siteId: z.string(),
  recurrence: z.string(),
  except: z.array(isoDay),
  acts: z
    .array(z.object({ version: z.int(), days: z.array(isoDay) }))
    .meta({ description: 'the last acts on its dates, oldest first, each with the version of the series it made' }),
  occurrences: z.array(occurrence),
});

export const seriesPreview = z.object({
  allowed: z.boolean(),
  occurrences: z.array(
    decision.omit({ alternatives: true }).extend({
      day: isoDay,
      start: isoTime,
      end: isoTime,
      alternative: offer.optional(),
      kept: kept.optional(),
      closedBecause,
      bookingId: z.string().optional().meta({ description: 'the booking that stands for the date already' }),
    }),
  ),
});
