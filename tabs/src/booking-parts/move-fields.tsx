import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DateField } from '../components/date-field.tsx';
import { TimeField } from '../components/time-field.tsx';
import { useText } from '../i18n/use-text.tsx';
import { todayHere } from '../session/today-here.ts';
import { type MovePlan, startingAt } from './move-plan.ts';
import type { Places } from './use-places.ts';

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
  const separator = language === 'en' ? ':' : '.';
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
        separator={separator}
        problem={t('tab.move.notTime')}
        onChange={(from) => onChange(startingAt(plan, from))}
      />
      <TimeField
        label={t('tab.move.to')}
        value={plan.to}
        separator={separator}
        problem={t('tab.move.notTime')}
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
