import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingWords } from '../booking-words.ts';
import { SeriesResult } from '../series/series-result.tsx';
import type { Places } from '../use-places.ts';
import { MoveForm } from './move-form.tsx';
import type { MoveKind } from './use-move-offers.ts';
import type { SeriesMoved } from './use-series-move.ts';

interface MoveDialogProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
  readonly kind: MoveKind;
  readonly places: Places;
  readonly onClose: () => void;
}

const titleOf = (kind: MoveKind, moved: SeriesMoved | undefined): string => {
  if (moved === undefined) return kind;
  return moved.isBack ? 'back' : 'done';
};

/** Another time or another space, for one booking or several dates of its series, and then what came of those. */
export const MoveDialog = ({ booking, words, kind, places, onClose }: MoveDialogProps) => {
  const { t } = useText();
  const [moved, setMoved] = useState<SeriesMoved>();
  const { zone } = words;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`tab.move.title.${titleOf(kind, moved)}`)}</DialogTitle>
          {moved === undefined ? (
            <MoveForm {...{ booking, words, kind, places, onClose }} onMovedMany={setMoved} />
          ) : (
            <SeriesResult seriesId={booking.seriesId ?? ''} {...{ moved, places, zone, onClose }} onChange={setMoved} />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
