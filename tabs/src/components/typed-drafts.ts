import { createContext, useContext, useEffect } from 'react';

/** What stands in a field and cannot be read, and the value beside which it was typed. */
export interface TypedDraft {
  readonly text: string;
  readonly value: unknown;
}

/** Where a form keeps such texts for who comes back to it. */
export interface TypedDrafts {
  /** The text of that field, unless another value was chosen since. */
  readonly read: (name: string, value: unknown) => string | undefined;
  readonly keep: (name: string, draft: TypedDraft | undefined) => void;
  /** The field is gone: with the form, which is left as it is, or from it. */
  readonly leave: (name: string) => void;
}

const NOTHING_KEPT: TypedDrafts = { read: () => undefined, keep: () => undefined, leave: () => undefined };

const TypedDraftsContext = createContext(NOTHING_KEPT);

export const TypedDraftsProvider = TypedDraftsContext;

export const useTypedDrafts = (): TypedDrafts => useContext(TypedDraftsContext);

/** Keeps what stands in the field of that name, as long as it cannot be read. */
export const useKeptDraft = (name: string | undefined, text: string | undefined, value: unknown): void => {
  const drafts = useTypedDrafts();
  useEffect(() => {
    if (name !== undefined) drafts.keep(name, text === undefined ? undefined : { text, value });
  }, [drafts, name, text, value]);
  useEffect(() => (name === undefined ? undefined : () => drafts.leave(name)), [drafts, name]);
};
