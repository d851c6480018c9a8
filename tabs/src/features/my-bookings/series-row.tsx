import { Button, MenuItem, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { useId, useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { UndoBar } from '../../booking-parts/undo-bar.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { BookingRow } from './booking-row.tsx';
import { useListParts } from './list-context.ts';
import { RangeDialog } from './range-dialog.tsx';
import { SeriesDates } from './series-dates.tsx';
import { useSeriesCancelling } from './use-series-cancelling.ts';

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
  const { t, day } = useText();
  const { unfolded, toggle } = useListParts();
  const isOpen = unfolded.has(seriesId);
  const [asksRange, setAsksRange] = useState(false);
  const dates = useId();
  const cancelling = useSeriesCancelling(seriesId, bookings);
  const live = bookings.filter(({ status }) => isLive(status));
  const occurrence = next.occurrence ?? next.start.slice(0, 10);
  const cancelRows = [
    <MenuItem key="one" onClick={() => cancelling.cancel({ scope: 'one', occurrence })}>
      {t('tab.series.cancel.one', { day: day(occurrence) })}
    </MenuItem>,
    <MenuItem key="following" onClick={() => cancelling.cancel({ scope: 'following', occurrence })}>
      {t('tab.series.cancel.following', { day: day(occurrence) })}
    </MenuItem>,
    <MenuItem key="range" onClick={() => setAsksRange(true)}>
      {t('tab.series.cancel.range')}
    </MenuItem>,
    <MenuItem key="all" onClick={() => cancelling.cancel({ scope: 'all' })}>
      {t('tab.series.cancel.all')}
    </MenuItem>,
  ];
  return (
    <div>
      {cancelling.undoable.length === 0 ? undefined : (
        <div className={styles.bar}>
          <UndoBar
            text={t('tab.series.cancelled', { count: cancelling.undoable.length })}
            isPending={cancelling.isTakingBack}
            onUndo={cancelling.takeBack}
            onGone={cancelling.forget}
          />
        </div>
      )}
      {cancelling.error === null ? undefined : <ProblemBar error={cancelling.error} />}
      {live.length === 0 ? undefined : (
        <>
          <BookingRow
            booking={next}
            series={t('tab.series.next', { count: live.length, day: day(next.start.slice(0, 10)) })}
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
