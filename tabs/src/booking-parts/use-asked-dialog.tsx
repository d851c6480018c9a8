import { type ReactNode, useState } from 'react';
import type { BookingView } from '../api/queries.ts';
import { useCaughtFocus } from '../components/catch-focus.ts';
import { useFocusBack } from '../components/use-focus-back.ts';
import { FaultDialog } from '../features/faults/fault-dialog.tsx';
import { faultPlacesOf } from '../features/faults/fault-places.ts';
import { AbsentDialog } from './absent-dialog.tsx';
import type { Asked } from './booking-buttons.tsx';
import type { BookingWords } from './booking-words.ts';
import type { Places } from './use-places.ts';

const DIALOGS = ['customerAbsent', 'reportFault'] as const;
type AskedDialog = (typeof DIALOGS)[number];

const isDialog = (asked: Asked): asked is AskedDialog => DIALOGS.some((each) => each === asked);

/** The dialogs that stand beside one booking: that its customer did not come, and that something there is broken. */
export const useAskedDialog = (booking: BookingView, words: BookingWords, places: Places, onAbsent: () => void) => {
  const [open, setOpen] = useState<AskedDialog>();
  // The row may leave the list with the booking.
  useCaughtFocus();
  const comeBack = useFocusBack(open !== undefined);
  const close = () => setOpen(undefined);
  const [first = ''] = booking.resourceIds;
  const site = places.place(first)?.site;
  /** Opens a dialog if one was asked for, and says whether it was. */
  const ask = (asked: Asked): asked is AskedDialog => {
    const isOne = isDialog(asked);
    if (!isOne) return false;
    comeBack();
    setOpen(asked);
    return true;
  };
  const dialogs: { readonly [asked in AskedDialog]: ReactNode } = {
    customerAbsent: <AbsentDialog what={words.what} onConfirm={onAbsent} onClose={close} />,
    reportFault:
      site === undefined ? undefined : (
        <FaultDialog isOpen siteId={site.id} places={faultPlacesOf(site)} resourceId={first} onClose={close} />
      ),
  };
  return { ask, dialog: open === undefined ? undefined : dialogs[open] };
};
