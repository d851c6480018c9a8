import { useEffect, useMemo, useRef } from 'react';
import { useMe } from '../../../api/queries.ts';
import type { TypedDrafts } from '../../../components/typed-drafts.ts';
import { keptForPerson } from '../../../session/kept-for-person.ts';
import { readDrafts } from './kept-drafts.ts';

const WHAT = 'drafts';

/** The texts of Book that mean nothing yet: they outlast other screens and a reload, as the need does. */
export const useKeptDrafts = () => {
  const personId = useMe().data?.person.id ?? '';
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useMemo(() => {
    const all = () => readDrafts(keptForPerson.read(personId, WHAT));
    const keep: TypedDrafts['keep'] = (name, draft) => {
      const { [name]: before, ...others } = all();
      if (draft === undefined && before === undefined) return;
      keptForPerson.keep(personId, WHAT, draft === undefined ? others : { ...others, [name]: draft });
    };
    const drafts: TypedDrafts = {
      read: (name, value) => {
        const draft = all()[name];
        return draft !== undefined && Object.is(draft.value, value) ? draft.text : undefined;
      },
      keep,
      // Once the form has gone too, if it goes.
      leave: (name) => void setTimeout(() => (isHere.current ? keep(name, undefined) : undefined)),
    };
    return { drafts, hasAny: () => Object.keys(all()).length > 0 };
  }, [personId]);
};
