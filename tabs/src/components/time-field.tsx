import { Field, Input } from '@fluentui/react-components';
import { clockSeparator } from '@yhteistila/core/i18n/format-time.ts';
import { LAST_START, readTypedClock, readTypedStart, writeClock } from '@yhteistila/core/i18n/typed-clock.ts';
import type { KeyboardEvent } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { useTyped } from './use-typed.ts';

const STEPS: { readonly [key: string]: number } = { ArrowUp: 15, ArrowDown: -15 };
const DAY_MINUTES = 1440;

interface TimeFieldProps {
  readonly label: string;
  /** Minutes after midnight. */
  readonly value: number;
  /** Something begins then: not at the very end of the day. */
  readonly isStart?: boolean;
  /** What is wrong with the time beside others. */
  readonly problem?: string | undefined;
  /** Its name among the fields that its form keeps while they cannot be read. */
  readonly keptAs?: string;
  readonly onChange: (minutes: number) => void;
}

/** A time of day, written as people write it ("9", "9.30", "930"); the arrow keys move it by a quarter of an hour. */
export const TimeField = ({ label, value, isStart = false, problem, keptAs, onChange }: TimeFieldProps) => {
  const { language } = useText();
  const separator = clockSeparator(language);
  const write = (minutes: number) => writeClock(minutes, separator);
  const read = (text: string) => (isStart ? readTypedStart : readTypedClock)(text, separator);
  const { message, set, inInput, onEnter } = useTyped({ label, value, problem, write, read, onChange, keptAs });
  const onKeyDown = (event: KeyboardEvent) => {
    onEnter(event);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(Math.min(Math.max(value + by, 0), isStart ? LAST_START : DAY_MINUTES));
  };
  return (
    <Field label={label} {...(message === undefined ? {} : { validationMessage: message })}>
      <Input
        {...inInput}
        inputMode="numeric"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0, width: '100%' } }}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
};
