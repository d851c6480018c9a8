import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { useNavigate } from 'react-router';
import { bookRoomPath, dayPath } from '../../../addresses.ts';
import { ExhibitionButton } from '../../../booking-parts/exhibition/exhibition-button.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { usualPurpose } from '../draft/usual-purpose.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { nextFree, usualPart } from './next-free.ts';
import { freeFrom, standingText } from './standing-text.ts';
import { DAYS_AHEAD, useNextFreeDay } from './use-next-free-day.ts';

const useStyles = makeStyles({
  standing: { fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RoomActsProps {
  readonly row: Row;
  readonly model: DayModel;
  readonly now: number;
  /** Begins a booking there; absent where the day beside offers that itself. */
  readonly onBook?: (free: Interval) => void;
}

/** How a room stands, when it is next free, and what can be done with it from here. */
export const RoomActs = ({ row, model, now, onBook }: RoomActsProps) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const wording = useText();
  const { t, times, day } = wording;
  const { site, zone, span } = model;
  const free = row.isPrivate ? undefined : nextFree(row, span, freeFrom(now, span));
  const later = useNextFreeDay(model, row, now, free === undefined && !row.isPrivate);
  const offered = free && usualPart(free);
  const { resource } = row;
  const inBook = bookRoomPath({ siteId: site.id, day: model.day, room: resource, purpose: usualPurpose(resource) });
  return (
    <>
      <Text className={styles.standing}>{standingText(row, model, now, wording).text}</Text>
      {later ? (
        <Text>{t('tab.room.nextFree', { day: day(later.day), times: times(later.free, zone) })}</Text>
      ) : undefined}
      {later === null ? <Text>{t('tab.room.noneSoon', { days: DAYS_AHEAD })}</Text> : undefined}
      <div className={styles.acts}>
        {offered === undefined || onBook === undefined ? undefined : (
          <Button size="small" appearance="primary" onClick={() => onBook(offered)}>
            {t('tab.day.book', { times: times(offered, zone) })}
          </Button>
        )}
        {later ? (
          <Button size="small" onClick={() => navigate(dayPath(site.id, later.day))}>
            {t('tab.room.showDay', { day: day(later.day) })}
          </Button>
        ) : undefined}
        <ExhibitionButton siteId={site.id} zone={zone} resource={resource} day={model.day} />
        {resource.kind === 'space' ? (
          <Button size="small" onClick={() => navigate(inBook)}>
            {t('tab.room.inBook')}
          </Button>
        ) : undefined}
      </div>
    </>
  );
};
