import { Field, Input } from '@fluentui/react-components';
import type { Typed } from '@yhteistila/core/i18n/typed.ts';
import type { KeyboardEvent } from 'react';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps<Value extends number | undefined> {
  readonly label: string;
  readonly value: Value;
  readonly placeholder?: string;
  readonly className?: string;
  /** A phone's keyboard for more than figures. */
  readonly isWithUnits?: boolean;
  /** Its name among the fields that its form keeps while they cannot be read. */
  readonly keptAs?: string;
  readonly read: (text: string) => Typed<Value>;
  /** The next value up or down; undefined where there is none. */
  readonly step: (by: 1 | -1) => Value | undefined;
  readonly onChange: (value: Value) => void;
}

const STEPS: { readonly [key: string]: 1 | -1 } = { ArrowUp: 1, ArrowDown: -1 };

/** A number as people write it, with what goes with it ("6 hlö", "1 h 30"); the arrow keys step it. */
export const NumberField = <Value extends number | undefined>(props: NumberFieldProps<Value>) => {
  const { label, value, placeholder, className, isWithUnits = false, keptAs, read, step, onChange } = props;
  const write = (of: Value) => (of === undefined ? '' : String(of));
  const { message, set, inInput, onEnter } = useTyped({ label, value, write, read, onChange, keptAs });
  const onKeyDown = (event: KeyboardEvent) => {
    onEnter(event);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = step(by);
    if (next !== undefined) set(next);
  };
  return (
    <Field label={label} className={className} {...(message === undefined ? {} : { validationMessage: message })}>
      {(field) => (
        // A browser's own number field keeps to itself what it cannot read.
        <Input
          {...field}
          {...inInput}
          role="spinbutton"
          {...(value === undefined ? {} : { 'aria-valuenow': value })}
          aria-valuetext={inInput.value}
          inputMode={isWithUnits ? 'text' : 'numeric'}
          style={{ minWidth: 0 }}
          input={{ style: { minWidth: 0, width: '100%' } }}
          {...(placeholder === undefined ? {} : { placeholder })}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
};
