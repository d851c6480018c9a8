import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { clockSeparator } from '@yhteistila/core/i18n/format-time.ts';
import { writeClock } from '@yhteistila/core/i18n/typed-clock.ts';
import { DateField } from '../../components/date-field.tsx';
import { TimeField } from '../../components/time-field.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import type { Places } from '../use-places.ts';
import { type MovePlan, startingAt } from './move-plan.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1' },
  date: { '@media (max-width: 479px)': { gridColumn: '1 / -1' } },
});

interface MoveFieldsProps {
  readonly plan: MovePlan;
  readonly siteId: string;
  readonly places: Places;
  readonly onChange: (plan: MovePlan) => void;
}

/** The day, the time and the space, chosen freely. A later start keeps the length. */
export const MoveFields = ({ plan, siteId, places, onChange }: MoveFieldsProps) => {
  const styles = useStyles();
  const { t, pick, language } = useText();
  const from = writeClock(plan.from, clockSeparator(language));
  const spaces = (places.site(siteId)?.resources ?? []).filter(({ kind }) => kind === 'space');
  return (
    <div className={styles.fields}>
      <div className={styles.date}>
        <DateField
          label={t('tab.move.day')}
          value={plan.day}
          least={todayHere()}
          onChange={(day) => onChange({ ...plan, day })}
        />
      </div>
      <TimeField
        label={t('tab.move.from')}
        value={plan.from}
        isStart
        onChange={(from) => onChange(startingAt(plan, from))}
      />
      <TimeField
        label={t('tab.move.to')}
        value={plan.to}
        problem={plan.to > plan.from ? undefined : t('tab.time.notAfter', { time: from })}
        onChange={(to) => onChange({ ...plan, to })}
      />
      <Field label={t('tab.move.space')} className={styles.wide}>
        <Select value={plan.spaceId} onChange={(_, { value }) => onChange({ ...plan, spaceId: value })}>
          {spaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {pick(name)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
