import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';

/** A field whose text means nothing yet: what was typed stays, and what depends on it waits. */
export interface UnreadField {
  readonly label: string;
  /** Whether the person has been told; not while the text is still being written. */
  readonly isTold: boolean;
  /** Tells what is wrong, and leads there. */
  readonly tell: () => void;
}

type Join = (field: UnreadField) => () => void;

const UnreadFieldsContext = createContext<Join>(() => () => undefined);

export const UnreadFieldsProvider = UnreadFieldsContext;

/** The fields of a form that cannot be read, in the order in which they became so, and what its fields join by. */
export const useUnreadFields = () => {
  const [fields, setFields] = useState<readonly UnreadField[]>([]);
  const join = useCallback<Join>((field) => {
    setFields((before) => [...before, field]);
    return () => setFields((before) => before.filter((each) => each !== field));
  }, []);
  return useMemo(() => ({ join, first: fields[0] as UnreadField | undefined }), [fields, join]);
};

/** Tells the form that the field cannot be read, as long as `field` is there. */
export const useJoinUnread = (field: UnreadField | undefined): void => {
  const join = useContext(UnreadFieldsContext);
  // Before it is painted: nothing that depends on the field may be pressed meanwhile.
  useLayoutEffect(() => (field === undefined ? undefined : join(field)), [field, join]);
};
