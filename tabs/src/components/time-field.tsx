import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { readClock, writeClock } from './clock-text.ts';

const STEPS: { readonly [key: string]: number } = { ArrowUp: 15, ArrowDown: -15 };
const DAY_MINUTES = 1440;
const GRID = 5;

interface TimeFieldProps {
  readonly label: string;
  /** Minutes after midnight. */
  readonly value: number;
  readonly separator: string;
  /** Said while what is written is no time. */
  readonly problem: string;
  readonly onChange: (minutes: number) => void;
}

/** A time of day, written as people write it ("9", "9.30", "930"); the arrow keys move it by a quarter of an hour. */
export const TimeField = ({ label, value, separator, problem, onChange }: TimeFieldProps) => {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== '' && readClock(draft) === undefined;
  const write = (text: string) => {
    setDraft(text);
    const minutes = readClock(text);
    if (minutes !== undefined) onChange(Math.round(minutes / GRID) * GRID);
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    onChange(Math.min(Math.max(value + by, 0), DAY_MINUTES));
  };
  return (
    <Field label={label} {...(isWrong ? { validationMessage: problem } : {})}>
      <Input
        inputMode="numeric"
        autoComplete="off"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0, width: '100%' } }}
        value={draft ?? writeClock(value, separator)}
        onChange={(_, data) => write(data.value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={step}
      />
    </Field>
  );
};
