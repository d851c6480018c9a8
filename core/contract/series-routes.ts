import type { Route } from './route.ts';
import { created, DECIDED, LIFE_CYCLE, ofSeries, ok, plain, READ_ONE, route } from './route-parts.ts';
import {
  occurrence,
  occurrenceToAdd,
  series,
  seriesChanges,
  seriesPreview,
  seriesRequest,
  seriesScope,
} from './schemas/series.ts';

/** The calls of recurring bookings. */
export const SERIES_ROUTES = {
  checkSeries: route({
    ...plain,
    method: 'POST',
    path: '/api/series/check',
    summary: 'Every date of a series with what would be decided; nothing is stored',
    body: seriesRequest,
    replies: ok(seriesPreview),
    errors: ['forbidden'],
  }),
  bookSeries: route({
    ...plain,
    method: 'POST',
    path: '/api/series',
    summary: 'Book a series',
    headers: { idempotencyKey: true },
    body: seriesRequest,
    replies: created(series),
    errors: [...DECIDED, 'idempotency-key-reused'],
  }),
  series: route({
    ...ofSeries,
    method: 'GET',
    path: '/api/series/{seriesId}',
    summary: 'A series with its dates',
    query: seriesScope,
    replies: ok(series),
    errors: READ_ONE,
  }),
  changeSeries: route({
    ...ofSeries,
    method: 'PATCH',
    path: '/api/series/{seriesId}',
    summary: 'Change one date, the following, all, or those of a range',
    headers: { ifMatch: 'optional' },
    query: seriesScope,
    body: seriesChanges,
    replies: ok(series),
    errors: [...LIFE_CYCLE, 'version-mismatch', 'conflict', 'rules'],
  }),
  cancelSeries: route({
    ...ofSeries,
    method: 'DELETE',
    path: '/api/series/{seriesId}',
    summary: 'Cancel one date, the following, all, or those of a range',
    headers: { ifMatch: 'optional' },
    query: seriesScope,
    replies: ok(series),
    errors: [...LIFE_CYCLE, 'version-mismatch'],
  }),
  addOccurrence: route({
    ...ofSeries,
    method: 'POST',
    path: '/api/series/{seriesId}/occurrences',
    summary: 'Add a date to a series, also one that was skipped',
    headers: { idempotencyKey: true },
    body: occurrenceToAdd,
    replies: created(occurrence),
    errors: [...LIFE_CYCLE, 'conflict', 'rules', 'idempotency-key-reused'],
  }),
} as const satisfies Readonly<Record<string, Route>>;
