import { useEffect, useRef, useState } from 'react';
import type { OpenCard } from './booking-card.tsx';

const OPENS_AFTER_MS = 350;
/** Long enough to reach the card with the pointer. */
const CLOSES_AFTER_MS = 250;

type Subject = Omit<OpenCard, 'isPinned'>;

/** The one card of the timeline: it follows the pointer and the focus, until the person goes into it. */
export const useCard = () => {
  const [card, setCard] = useState<OpenCard>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (act: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  const unlessPinned = (next: OpenCard | undefined) => setCard((known) => (known?.isPinned === true ? known : next));
  return {
    card,
    hover: (subject: Subject) => later(() => unlessPinned({ ...subject, isPinned: false }), OPENS_AFTER_MS),
    focus: (subject: Subject) => {
      clearTimeout(timer.current);
      unlessPinned({ ...subject, isPinned: false });
    },
    leave: () => later(() => unlessPinned(undefined), CLOSES_AFTER_MS),
    keep: () => clearTimeout(timer.current),
    pin: (subject: Subject) => {
      clearTimeout(timer.current);
      setCard({ ...subject, isPinned: true });
    },
    close: () => {
      clearTimeout(timer.current);
      setCard(undefined);
    },
  };
};

export type Card = ReturnType<typeof useCard>;
