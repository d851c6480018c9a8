import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { useState } from 'react';
import type { BookingView, SeriesView } from '../../../api/queries.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { bookingAgain } from '../booking-again.ts';
import { type Repeat, recurrenceText } from './recurrence-text.ts';
import { type DateChoices, isLeftOut } from './series-rows.ts';
import { type SeriesBody, useBookAlternative, useBookSeries, useSeriesPreview, useUndoSeries } from './use-series.ts';

const USUALLY: Repeat = { every: 'week', ends: { kind: 'count', count: 4 } };

const isMade = ({ state }: SeriesView['occurrences'][number]): boolean => state === 'booked';

/** A booking that is to repeat: what was chosen, what the service says of each date, and what has come of it. */
export const useRepeat = (booking: BookingView, first: LocalDay, onChanged: (booking: BookingView) => void) => {
  const { t } = useText();
  const announce = useAnnounce();
  const [repeat, setRepeat] = useState(USUALLY);
  const [instead, setInstead] = useState<ReadonlyMap<LocalDay, BookingView>>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<LocalDay, boolean>>(new Map());
  const series = useBookSeries();
  const made = series.data;

  const alone: SeriesBody = {
    ...bookingAgain(booking),
    recurrence: recurrenceText(repeat, first),
    startsWith: booking.id,
    onConflict: 'skip',
  };
  const plain = useSeriesPreview(alone, made === undefined);
  const plainDays = plain.isPlaceholderData ? [] : (plain.data?.occurrences.map(({ day }) => day) ?? []);
  // What was booked instead of a date of another recurrence stands for none of this one.
  const taken = [...instead].filter(([day]) => plainDays.includes(day));
  const request: SeriesBody =
    taken.length === 0 ? alone : { ...alone, instead: taken.map(([day, { id }]) => ({ day, bookingId: id })) };
  const preview = useSeriesPreview(request, made === undefined);

  const dates = preview.data?.occurrences ?? [];
  const isUsual = repeat.every === 'day';
  const leftOut = new Set(dates.filter((date) => isLeftOut(date, isUsual, chosen)).map(({ day }) => day));
  const choices: DateChoices = { instead, leftOut };
  const toBook = dates.filter(({ day, allowed, bookingId }) => allowed && bookingId === undefined && !leftOut.has(day));
  const isNew = toBook.length > 0 || taken.length > 0;

  const alternative = useBookAlternative(booking, (day, other) => {
    setInstead((before) => new Map(before).set(day, other));
    announce(t('tab.book.booked'));
  });
  const undo = useUndoSeries(() => {
    setInstead(new Map());
    series.reset();
    announce(t('tab.book.series.undone'));
  });

  const book = async () => {
    const body = { ...request, except: [...leftOut] };
    try {
      const { occurrences } = await series.mutateAsync({ body, key: crypto.randomUUID() });
      announce(t('tab.book.series.done'));
      const own = occurrences.find((date) => date.booking?.id === booking.id)?.booking;
      if (own !== undefined) onChanged(own);
    } catch {
      // Told by the panel.
    }
  };
  const takeBack = () => {
    const [, second] = made?.occurrences ?? [];
    if (made !== undefined && second !== undefined) undo.mutate({ seriesId: made.id, day: second.day });
  };
  return {
    repeat,
    setRepeat,
    preview,
    dates,
    choices,
    leaveOut: (day: LocalDay, isOut: boolean) => setChosen((before) => new Map(before).set(day, isOut)),
    alternative,
    series,
    undo,
    made,
    /** How many dates would be booked now, and how many the series has. */
    toBook: toBook.length,
    booked: made?.occurrences.filter((date) => isMade(date) || instead.has(date.day)).length ?? 0,
    isReady: isNew && !preview.isPlaceholderData && !preview.isPending && !series.isPending,
    book,
    takeBack,
  };
};
