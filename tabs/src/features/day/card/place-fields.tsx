import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type Interval, lengthMinutes } from '@yhteistila/core/time/interval.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Draft } from '../draft/draft.ts';
import { lengthsFrom, startsIn } from '../room/segments.ts';

const MINUTE_MS = 60_000;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

interface PlaceFieldsProps {
  readonly draft: Draft;
  readonly free: Interval;
  readonly zone: string;
  readonly onChange: (draft: Draft) => void;
}

/** When in a free stretch, and for how long: for fingers, which do not drag edges. */
export const PlaceFields = ({ draft, free, zone, onChange }: PlaceFieldsProps) => {
  const styles = useStyles();
  const { t, time } = useText();
  const length = lengthMinutes(draft);
  const begin = (start: number) => {
    const fitting = lengthsFrom(start, free).filter((minutes) => minutes <= length);
    onChange({ ...draft, start, end: start + (fitting.at(-1) ?? lengthMinutes({ start, end: free.end })) * MINUTE_MS });
  };
  return (
    <div className={styles.fields}>
      <Field label={t('tab.day.starts')}>
        <Select value={String(draft.start)} onChange={(_, { value }) => begin(Number(value))}>
          {startsIn(free).map((start) => (
            <option key={start} value={start}>
              {time(start, zone)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('tab.day.length')}>
        <Select
          value={String(length)}
          onChange={(_, { value }) => onChange({ ...draft, end: draft.start + Number(value) * MINUTE_MS })}
        >
          {lengthsFrom(draft.start, free).map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('tab.day.minutes', { minutes })}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
