import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { DateField } from '../../components/date-field.tsx';
import { useText } from '../../i18n/use-text.tsx';

const SCOPES = ['one', 'following', 'all', 'range'] as const satisfies readonly SeriesScope['scope'][];

const useStyles = makeStyles({
  choice: { display: 'grid', gap: tokens.spacingVerticalS },
  radios: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  days: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface MoveScopeProps {
  readonly scope: SeriesScope;
  /** The date from which the change was begun. */
  readonly occurrence: LocalDay;
  /** The last date of the series, as far as it is known. */
  readonly last: LocalDay;
  /** No earlier day has dates to come. */
  readonly least: LocalDay;
  readonly onChange: (scope: SeriesScope) => void;
}

/** Which dates of a series are meant. */
export const MoveScope = ({ scope, occurrence, last, least, onChange }: MoveScopeProps) => {
  const styles = useStyles();
  const { t, day } = useText();
  const choose = (value: string) => {
    if (value === 'all') onChange({ scope: value });
    if (value === 'range') onChange({ scope: value, from: occurrence, to: last < occurrence ? occurrence : last });
    if (value === 'one' || value === 'following') onChange({ scope: value, occurrence });
  };
  return (
    <div className={styles.choice}>
      <Field label={t('tab.move.scope')}>
        <RadioGroup className={styles.radios} value={scope.scope} onChange={(_, { value }) => choose(value)}>
          {SCOPES.map((each) => (
            <Radio key={each} value={each} label={t(`tab.move.scope.${each}`, { day: day(occurrence) })} />
          ))}
        </RadioGroup>
      </Field>
      {scope.scope === 'range' ? (
        <div className={styles.days}>
          <DateField
            label={t('tab.series.range.from')}
            value={scope.from}
            least={least}
            onChange={(from) => onChange({ ...scope, from, to: scope.to < from ? from : scope.to })}
          />
          <DateField
            label={t('tab.series.range.to')}
            value={scope.to}
            least={scope.from}
            onChange={(to) => onChange({ ...scope, to })}
          />
        </div>
      ) : undefined}
    </div>
  );
};
