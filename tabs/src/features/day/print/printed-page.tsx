import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { writeDate } from '@yhteistila/core/i18n/typed-date.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { closedWords } from '../closed-words.ts';
import { headingKey } from '../rows.ts';
import { CELL } from '../timeline/axis.ts';
import type { DayModel } from '../use-day-model.ts';
import type { PrintedPage as Page, PrintedPart } from './printed-pages.ts';
import { PrintedRow, placeOn, usePrintedStyles } from './printed-row.tsx';

const HOUR = 2 * CELL;
/** Of a page of A4 on its side, within its margins. */
const PAGE_MM = { width: 279, height: 189 } as const;
const HEAD_MM = 50;
/** Heading, hours and legend; and a line over each part. */
const AROUND_MM = 26;
const PART_MM = 4.5;
const ROW_MM = { least: 3.6, most: 10 } as const;
const PX_PER_MM = 96 / 25.4;

const useStyles = makeStyles({
  page: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    breakAfter: 'page',
    ':last-child': { breakAfter: 'auto' },
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '6mm' },
  heading: { margin: 0, fontSize: '13pt', lineHeight: 1.2 },
  small: { margin: 0, fontSize: '8pt', lineHeight: 1.3, color: tokens.colorNeutralForeground2 },
  legend: { display: 'flex', gap: '5mm', fontSize: '8pt', lineHeight: 1.3, margin: '1mm 0' },
  sign: {
    display: 'inline-block',
    width: '5mm',
    height: '2.6mm',
    marginRight: '1mm',
    verticalAlign: '-0.3mm',
    position: 'static',
  },
  axis: { display: 'flex', height: '5mm', borderBottom: `0.4mm solid ${tokens.colorNeutralForeground1}` },
  corner: { width: `${HEAD_MM}mm`, flexShrink: 0 },
  hours: { position: 'relative', flexGrow: 1 },
  hour: { position: 'absolute', bottom: 0, fontSize: '8pt', transform: 'translateX(-50%)' },
  part: {
    height: `${PART_MM}mm`,
    boxSizing: 'border-box',
    fontSize: '8pt',
    lineHeight: `${PART_MM}mm`,
    fontWeight: tokens.fontWeightBold,
    breakAfter: 'avoid',
  },
});

interface PrintedPageProps {
  readonly page: Page;
  readonly model: DayModel;
  readonly hours: Interval;
  readonly now: number;
  /** What the person has filtered by, in words. */
  readonly filtered: string;
}

const LEGEND = ['own', 'agency', 'other', 'closed'] as const;

/** A zone's day on one page: which site, day and zone it is, when it was printed, and every room. */
export const PrintedPage = ({ page, model, hours, now, filtered }: PrintedPageProps) => {
  const styles = useStyles();
  const printed = usePrintedStyles();
  const wording = useText();
  const { t, pick, times, time, language } = wording;
  const { zone: timeZone } = model;
  const titleOf = (part: PrintedPart): string =>
    part.kind === 'space' ? t('tab.day.floor', { floor: part.floor }) : t(headingKey(part));
  const count = page.parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const room = PAGE_MM.height - AROUND_MM - page.parts.length * PART_MM;
  const heightMm = Math.max(ROW_MM.least, Math.min(ROW_MM.most, room / count));
  const open = model.hours.customer.map((each) => times(each, timeZone)).join(', ');
  const closed = closedWords(model, wording) ?? t('tab.day.customerHours', { times: open });
  const fullHours = Array.from({ length: (hours.end - hours.start) / HOUR }, (_, at) => hours.start + at * HOUR);
  return (
    <section className={styles.page} data-printed-zone={page.zone.id}>
      <div className={styles.top}>
        <h1 className={styles.heading}>
          {pick(model.site.name)} · {writeDate(model.day, language)} · {pick(page.zone.name)}
        </h1>
        <p className={styles.small}>
          {t('tab.day.printedAt', { day: writeDate(dayOf(now, timeZone), language), time: time(now, timeZone) })}
        </p>
      </div>
      <p className={styles.small}>{filtered === '' ? closed : `${closed} ${filtered}`}</p>
      <div className={styles.legend}>
        {LEGEND.map((sign) => (
          <span key={sign}>
            <span className={mergeClasses(printed.part, printed[sign], styles.sign)} />
            {t(`tab.day.legend.${sign}`)}
          </span>
        ))}
      </div>
      <div className={styles.axis}>
        <div className={styles.corner} />
        <div className={styles.hours}>
          {fullHours.map((at) => (
            <span
              key={at}
              className={styles.hour}
              style={{ left: placeOn({ start: at, end: at + HOUR }, hours)?.left }}
            >
              {Math.floor(minutesOfDay(at, timeZone) / 60)}
            </span>
          ))}
        </div>
      </div>
      {page.parts.map((part) => (
        <div key={part.id}>
          <div className={styles.part}>{titleOf(part)}</div>
          {part.rows.map((row) => (
            <PrintedRow
              key={row.resource.id}
              styles={printed}
              row={row}
              model={model}
              hours={hours}
              heightMm={heightMm}
              widthPx={(PAGE_MM.width - HEAD_MM) * PX_PER_MM}
            />
          ))}
        </div>
      ))}
    </section>
  );
};
