import { makeStyles, tokens } from '@fluentui/react-components';
import { readTypedLength } from '@yhteistila/core/i18n/typed-length.ts';
import { useState } from 'react';
import { NumberField } from '../../../components/number-field.tsx';
import { TileRadios } from '../../../components/tile-radios.tsx';
import { useTypedDrafts } from '../../../components/typed-drafts.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { LENGTHS } from './need.ts';

const useStyles = makeStyles({
  lengths: { display: 'grid', gap: tokens.spacingVerticalS },
  free: { maxWidth: '200px' },
});

const FREE = 'free';
const KEPT_AS = 'length';
const STEP = 5;
const MAX_MINUTES = 600;

interface LengthChoiceProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** Five usual lengths, or any on the grid. */
export const LengthChoice = ({ minutes, onChange }: LengthChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  const drafts = useTypedDrafts();
  const [isFree, setIsFree] = useState(() => !LENGTHS.includes(minutes) || drafts.read(KEPT_AS, minutes) !== undefined);
  const choose = (value: string) => {
    setIsFree(value === FREE);
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
        <NumberField
          label={t('tab.book.length.minutes')}
          keptAs={KEPT_AS}
          className={styles.free}
          isWithUnits
          value={minutes}
          read={readTypedLength}
          step={(by) => Math.min(Math.max(minutes + by * STEP, STEP), MAX_MINUTES)}
          onChange={onChange}
        />
      ) : undefined}
    </div>
  );
};
