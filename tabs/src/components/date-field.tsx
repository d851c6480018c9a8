import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { readDate, stepDay, writeDate } from './date-text.ts';

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
  readonly onChange: (day: string) => void;
}

/** A date as the language writes it, with its weekday; typed, stepped by a day, or taken from the browser's calendar. */
export const DateField = ({ label, isLabelHidden = false, value, least, onChange }: DateFieldProps) => {
  const styles = useStyles();
  const { t, language } = useText();
  const [draft, setDraft] = useState<string>();
  const native = useRef<HTMLInputElement>(null);
  const read = (text: string) => {
    const day = readDate(text, least);
    return day === undefined || day < least ? undefined : day;
  };
  const isWrong = draft !== undefined && read(draft) === undefined;
  const set = (day: string) => {
    setDraft(undefined);
    onChange(day);
  };
  const step = (by: number) => set(stepDay(value, by, least));
  const write = (text: string) => {
    setDraft(text);
    const day = read(text);
    if (day !== undefined) onChange(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <Field
      label={isLabelHidden ? { children: label, style: HIDDEN } : label}
      {...(isWrong ? { validationMessage: t('tab.date.problem') } : {})}
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
            className={styles.input}
            autoComplete="off"
            value={draft ?? writeDate(value, language)}
            onChange={(_, data) => write(data.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => setDraft(undefined)}
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
