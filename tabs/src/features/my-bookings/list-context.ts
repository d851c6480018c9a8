import { createContext, useContext } from 'react';
import type { BookingView, Me } from '../../api/queries.ts';
import type { BookingWords } from '../../booking-parts/booking-words.ts';
import type { AskToMove } from '../../booking-parts/move/use-move-dialog.tsx';
import type { Places } from '../../booking-parts/use-places.ts';
import type { Kept } from './use-kept.ts';

/** What every row of the list needs. */
export interface ListParts {
  readonly now: number;
  readonly me: Me | undefined;
  readonly places: Places;
  readonly wordsOf: (booking: BookingView) => BookingWords;
  readonly kept: Kept;
  readonly askToMove: AskToMove;
  /** Series that are unfolded: they stay so when their next date, and with it their place, changes. */
  readonly unfolded: ReadonlySet<string>;
  readonly toggle: (seriesId: string) => void;
}

export const ListContext = createContext<ListParts | undefined>(undefined);

export const useListParts = (): ListParts => {
  const parts = useContext(ListContext);
  if (parts === undefined) throw new Error('useListParts outside of the list');
  return parts;
};
