import type { Typed } from '@yhteistila/core/i18n/typed.ts';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { useKeptDraft, useTypedDrafts } from './typed-drafts.ts';
import { useJoinUnread } from './unread-fields.ts';

interface TypedField<Value> {
  readonly label: string;
  readonly value: Value;
  /** As it stands in the field when nobody is typing; it can be read again. */
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Typed<Value>;
  readonly onChange: (value: Value) => void;
  /** What is wrong with the value beside others; told as if it could not be read. */
  readonly problem?: string | undefined;
  /** Waits so long for the person to go on typing before the value counts. */
  readonly pauseMs?: number;
  /** The field's name among those that its form keeps while they cannot be read. */
  readonly keptAs?: string | undefined;
}

/** In the middle of a word nobody is told that it is none. */
const WHILE_TYPING_MS = 1_000;

/**
 * The text of a field and what it means. What cannot be read stays as it was typed, with what is wrong with it said below once
 * the person has left it, paused or pressed Enter; the value stays as it was, and the form is told to wait.
 */
export const useTyped = <Value>(field: TypedField<Value>) => {
  const { label, value, write, read, onChange, problem, pauseMs = 0, keptAs } = field;
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const drafts = useTypedDrafts();
  const [draft, setDraft] = useState(() => (keptAs === undefined ? undefined : drafts.read(keptAs, value)));
  const [seen, setSeen] = useState(value);
  // What was kept was told before.
  const [isTold, setIsTold] = useState(draft !== undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = read(draft ?? write(value));
  if (!Object.is(seen, value)) {
    setSeen(value);
    // It was chosen elsewhere: the text follows.
    if (draft !== undefined && !('value' in typed && Object.is(typed.value, value))) setDraft(undefined);
  }
  const wrong = 'value' in typed ? problem : t(`typed.${typed.problem}`, typed.params);
  const isWrong = wrong !== undefined;
  useEffect(() => {
    if (!isWrong) return setIsTold(false);
    const timer = setTimeout(() => setIsTold(true), WHILE_TYPING_MS);
    return () => clearTimeout(timer);
  }, [isWrong]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const unread = useMemo(() => {
    if (!isWrong) return undefined;
    const tell = () => {
      setIsTold(true);
      input.current?.focus();
    };
    return { label, isTold, tell };
  }, [isWrong, label, isTold]);
  useJoinUnread(unread);
  useKeptDraft(keptAs, 'value' in typed ? undefined : draft, value);

  const commit = (result: Typed<Value>) => {
    clearTimeout(waiting.current);
    if ('value' in result && !Object.is(result.value, value)) onChange(result.value);
  };
  const typeIn = (text: string) => {
    setDraft(text);
    const result = read(text);
    clearTimeout(waiting.current);
    if (pauseMs === 0) commit(result);
    else waiting.current = setTimeout(() => commit(result), pauseMs);
  };
  return {
    /** What is wrong, once it is to be told. */
    message: isTold ? wrong : undefined,
    /** Takes a value that was not typed. */
    set: (next: Value) => {
      clearTimeout(waiting.current);
      setDraft(undefined);
      onChange(next);
    },
    inInput: {
      ref: input,
      autoComplete: 'off',
      value: draft ?? write(value),
      onChange: (_: unknown, data: { readonly value: string }) => typeIn(data.value),
      onBlur: () => {
        commit(typed);
        if (isWrong) setIsTold(true);
        if ('value' in typed) setDraft(undefined);
      },
    },
    /** Enter counts what was typed, or says why it cannot. */
    onEnter: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      commit(typed);
      if (!isWrong) return;
      event.preventDefault();
      setIsTold(true);
    },
  };
};
