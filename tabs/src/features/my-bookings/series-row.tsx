import { Button, MenuItem, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { useId, useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { UndoBar } from '../../booking-parts/actions/undo-bar.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { BookingRow } from './booking-row.tsx';
import { CancelDatesDialog } from './cancel-dates-dialog.tsx';
import { useListParts } from './list-context.ts';
import { RangeDialog } from './range-dialog.tsx';
import { SeriesDates } from './series-dates.tsx';
import { dateOf, useSeriesCancelling } from './use-series-cancelling.ts';

const useStyles = makeStyles({
  bar: { padding: tokens.spacingVerticalS },
  toggle: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

interface SeriesRowProps {
  readonly seriesId: string;
  readonly next: BookingView;
  readonly bookings: readonly BookingView[];
}

/** A series as one row: its next date with the acts of that, how many there are, and all its dates on demand. */
export const SeriesRow = ({ seriesId, next, bookings }: SeriesRowProps) => {
  const styles = useStyles();
  const { t, counted, day } = useText();
  const { unfolded, toggle } = useListParts();
  const isOpen = unfolded.has(seriesId);
  const [asksRange, setAsksRange] = useState(false);
  const [asksAbout, setAsksAbout] = useState<SeriesScope>();
  const dates = useId();
  const cancelling = useSeriesCancelling(seriesId, bookings);
  const live = bookings.filter(({ status }) => isLive(status));
  const occurrence = dateOf(next);
  /** One date is taken back as easily as it is cancelled; several are asked about first. */
  const ask = (scope: SeriesScope) =>
    cancelling.meantBy(scope).length > 1 ? setAsksAbout(scope) : cancelling.cancel(scope);
  const cancelRows = [
    <MenuItem key="one" onClick={() => cancelling.cancel({ scope: 'one', occurrence })}>
      {t('tab.series.cancel.one', { day: day(occurrence) })}
    </MenuItem>,
    <MenuItem key="following" onClick={() => ask({ scope: 'following', occurrence })}>
      {t('tab.series.cancel.following', { day: day(occurrence) })}
    </MenuItem>,
    <MenuItem key="range" onClick={() => setAsksRange(true)}>
      {t('tab.series.cancel.range')}
    </MenuItem>,
    <MenuItem key="all" onClick={() => ask({ scope: 'all' })}>
      {t('tab.series.cancel.all')}
    </MenuItem>,
  ];
  return (
    <div>
      {cancelling.undoable.length === 0 ? undefined : (
        <div className={styles.bar}>
          <UndoBar
            text={counted('tab.series.cancelled', cancelling.undoable.length)}
            isPending={cancelling.isTakingBack}
            onUndo={cancelling.takeBack}
            onGone={cancelling.forget}
          />
        </div>
      )}
      {cancelling.lost.length === 0 ? undefined : (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {counted('tab.series.notTakenBack', cancelling.lost.length, { days: cancelling.lost.map(day).join(', ') })}
          </MessageBarBody>
        </MessageBar>
      )}
      {cancelling.error === null ? undefined : <ProblemBar error={cancelling.error} />}
      {live.length === 0 ? undefined : (
        <>
          <BookingRow
            booking={next}
            series={counted('tab.series.next', live.length, { day: day(next.start.slice(0, 10)) })}
            cancelRows={cancelRows}
          />
          <Button
            className={styles.toggle}
            size="small"
            appearance="transparent"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isOpen}
            aria-controls={dates}
            onClick={() => toggle(seriesId)}
          >
            {t(isOpen ? 'tab.series.fold' : 'tab.series.unfold')}
          </Button>
          <div id={dates}>{isOpen ? <SeriesDates seriesId={seriesId} except={next.id} /> : undefined}</div>
        </>
      )}
      {asksAbout === undefined ? undefined : (
        <CancelDatesDialog
          bookings={cancelling.meantBy(asksAbout)}
          onConfirm={() => cancelling.cancel(asksAbout)}
          onClose={() => setAsksAbout(undefined)}
        />
      )}
      {asksRange ? (
        <RangeDialog
          bookings={live}
          onCancel={(range) => cancelling.cancel({ scope: 'range', ...range })}
          onClose={() => setAsksRange(false)}
        />
      ) : undefined}
    </div>
  );
};
