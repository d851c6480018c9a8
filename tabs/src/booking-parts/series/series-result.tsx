import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { BookingView, Offer } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useChangeBooking } from '../actions/booking-actions.ts';
import { OfferButtons } from '../actions/offer-buttons.tsx';
import { changesOfOffer } from '../actions/offer-changes.ts';
import { DateOutcomeGroups } from '../date-outcome-groups.tsx';
import type { DateOutcome } from '../date-outcomes.ts';
import type { SeriesMoved } from '../move/use-series-move.ts';
import type { Places } from '../use-places.ts';
import { useSeriesWayBack } from './use-series-way-back.ts';

const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap' },
  content: {
    display: 'grid',
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    outlineStyle: 'none',
  },
});

interface SeriesResultProps {
  readonly seriesId: string;
  readonly moved: SeriesMoved;
  readonly places: Places;
  readonly zone: string;
  readonly onChange: (moved: SeriesMoved) => void;
  readonly onClose: () => void;
}

const withMoved = (moved: SeriesMoved, day: string, booking: BookingView): SeriesMoved => ({
  ...moved,
  // One date now stands elsewhere than the change put the others: taking back all as one would move it too.
  back: undefined,
  outcomes: moved.outcomes.map(({ alternative: _, ...outcome }) =>
    outcome.day === day
      ? { ...outcome, isMoved: true, to: { start: booking.start, end: booking.end }, findings: [], booking }
      : outcome,
  ),
});

/** What has come of each date, what can be had for one that stays, and the way back. */
export const SeriesResult = ({ seriesId, moved, places, zone, onChange, onClose }: SeriesResultProps) => {
  const styles = useStyles();
  const { t, counted } = useText();
  const announce = useAnnounce();
  const change = useChangeBooking();
  const content = useRef<HTMLDivElement>(null);
  const back = useSeriesWayBack(seriesId, (outcomes) => {
    onChange({ ...moved, outcomes, back: undefined, isBack: true });
  });
  const tense = moved.isBack ? 'back' : 'done';
  const gone = moved.outcomes.filter(({ isMoved }) => isMoved).length;
  const said = counted(`tab.move.goes.${tense}`, gone);
  useEffect(() => {
    content.current?.focus();
    announce(said);
  }, [said, announce]);
  const take = ({ day, booking }: DateOutcome, offer: Offer) => {
    if (booking === undefined) return;
    change.mutate(
      { booking, changes: changesOfOffer(offer) },
      { onSuccess: (after) => onChange(withMoved(moved, day, after)) },
    );
  };
  const alternativeOf = (outcome: DateOutcome) =>
    outcome.isMoved || outcome.alternative === undefined || moved.isBack ? undefined : (
      <OfferButtons
        offers={[outcome.alternative]}
        places={places}
        isPending={change.isPending || back.isPending}
        onPick={(offer) => take(outcome, offer)}
      />
    );
  return (
    <>
      <DialogContent ref={content} tabIndex={-1} className={styles.content}>
        <DateOutcomeGroups outcomes={moved.outcomes} zone={zone} tense={tense} below={alternativeOf} />
        {change.error === null ? undefined : <ProblemBar error={change.error} />}
        {back.error === null ? undefined : <ProblemBar error={back.error} />}
      </DialogContent>
      <DialogActions>
        {moved.back === undefined ? undefined : (
          <Button
            className={styles.button}
            icon={<ArrowUndoRegular />}
            disabledFocusable={back.isPending || change.isPending}
            onClick={() => back.mutate(moved)}
          >
            {t('tab.move.back')}
          </Button>
        )}
        <Button appearance="primary" onClick={onClose}>
          {t('tab.move.ready')}
        </Button>
      </DialogActions>
    </>
  );
};
