import { makeStyles, tokens } from '@fluentui/react-components';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { addDays, dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import type { SiteDetails } from '../../../api/queries.ts';
import { DateField } from '../../../components/date-field.tsx';
import { TileRadios } from '../../../components/tile-radios.tsx';
import { TimeField } from '../../../components/time-field.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import type { Span, When } from './need.ts';
import { gridBefore } from './need-request.ts';
import { usualSpan } from './opening.ts';

const useStyles = makeStyles({
  when: { display: 'grid', gap: tokens.spacingVerticalS },
  span: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

interface WhenChoiceProps {
  readonly purpose: Purpose;
  readonly when: When | undefined;
  readonly site: SiteDetails | undefined;
  readonly now: number;
  /** What is wrong with the span. */
  readonly problem: string | undefined;
  readonly onChange: (when: When) => void;
}

/** Now, today or another day; for the latter two between which times. */
export const WhenChoice = ({ purpose, when, site, now, problem, onChange }: WhenChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  const zone = site?.timeZone ?? 'UTC';
  const today = dayOf(now, zone);
  const choose = (mode: When['mode']) => {
    if (mode === 'now') return onChange({ mode });
    const day = mode === 'today' ? today : addDays(today, 1);
    const usual = usualSpan(site?.hours, purpose, day);
    if (mode === 'date') return onChange({ mode, day, span: usual });
    return onChange({ mode, span: { ...usual, from: Math.max(usual.from, minutesOfDay(gridBefore(now), zone)) } });
  };
  const setSpan = (change: Partial<Span>) => {
    if (when !== undefined && when.mode !== 'now') onChange({ ...when, span: { ...when.span, ...change } });
  };
  return (
    <div className={styles.when}>
      <TileRadios
        label={t('tab.book.when')}
        tiles={(['now', 'today', 'date'] as const).map((mode) => ({ value: mode, label: t(`tab.book.when.${mode}`) }))}
        value={when?.mode}
        columns="repeat(3, minmax(0, 1fr))"
        onChange={choose}
      />
      {when?.mode === 'date' ? (
        <DateField
          label={t('tab.book.day')}
          keptAs="date"
          value={when.day}
          least={today}
          today={today}
          onChange={(day) => onChange({ ...when, day })}
        />
      ) : undefined}
      {when === undefined || when.mode === 'now' ? undefined : (
        <div className={styles.span}>
          <TimeField
            label={t('tab.book.from')}
            keptAs="from"
            isStart
            value={when.span.from}
            onChange={(from) => setSpan({ from })}
          />
          <TimeField
            label={t('tab.book.to')}
            keptAs="to"
            value={when.span.to}
            problem={problem}
            onChange={(to) => setSpan({ to })}
          />
        </div>
      )}
    </div>
  );
};
