import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { DayView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { barsOf, STRIP_HOURS, stripOf, takenTimes } from './strip.ts';

const useStyles = makeStyles({
  strip: { display: 'grid', gap: '2px', minWidth: 0 },
  track: {
    position: 'relative',
    height: '16px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  bar: { position: 'absolute', top: 0, bottom: 0, boxSizing: 'border-box' },
  taken: { backgroundColor: tokens.colorNeutralStroke1 },
  closed: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 2px, transparent 2px 6px)`,
  },
  offered: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    minWidth: '6px',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
  },
  hours: { ...typographyStyles.caption2, position: 'relative', height: '14px', color: tokens.colorNeutralForeground3 },
  hour: { position: 'absolute', transform: 'translateX(-50%)' },
});

const EVERY_HOURS = 2;
const HOURS = Array.from(
  { length: Math.floor((STRIP_HOURS.to - STRIP_HOURS.from) / EVERY_HOURS) + 1 },
  (_, at) => STRIP_HOURS.from + 1 + at * EVERY_HOURS,
).filter((hour) => hour < STRIP_HOURS.to);

interface DayStripProps {
  readonly day: string;
  readonly zone: string;
  /** Undefined while the day is on its way: then only the offered time is drawn. */
  readonly view: DayView | undefined;
  readonly resourceId: string;
  readonly offered: { readonly start: string; readonly end: string };
}

/** The day of a space from 7 to 18: what is taken, when it is closed, and the offered time. */
export const DayStrip = ({ day, zone, view, resourceId, offered }: DayStripProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const strip = stripOf(day, zone);
  const time = { start: Date.parse(offered.start), end: Date.parse(offered.end) };
  const taken = view === undefined ? [] : takenTimes(view, resourceId).map((each) => times(each, zone));
  const label = taken.length === 0 ? t('tab.book.strip.free') : t('tab.book.strip.taken', { times: taken.join(', ') });
  const place = (hour: number) => `${((hour - STRIP_HOURS.from) / (STRIP_HOURS.to - STRIP_HOURS.from)) * 100}%`;
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <div className={styles.track}>
        {barsOf(view, resourceId, time, strip).map(({ kind, left, width }) => (
          <div
            key={`${kind} ${left}`}
            className={mergeClasses(styles.bar, styles[kind])}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        ))}
      </div>
      <div className={styles.hours}>
        {HOURS.map((hour) => (
          <span key={hour} className={styles.hour} style={{ left: place(hour) }}>
            {hour}
          </span>
        ))}
      </div>
    </div>
  );
};
