import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Interval, intersect } from '@yhteistila/core/time/interval.ts';
import type { CSSProperties } from 'react';
import { splitName } from '../../../booking-parts/split-name.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { HATCH, OWN_AGENCY_BORDER } from '../day-styles.ts';
import { closedIn, type Row } from '../rows.ts';
import { CELL } from '../timeline/axis.ts';
import { blockText, nameOf, whoseIs } from '../timeline/block-look.ts';
import type { DayModel } from '../use-day-model.ts';

/** A printed block's letters are this much smaller than those that the widths of texts are reckoned for. */
const TEXT_SCALE = 12 / 9;
/** A row that has room for a time above a name. */
const TWO_LINES_MM = 7;

/** The looks of what is printed: each has its own words, as colours may not come out. */
export const usePrintedStyles = makeStyles({
  row: {
    display: 'flex',
    boxSizing: 'border-box',
    borderBottom: `0.2mm solid ${tokens.colorNeutralStroke1}`,
    breakInside: 'avoid',
  },
  head: {
    width: '50mm',
    flexShrink: 0,
    boxSizing: 'border-box',
    paddingRight: '2mm',
    display: 'flex',
    alignItems: 'center',
    fontSize: '8pt',
    lineHeight: 1.1,
    whiteSpace: 'pre',
  },
  stem: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  time: {
    position: 'relative',
    flexGrow: 1,
    borderLeft: `0.2mm solid ${tokens.colorNeutralStroke1}`,
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralStroke2} 0.2mm, transparent 0.2mm)`,
  },
  part: { position: 'absolute', top: '0.3mm', bottom: '0.3mm', boxSizing: 'border-box' },
  closed: { top: 0, bottom: 0, backgroundImage: HATCH },
  block: {
    display: 'block',
    alignContent: 'center',
    padding: '0 0.5mm',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'pre',
    fontSize: '7pt',
    lineHeight: 1.1,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
  },
  own: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `0.4mm solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightBold,
  },
  agency: { backgroundColor: tokens.colorBrandBackground2, ...OWN_AGENCY_BORDER },
  other: {
    backgroundColor: tokens.colorNeutralBackground4,
    border: `0.2mm solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  closure: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `0.2mm dotted ${tokens.colorNeutralStrokeAccessible}`,
  },
});

export type PrintedStyles = ReturnType<typeof usePrintedStyles>;

/** Where a time lies on the paper, whose hours are `hours`; undefined where it lies beyond them. */
export const placeOn = (time: Interval, hours: Interval): CSSProperties | undefined => {
  const seen = intersect(time, hours);
  const length = hours.end - hours.start;
  return (
    seen && {
      left: `${((seen.start - hours.start) / length) * 100}%`,
      width: `${((seen.end - seen.start) / length) * 100}%`,
    }
  );
};

interface PrintedRowProps {
  readonly styles: PrintedStyles;
  readonly row: Row;
  readonly model: DayModel;
  readonly hours: Interval;
  readonly heightMm: number;
  /** Of all the hours. */
  readonly widthPx: number;
}

/** A room's day on paper. */
export const PrintedRow = ({ styles, row, model, hours, heightMm, widthPx }: PrintedRowProps) => {
  const { t, pick, time, times } = useText();
  const telling = { t, pick, shortNames: model.shortNames };
  const { capacity } = row.resource;
  const name = pick(row.resource.name);
  const { stem, number = '' } = splitName(name) ?? { stem: name };
  const people = capacity === undefined ? '' : ` (${capacity})`;
  const lines = heightMm < TWO_LINES_MM ? 1 : 2;
  const hourCount = (hours.end - hours.start) / (2 * CELL);
  const widthOf = ({ start, end }: Interval) => ((end - start) / (hours.end - hours.start)) * widthPx * TEXT_SCALE;
  return (
    <div className={styles.row} style={{ height: `${heightMm}mm` }} data-printed-row={row.resource.id}>
      <div className={styles.head}>
        <span className={styles.stem}>{stem}</span>
        {number === '' ? people : ` ${number}${people}`}
      </div>
      <div className={styles.time} style={{ backgroundSize: `${100 / hourCount}% 100%` }}>
        {closedIn(row.open, model.span).map((each) => (
          <div
            key={each.start}
            className={mergeClasses(styles.part, styles.closed)}
            style={placeOn(each, hours) ?? { display: 'none' }}
          />
        ))}
        {row.closures.map((each) => (
          <div
            key={each.start}
            className={mergeClasses(styles.part, styles.block, styles.closure)}
            style={placeOn(each, hours) ?? { display: 'none' }}
          >
            {pick(each.reason)}
          </div>
        ))}
        {row.bookings.map((each) => (
          <div
            key={each.booking.id}
            className={mergeClasses(styles.part, styles.block, styles[whoseIs(each.booking, model.personId)])}
            style={placeOn(each, hours)}
          >
            {blockText(
              {
                name: nameOf(each.booking, telling),
                times: times(each, model.zone),
                start: time(each.start, model.zone),
              },
              widthOf(each),
              lines,
            )}
          </div>
        ))}
      </div>
    </div>
  );
};
