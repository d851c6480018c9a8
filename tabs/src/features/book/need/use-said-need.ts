import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Role } from '@yhteistila/core/site/person.ts';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { todayHere } from '../../../session/today-here.ts';
import { USUAL_ZONE } from '../../../session/usual-zone.ts';
import { keptNeed } from './kept-need.ts';
import type { SpaceNeed } from './need.ts';
import { hasNeed, readNeedAddress, searchOfNeed, type UnreadPart } from './need-address.ts';
import { loadFirstNeed, withPurpose } from './need-defaults.ts';

interface Said {
  readonly need: SpaceNeed;
  /** False while all of it is what one begins with. */
  readonly isTouched: boolean;
  /** Of the address from which it came: what means nothing there. */
  readonly unread: readonly UnreadPart[];
  readonly isFromAddress: boolean;
}

interface Person {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** What the address says, else what was said before in this tab; completed by what was kept apart, and by what one begins with. */
const begin = (search: string, { id, roles, language }: Person): Said => {
  const kept = keptNeed.read(id);
  const isFromAddress = hasNeed(search);
  const first = loadFirstNeed(roles);
  if (!isFromAddress && kept === undefined) return { need: first, isTouched: false, unread: [], isFromAddress };
  const { need, unread } = readNeedAddress(
    isFromAddress ? search : (kept?.search ?? ''),
    todayHere(USUAL_ZONE),
    language,
  );
  const usual = need.purpose === undefined ? first : withPurpose(first, need.purpose);
  return {
    need: { ...usual, ...kept?.need, ...need },
    isTouched: true,
    unread: isFromAddress ? unread : [],
    isFromAddress,
  };
};

/** The router is not told: to it the screen is the same, and nothing is drawn anew. Each entry of the history keeps its last need. */
const writeAddress = (search: string): void => {
  if (search !== location.search) history.replaceState(history.state, '', `${location.pathname}${search}`);
};

/** What the person has said is needed: it outlasts other screens, a reload and signing in anew, and stands in the address as far as it may. */
export const useSaidNeed = (siteId: string) => {
  const address = useLocation();
  const { language } = useText();
  const me = useMe().data;
  const person: Person = { id: me?.person.id ?? '', roles: (me?.roles ?? []).map(({ role }) => role), language };
  const [said, setSaid] = useState(() => begin(location.search, person));
  const seen = useRef(address);
  const keptAddress = useRef<Said>(undefined);
  const searchOf = (need: SpaceNeed) => searchOfNeed(need, siteId, todayHere(USUAL_ZONE));
  const keep = (need: SpaceNeed) => keptNeed.keep(person.id, need, searchOf(need));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is said, where, and an address that came from elsewhere lead
  useEffect(() => {
    const isNew = address !== seen.current;
    seen.current = address;
    if (isNew && hasNeed(address.search)) setSaid(begin(address.search, person));
    else if (said.isTouched) writeAddress(searchOf(said.need));
    if (!said.isFromAddress || keptAddress.current === said) return;
    // The way back to Book says nothing of its address.
    keptAddress.current = said;
    keep(said.need);
  }, [address, said, siteId]);
  return {
    ...said,
    setNeed: (need: SpaceNeed) => {
      setSaid({ need, isTouched: true, unread: [], isFromAddress: false });
      keep(need);
    },
    /** What was kept beside the address; forgotten with the booking, kept again when that is taken back. */
    kept: { keep: () => keep(said.need), forget: () => keptNeed.forget(person.id) },
  };
};
