import {
  Button,
  Caption1,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { durationText } from './duration-text.ts';
import type { FreeRoom } from './free-rooms.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, alignContent: 'start', minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  room: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  length: { textAlign: 'end' },
  more: { justifySelf: 'start' },
});

const SHOWN_FIRST = 8;
const SKELETONS = ['a', 'b', 'c', 'd'];

interface FreeRoomListProps {
  readonly rooms: readonly FreeRoom[] | undefined;
  readonly zone: string;
  /** What to say when there is none, before and after customer hours. */
  readonly isOpen: boolean;
}

/** The rooms for customers without anybody in them, longest first. */
export const FreeRoomList = ({ rooms, zone, isOpen }: FreeRoomListProps) => {
  const styles = useStyles();
  const words = useText();
  const { t, time, pick } = words;
  const headingId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rooms : rooms?.slice(0, SHOWN_FIRST);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('tab.today.free')}
      </h2>
      {shown === undefined ? (
        <Skeleton aria-label={t('tab.loading')} className={styles.list}>
          {SKELETONS.map((each) => (
            <SkeletonItem key={each} style={{ height: '48px', marginBottom: '8px' }} />
          ))}
        </Skeleton>
      ) : (
        <ul className={styles.list}>
          {shown.map(({ resource, minutes, until }) => (
            <li key={resource.id} className={styles.room}>
              <Text>{pick(resource.name)}</Text>
              <Text weight="semibold" className={styles.length}>
                {durationText(minutes, words)}
              </Text>
              <Caption1 className={styles.quiet}>
                {resource.features.includes('stepFree') ? t('feature.stepFree') : ''}
              </Caption1>
              <Caption1 className={styles.quiet}>{t('tab.today.until', { time: time(until, zone) })}</Caption1>
            </li>
          ))}
        </ul>
      )}
      {rooms?.length === 0 ? <Text>{t(isOpen ? 'tab.today.free.none' : 'tab.today.free.closed')}</Text> : undefined}
      {rooms !== undefined && rooms.length > SHOWN_FIRST ? (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('tab.today.free.fewer') : t('tab.today.free.more', { count: rooms.length })}
        </Button>
      ) : undefined}
    </section>
  );
};
