import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { isCustomerFacing } from '@yhteistila/core/site/resource.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { type DayView, useSite } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useNow } from '../../../session/use-now.ts';
import { barsOf, closedTimes, STRIP_HOURS, stripOf, takenTimes } from './strip.ts';

/** What cannot be had is hatched; it stays so in the person's own colours, which take away what is drawn as a picture. */
const HATCH = `repeating-linear-gradient(135deg, var(--pattern, ${tokens.colorNeutralStroke1}) 0 1px, transparent 1px 5px)`;
const KEPT = { '@media (forced-colors: active)': { forcedColorAdjust: 'none', '--pattern': 'GrayText' } } as const;

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
  // The edge shows in contrast alone, where what fills it does not.
  taken: {
    backgroundColor: tokens.colorNeutralStroke1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  closed: { backgroundImage: HATCH, ...KEPT },
  past: { backgroundColor: tokens.colorNeutralBackground3, backgroundImage: HATCH, ...KEPT },
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

/** The day of a space from 7 to 18: what is over, when it is closed, what is taken, and the offered time. */
export const DayStrip = ({ day, zone, view, resourceId, offered }: DayStripProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const now = useNow();
  const resources = useSite(view?.siteId).data?.resources;
  const strip = stripOf(day, zone);
  const time = { start: Date.parse(offered.start), end: Date.parse(offered.end) };
  const resource = resources?.find(({ id }) => id === resourceId);
  const of = view && resource && { view, resourceId, isCustomerFacing: isCustomerFacing(resource), now };
  const told = (key: string, some: readonly Interval[]) =>
    some.length === 0 ? [] : [t(key, { times: some.map((each) => times(each, zone)).join(', ') })];
  const taken = of === undefined ? [] : told('tab.book.strip.taken', takenTimes(of.view, resourceId));
  const closed = of === undefined ? [] : told('tab.book.strip.closed', closedTimes(of, strip));
  const label = [...(taken.length === 0 ? [t('tab.book.strip.none')] : taken), ...closed].join(' ');
  const place = (hour: number) => `${((hour - STRIP_HOURS.from) / (STRIP_HOURS.to - STRIP_HOURS.from)) * 100}%`;
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <div className={styles.track}>
        {barsOf(of, time, strip).map(({ kind, left, width }) => (
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
