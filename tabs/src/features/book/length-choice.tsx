import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TileRadios } from '../../components/tile-radios.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { LENGTHS } from './need.ts';

const useStyles = makeStyles({
  lengths: { display: 'grid', gap: tokens.spacingVerticalS },
  free: { maxWidth: '160px' },
});

const FREE = 'free';
const LIMITS = { least: 5, most: 600, step: 5 } as const;

interface LengthChoiceProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** Five usual lengths, or any on the grid. */
export const LengthChoice = ({ minutes, onChange }: LengthChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  const [isFree, setIsFree] = useState(!LENGTHS.includes(minutes));
  const [draft, setDraft] = useState<string>();
  const write = (text: string) => {
    setDraft(text);
    const value = Math.round(Number(text) / LIMITS.step) * LIMITS.step;
    if (value >= LIMITS.least && value <= LIMITS.most) onChange(value);
  };
  const choose = (value: string) => {
    setIsFree(value === FREE);
    setDraft(undefined);
    if (value !== FREE) onChange(Number(value));
  };
  return (
    <div className={styles.lengths}>
      <TileRadios
        label={t('tab.book.length')}
        tiles={[
          ...LENGTHS.map((length) => ({ value: String(length), label: String(length) })),
          { value: FREE, label: t('tab.book.length.free') },
        ]}
        value={isFree || !LENGTHS.includes(minutes) ? FREE : String(minutes)}
        columns="repeat(5, minmax(0, 1fr)) minmax(0, 1.6fr)"
        onChange={choose}
      />
      {isFree || !LENGTHS.includes(minutes) ? (
        <Field label={t('tab.book.length.minutes')} className={styles.free}>
          <Input
            type="number"
            min={LIMITS.least}
            max={LIMITS.most}
            step={LIMITS.step}
            value={draft ?? String(minutes)}
            onChange={(_, { value }) => write(value)}
            onBlur={() => setDraft(undefined)}
          />
        </Field>
      ) : undefined}
    </div>
  );
};
