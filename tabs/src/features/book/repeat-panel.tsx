import { Button, MessageBar, MessageBarBody, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { addDays, dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useText } from '../../i18n/use-text.tsx';
import { bookingAgain } from './booking-again.ts';
import { type Repeat, recurrenceText } from './recurrence-text.ts';
import { RepeatChoice } from './repeat-choice.tsx';
import { SeriesDates } from './series-dates.tsx';
import { useBookAlternative, useBookSeries, useSeriesPreview } from './use-series.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  title: { margin: 0 },
  button: { justifySelf: 'start' },
});

const WEEKS_AHEAD_DAYS = 28;
const USUALLY: Repeat = { every: 'week', ends: { kind: 'count', count: 4 } };

interface RepeatPanelProps {
  readonly booking: BookingView;
  readonly places: Places;
}

/** The booking again and again: every date is shown with what would come of it before anything is booked. */
export const RepeatPanel = ({ booking, places }: RepeatPanelProps) => {
  const styles = useStyles();
  const { t, counted } = useText();
  const announce = useAnnounce();
  const first = dayOf(Date.parse(booking.start), places.timeZone(booking.siteId));
  const [repeat, setRepeat] = useState(USUALLY);
  const [instead, setInstead] = useState<ReadonlyMap<LocalDay, BookingView>>(new Map());
  const body = {
    ...bookingAgain(booking),
    recurrence: recurrenceText(repeat, first),
    // These dates have their booking already.
    except: [first, ...instead.keys()],
    onConflict: 'skip' as const,
  };
  const unread = useUnreadFields();
  const preview = useSeriesPreview(body);
  const alternative = useBookAlternative(booking, (day, made) => {
    setInstead((before) => new Map(before).set(day, made));
    announce(t('tab.book.booked'));
  });
  const series = useBookSeries();
  const dates = preview.data?.occurrences ?? [];
  const possible = dates.filter(({ allowed }) => allowed).length;
  const booked = series.data?.occurrences.filter(({ state }) => state === 'booked').length;
  const bookRest = async () => {
    await series.mutateAsync({ body, key: crypto.randomUUID() });
    announce(t('tab.book.series.done'));
  };
  return (
    <section className={styles.panel} aria-labelledby="repeat">
      <Subtitle2 as="h4" id="repeat" className={styles.title}>
        {t('tab.book.repeat.title')}
      </Subtitle2>
      {booked === undefined ? (
        <UnreadFieldsProvider value={unread.join}>
          <RepeatChoice
            repeat={repeat}
            first={first}
            usualUntil={addDays(first, WEEKS_AHEAD_DAYS)}
            onChange={setRepeat}
          />
        </UnreadFieldsProvider>
      ) : undefined}
      {preview.error === null ? undefined : <ProblemBar error={preview.error} onRetry={() => void preview.refetch()} />}
      <SeriesDates
        dates={series.data === undefined ? dates : []}
        made={series.data}
        instead={instead}
        places={places}
        isOld={preview.isPlaceholderData || unread.first !== undefined}
        isLoading={preview.isPending}
        sending={alternative.isPending ? alternative.variables.day : undefined}
        onTake={(day, offer) => alternative.mutate({ day, offer })}
      />
      {alternative.error === null ? undefined : <ProblemBar error={alternative.error} />}
      {series.error === null ? undefined : <ProblemBar error={series.error} />}
      {series.isPending && series.failureCount > 0 ? (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{t('tab.book.series.waiting')}</MessageBarBody>
        </MessageBar>
      ) : undefined}
      {booked === undefined ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={possible === 0 || preview.isPlaceholderData || series.isPending}
          onClick={unread.first?.tell ?? (() => void bookRest().catch(() => undefined))}
        >
          {series.isPending ? t('tab.book.sending') : counted('tab.book.series.book', possible)}
        </Button>
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{counted('tab.book.series.made', booked)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
};
