import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { isLocalDay, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { useText } from '../i18n/use-text.tsx';

const SCOPES = ['one', 'following', 'all', 'range'] as const satisfies readonly SeriesScope['scope'][];

const useStyles = makeStyles({
  choice: { display: 'grid', gap: tokens.spacingVerticalS },
  radios: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalM },
});

interface MoveScopeProps {
  readonly scope: SeriesScope;
  /** The date from which the change was begun. */
  readonly occurrence: LocalDay;
  /** The last date of the series, as far as it is known. */
  readonly last: LocalDay;
  readonly onChange: (scope: SeriesScope) => void;
}

/** Which dates of a series are meant. */
export const MoveScope = ({ scope, occurrence, last, onChange }: MoveScopeProps) => {
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
          <Field label={t('tab.series.range.from')}>
            <Input
              type="date"
              value={scope.from}
              max={scope.to}
              onChange={(_, { value }) => {
                if (isLocalDay(value)) onChange({ ...scope, from: value });
              }}
            />
          </Field>
          <Field label={t('tab.series.range.to')}>
            <Input
              type="date"
              value={scope.to}
              min={scope.from}
              onChange={(_, { value }) => {
                if (isLocalDay(value)) onChange({ ...scope, to: value });
              }}
            />
          </Field>
        </div>
      ) : undefined}
    </div>
  );
};
