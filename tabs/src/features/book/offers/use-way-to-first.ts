import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../components/announcer.tsx';
import type { UnreadField } from '../../../components/unread-fields.ts';
import { useText } from '../../../i18n/use-text.tsx';

/** What Enter presses by itself, or writes into. */
const OTHERS_ENTER = 'button, a, textarea, [role="button"]';

/** So long the second press of a finger on Enter may come after the first. */
const RESTS_MS = 1_000;

/** Lets Enter do nothing there for a second, as it was pressed for the way and not for the button. */
const restAfterArrival = (button: HTMLElement): void => {
  const ignoreEnter = (event: globalThis.KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  const rested = () => {
    clearTimeout(timer);
    button.removeEventListener('keydown', ignoreEnter);
    button.removeEventListener('blur', rested);
  };
  const timer = setTimeout(rested, RESTS_MS);
  button.addEventListener('keydown', ignoreEnter);
  button.addEventListener('blur', rested);
};

interface WayToFirst {
  /** Whether the offers answer what is asked now. */
  readonly isReady: boolean;
  /** The first offer in words; undefined where there is none. */
  readonly firstText: string | undefined;
  /** A field that cannot be read: it comes first. */
  readonly unread: UnreadField | undefined;
}

/**
 * Enter in the need leads to the Book button of the first offer, or to it when it comes; only that button books (a finger that
 * presses Enter once too often has booked nothing, as the button rests for a second first). Whoever goes on writing or goes elsewhere meanwhile is left alone.
 */
export const useWayToFirst = ({ isReady, firstText, unread }: WayToFirst) => {
  const { t } = useText();
  const announce = useAnnounce();
  const [isWanted, setIsWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    setIsWanted(false);
    const target = button.current ?? document.getElementById('answer');
    target?.focus();
    if (button.current !== null) restAfterArrival(button.current);
    if (firstText !== undefined) announce(t('tab.book.atFirst', { offer: firstText }));
  }, [isWanted, isReady, firstText, announce, t]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (key !== 'Enter') return setIsWanted(false);
    if (event.defaultPrevented || !(target instanceof Element) || target.closest(OTHERS_ENTER) !== null) return;
    event.preventDefault();
    if (event.repeat) return;
    if (unread !== undefined) return unread.tell();
    if (!isReady) announce(t('tab.book.searching'));
    setIsWanted(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsWanted(false);
  };
  return { button, inNeed: { onKeyDown, onBlur, onPointerDown: () => setIsWanted(false) } };
};
