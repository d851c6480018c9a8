import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import { useRef } from 'react';
import type { BookingView } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../../components/unread-fields.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { UndoButton } from '../undo-button.tsx';
import { RepeatChoice } from './repeat-choice.tsx';
import { SeriesDates } from './series-dates.tsx';
import { seriesRows } from './series-rows.ts';
import { useRepeat } from './use-repeat.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  button: { justifySelf: 'start' },
  made: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  grow: { flexGrow: 1, flexBasis: '240px' },
});

const WEEKS_AHEAD_DAYS = 28;

interface RepeatPanelProps {
  readonly booking: BookingView;
  readonly places: Places;
  /** The booking has become the first date of a series. */
  readonly onChanged: (booking: BookingView) => void;
}

/**
 * The booking again and again, itself the first date: every date is shown with what would come of it before anything is
 * booked.
 */
export const RepeatPanel = ({ booking, places, onChanged }: RepeatPanelProps) => {
  const styles = useStyles();
  const { t, counted, pick } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const first = dayOf(Date.parse(booking.start), places.timeZone(booking.siteId));
  const unread = useUnreadFields();
  const repeating = useRepeat(booking, first, onChanged);
  const { repeat, preview, dates, choices, made, alternative, series, undo } = repeating;
  const leftOut = dates.filter(({ day }) => choices.leftOut.has(day));
  const names = leftOut.flatMap(({ closedBecause }) => (closedBecause === undefined ? [] : [pick(closedBecause)]));
  return (
    <section className={styles.panel} aria-labelledby="repeat">
      <h4 id="repeat" ref={title} tabIndex={-1} className={styles.title}>
        {t('tab.book.repeat.title')}
      </h4>
      {made === undefined ? (
        <UnreadFieldsProvider value={unread.join}>
          <RepeatChoice
            repeat={repeat}
            first={first}
            usualUntil={addDays(first, WEEKS_AHEAD_DAYS)}
            onChange={repeating.setRepeat}
          />
        </UnreadFieldsProvider>
      ) : undefined}
      {preview.error === null ? undefined : <ProblemBar error={preview.error} onRetry={() => void preview.refetch()} />}
      {leftOut.length === 0 ? undefined : (
        <Text role="status">{t('tab.book.series.withoutClosed', { days: [...new Set(names)].join(', ') })}</Text>
      )}
      {preview.error === null || made !== undefined ? (
        <SeriesDates
          rows={seriesRows(dates, made, choices)}
          places={places}
          siteId={booking.siteId}
          isOld={preview.isPlaceholderData || unread.first !== undefined}
          isLoading={preview.isPending}
          sending={alternative.isPending ? alternative.variables.day : undefined}
          onTake={(day, offer) => alternative.mutate({ day, offer, seriesId: made?.id })}
          onLeaveOut={repeating.leaveOut}
        />
      ) : undefined}
      {[alternative.error, series.error, undo.error].map((error) =>
        error === null ? undefined : <ProblemBar key={error.message} error={error} />,
      )}
      {series.isPending && series.failureCount > 0 ? (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{t('tab.book.series.waiting')}</MessageBarBody>
        </MessageBar>
      ) : undefined}
      {made === undefined ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={!repeating.isReady}
          onClick={unread.first?.tell ?? (() => void repeating.book())}
        >
          {series.isPending ? t('tab.book.sending') : counted('tab.book.series.book', repeating.toBook)}
        </Button>
      ) : (
        <div className={styles.made}>
          <MessageBar intent="success" layout="multiline" className={styles.grow}>
            <MessageBarBody>{counted('tab.book.series.made', repeating.booked)}</MessageBarBody>
          </MessageBar>
          <UndoButton
            isPending={undo.isPending}
            onUndo={repeating.takeBack}
            onGone={() => title.current?.focus()}
            label={t('tab.book.series.undo')}
          />
        </div>
      )}
    </section>
  );
};
