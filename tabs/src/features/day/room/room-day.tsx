import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import type { Row } from '../rows.ts';
import { nameOf, type Telling, whoseIs } from '../timeline/block-look.ts';
import type { DayModel } from '../use-day-model.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { freeFrom } from './standing-text.ts';

const useStyles = makeStyles({
  day: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: '0 4px 0 0',
    listStyleType: 'none',
    maxHeight: '168px',
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  part: { display: 'flex', gap: tokens.spacingHorizontalM, padding: '2px 0' },
  times: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  free: { fontWeight: tokens.fontWeightSemibold },
});

interface RoomDayProps {
  readonly row: Row;
  readonly model: DayModel;
  readonly now: number;
}

/** A room's day in words, from morning to evening: what is taken, as far as the viewer may know, and what is still free. */
export const RoomDay = ({ row, model, now }: RoomDayProps) => {
  const styles = useStyles();
  const { t, pick, times, day } = useText();
  const telling: Telling = { t, pick, shortNames: model.shortNames };
  const wordsOf = (segment: Segment): string => {
    if (segment.kind === 'free') return t(row.isPrivate ? 'tab.room.unbooked' : 'tab.room.free');
    if (segment.kind === 'closure') return pick(segment.of.reason);
    const { booking } = segment.of;
    return `${nameOf(booking, telling)} · ${t(`tab.day.whose.${whoseIs(booking, model.personId)}`)}`;
  };
  const segments = segmentsOf({ ...row, ended: [] }, model.span, freeFrom(now, model.span));
  if (segments.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <ul className={styles.day} aria-label={t('tab.room.day', { day: day(model.day) })} tabIndex={0}>
      {segments.map((segment) => (
        <li key={`${segment.kind} ${segment.start}`} className={styles.part}>
          <span className={styles.times}>{times(segment, model.zone)}</span>
          <span className={segment.kind === 'free' ? styles.free : undefined}>{wordsOf(segment)}</span>
        </li>
      ))}
    </ul>
  );
};
