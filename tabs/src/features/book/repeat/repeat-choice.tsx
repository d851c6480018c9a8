import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { readTypedCount } from '@yhteistila/core/i18n/typed-count.ts';
import { DateField } from '../../../components/date-field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { COUNT_LIMITS, type Repeat } from './recurrence-text.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    maxWidth: '560px',
  },
  input: { minWidth: 0 },
});

const EVERY = ['day', 'week', 'month'] as const;
const ENDS = ['count', 'until'] as const;
const USUAL_COUNT = 4;

interface RepeatChoiceProps {
  readonly repeat: Repeat;
  /** The day of the booking that repeats. */
  readonly first: string;
  readonly usualUntil: string;
  readonly onChange: (repeat: Repeat) => void;
}

export const RepeatChoice = ({ repeat, first, usualUntil, onChange }: RepeatChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { ends } = repeat;
  return (
    <div className={styles.fields}>
      <Field label={t('tab.book.repeat.every')}>
        <Select
          className={styles.input}
          value={repeat.every}
          onChange={(_, { value }) => {
            const every = EVERY.find((each) => each === value);
            if (every !== undefined) onChange({ ...repeat, every });
          }}
        >
          {EVERY.map((every) => (
            <option key={every} value={every}>
              {t(`tab.book.repeat.${every}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('tab.book.repeat.ends')}>
        <Select
          className={styles.input}
          value={ends.kind}
          onChange={(_, { value }) =>
            onChange({
              ...repeat,
              ends: value === 'until' ? { kind: 'until', day: usualUntil } : { kind: 'count', count: USUAL_COUNT },
            })
          }
        >
          {ENDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`tab.book.repeat.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {ends.kind === 'count' ? (
        <NumberField
          label={t('tab.book.repeat.times')}
          value={ends.count}
          read={(text) => readTypedCount(text, COUNT_LIMITS)}
          step={(by) => Math.min(Math.max(ends.count + by, COUNT_LIMITS.least), COUNT_LIMITS.most)}
          onChange={(count) => onChange({ ...repeat, ends: { kind: 'count', count } })}
        />
      ) : (
        <DateField
          label={t('tab.book.repeat.lastDay')}
          value={ends.day}
          least={first}
          onChange={(day) => onChange({ ...repeat, ends: { kind: 'until', day } })}
        />
      )}
    </div>
  );
};
