import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { intersect } from '@yhteistila/core/time/interval.ts';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { AXIS_HEIGHT, HATCH, HEAD_WIDTH, LAYERS } from '../day-styles.ts';
import { closedIn } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { type Axis, cellIndex, hoursIn, shownOf, widthOf, xOf } from './axis.ts';
import type { ScrollView } from './use-scroll-view.ts';

const MIN_LABEL_PX = 72;
/** Half of the time that it is, with the space around it; and where an hour's own ends. */
const NOW_HALF_PX = 26;
const HOUR_END_PX = 36;

const useStyles = makeStyles({
  axis: {
    position: 'sticky',
    top: 0,
    zIndex: LAYERS.axis,
    height: `${AXIS_HEIGHT}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${HEAD_WIDTH}px`,
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    display: 'flex',
    alignItems: 'center',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
  },
  hour: {
    ...typographyStyles.caption1,
    position: 'absolute',
    top: '5px',
    color: tokens.colorNeutralForeground2,
    paddingLeft: '4px',
  },
  band: {
    ...typographyStyles.caption2,
    position: 'absolute',
    bottom: '2px',
    height: '16px',
    lineHeight: '16px',
    boxSizing: 'border-box',
    paddingLeft: '4px',
    // Not hidden, which would hold the label back from staying in sight.
    overflow: 'clip',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  label: {
    position: 'sticky',
    left: `${HEAD_WIDTH + 4}px`,
    paddingRight: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  customers: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    '& > span': { backgroundColor: 'transparent' },
  },
  covered: { opacity: 0 },
  now: {
    ...typographyStyles.caption1Strong,
    position: 'absolute',
    top: '3px',
    padding: '1px 4px',
    transform: 'translateX(-50%)',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface AxisRowProps {
  readonly model: DayModel;
  readonly axis: Axis;
  readonly view: ScrollView;
  /** Of what is seen. */
  readonly width: number;
  readonly now: number;
}

/** The hours, which of them are closed, and the time it is. It stays on top. */
export const AxisRow = ({ model, axis, view, width: seenWidth, now }: AxisRowProps) => {
  const styles = useStyles();
  const { t, pick, time, times, language } = useText();
  const { zone, hours, span, closedBecause } = model;
  const shown = shownOf(axis, view.left, seenWidth);
  const closed = [t('tab.day.closed'), ...(closedBecause === undefined ? [] : [pick(closedBecause)])].join(' · ');
  const isClosedDay = hours.customer.length === 0;
  const bands = [
    ...(isClosedDay ? [span] : closedIn(hours.building, span)).map((part) => ({
      ...part,
      text: isClosedDay ? closed : t('tab.day.closed'),
      isClosed: true,
    })),
    ...hours.customer.map((part) => ({
      ...part,
      text: t('tab.day.customerHours', { times: times(part, zone) }),
      isClosed: false,
    })),
  ];
  const isToday = span.start <= now && now < span.end;
  const isUnderNow = (hour: number): boolean => {
    const beyond = xOf(axis, now) - xOf(axis, hour);
    return isToday && beyond > -NOW_HALF_PX && beyond < NOW_HALF_PX + HOUR_END_PX;
  };
  return (
    <GridPart role="row" aria-rowindex={1} className={styles.axis} style={{ width: HEAD_WIDTH + widthOf(axis) }}>
      <GridPart role="columnheader" column={1} className={styles.corner}>
        {t('tab.day.spaces')}
      </GridPart>
      {hoursIn(axis, shown, zone).map(({ at, hour }) => (
        <GridPart
          key={at}
          role="columnheader"
          column={2 + cellIndex(axis, at)}
          columns={2}
          // Not half an hour's name beside the time that it is.
          className={mergeClasses(styles.hour, isUnderNow(at) && styles.covered)}
          style={{ left: HEAD_WIDTH + xOf(axis, at) }}
        >
          {language === 'en' ? `${hour}:00` : `${hour}`}
        </GridPart>
      ))}
      {bands.flatMap(({ text, isClosed, ...part }) => {
        const seen = intersect(part, shown);
        if (seen === undefined) return [];
        const width = xOf(axis, part.end) - xOf(axis, part.start);
        return (
          <div
            key={part.start}
            aria-hidden
            className={mergeClasses(styles.band, !isClosed && styles.customers)}
            style={{
              left: HEAD_WIDTH + xOf(axis, part.start),
              width,
              ...(isClosed ? { backgroundImage: HATCH } : {}),
            }}
          >
            {width < MIN_LABEL_PX ? undefined : <span className={styles.label}>{text}</span>}
          </div>
        );
      })}
      {isToday ? (
        <div aria-hidden className={styles.now} style={{ left: HEAD_WIDTH + xOf(axis, now) }}>
          {time(now, zone)}
        </div>
      ) : undefined}
    </GridPart>
  );
};
