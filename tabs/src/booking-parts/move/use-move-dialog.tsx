import { type ReactNode, useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import type { Asked } from '../actions/booking-buttons.tsx';
import type { BookingWords } from '../booking-words.ts';
import type { Places } from '../use-places.ts';
import { MoveDialog } from './move-dialog.tsx';
import type { MoveKind } from './use-move-offers.ts';

interface Moving {
  readonly kind: MoveKind;
  readonly booking: BookingView;
  readonly words: BookingWords;
}

const kindOf = (asked: Asked): MoveKind | undefined => {
  if (asked === 'move') return 'time';
  return asked === 'changeRoom' ? 'room' : undefined;
};

/**
 * The dialog in which a booking goes to another time or space. It belongs to the screen, not to the booking's row: that
 * may leave its place with the booking while the dialog tells what came of it.
 */
export const useMoveDialog = (places: Places) => {
  const [moving, setMoving] = useState<Moving>();
  const comeBack = useFocusBack(moving !== undefined);
  /** Opens the dialog if that was asked for, and says whether it was. */
  const ask = (asked: Asked, booking: BookingView, words: BookingWords): asked is 'move' | 'changeRoom' => {
    const kind = kindOf(asked);
    if (kind === undefined) return false;
    comeBack();
    setMoving({ kind, booking, words });
    return true;
  };
  const dialog: ReactNode =
    moving === undefined ? undefined : <MoveDialog {...moving} places={places} onClose={() => setMoving(undefined)} />;
  return { ask, dialog };
};

export type AskToMove = ReturnType<typeof useMoveDialog>['ask'];
