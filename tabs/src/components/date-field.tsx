import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { readTypedDate, writeDate } from '@yhteistila/core/i18n/typed-date.ts';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import { type KeyboardEvent, useRef } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { todayHere } from '../session/today-here.ts';
import { useTyped } from './use-typed.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: tokens.spacingHorizontalXS },
  input: { minWidth: 0 },
  // Only lends its calendar.
  native: { position: 'absolute', width: 0, height: 0, opacity: 0, border: 'none', padding: 0, pointerEvents: 'none' },
});

const STEPS: { readonly [key: string]: number } = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

interface DateFieldProps {
  readonly label: string;
  /** In a bar of tools the label is only spoken. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  /** The first day that can be chosen. */
  readonly least: string;
  /** The day from which "tomorrow" counts; absent: as this browser's clock has it. */
  readonly today?: string;
  /** Where a change does more than a search does, it waits for the person to stop typing. */
  readonly pauseMs?: number;
  /** Its name among the fields that its form keeps while they cannot be read. */
  readonly keptAs?: string;
  readonly onChange: (day: string) => void;
}

/** A date as the language writes it, with its weekday; typed, stepped by a day, or taken from the browser's calendar. */
export const DateField = (props: DateFieldProps) => {
  const { label, isLabelHidden = false, value, least, today = todayHere(), pauseMs = 0, keptAs, onChange } = props;
  const styles = useStyles();
  const { t, language } = useText();
  const native = useRef<HTMLInputElement>(null);
  const read = (text: string) => readTypedDate(text, { today, least, language });
  const write = (day: string) => writeDate(day, language);
  const { message, set, inInput, onEnter } = useTyped({ label, value, write, read, onChange, pauseMs, keptAs });
  const step = (by: number) => {
    const stepped = addDays(value, by);
    set(stepped < least ? least : stepped);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    onEnter(event);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <Field
      label={isLabelHidden ? { children: label, style: HIDDEN } : label}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      {(field) => (
        <div className={styles.row}>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={t('tab.date.previous')}
            disabledFocusable={value <= least}
            onClick={() => step(-1)}
          />
          <Input
            {...field}
            {...inInput}
            className={styles.input}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={onKeyDown}
            contentAfter={
              <>
                <input
                  ref={native}
                  type="date"
                  className={styles.native}
                  tabIndex={-1}
                  aria-hidden
                  min={least}
                  value={value}
                  onChange={({ target }) => {
                    if (target.value !== '') set(target.value);
                  }}
                />
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<CalendarLtrRegular />}
                  aria-label={t('tab.date.calendar')}
                  onClick={() => native.current?.showPicker()}
                />
              </>
            }
          />
          <Button icon={<ChevronRightRegular />} aria-label={t('tab.date.next')} onClick={() => step(1)} />
        </div>
      )}
    </Field>
  );
};
