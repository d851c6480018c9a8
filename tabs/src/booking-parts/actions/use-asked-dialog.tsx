import { type ReactNode, useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useCaughtFocus } from '../../components/catch-focus.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { FaultDialog } from '../../features/faults/fault-dialog.tsx';
import { faultPlacesOf } from '../../features/faults/fault-places.ts';
import type { BookingWords } from '../booking-words.ts';
import type { Places } from '../use-places.ts';
import { AbsentDialog } from './absent-dialog.tsx';
import { usePowers } from './allowed-acts.ts';
import type { Asked } from './booking-buttons.tsx';
import { CancelDialog } from './cancel-dialog.tsx';

const DIALOGS = ['customerAbsent', 'cancel', 'reportFault'] as const;
type AskedDialog = (typeof DIALOGS)[number];

const isDialog = (asked: Asked): asked is AskedDialog => DIALOGS.some((each) => each === asked);

/** The dialogs that stand beside one booking: that its customer did not come, and that something there is broken. */
export const useAskedDialog = (
  booking: BookingView,
  words: BookingWords,
  places: Places,
  onAbsent: () => void,
  /** Where bookings of others are shown too: one asks why before it goes. */
  onCancelOthers?: (reason: string) => void,
) => {
  const { me } = usePowers();
  const isOwn = booking.organiser?.id === me?.person.id;
  const [open, setOpen] = useState<AskedDialog>();
  // The row may leave the list with the booking.
  useCaughtFocus();
  const comeBack = useFocusBack(open !== undefined);
  const close = () => setOpen(undefined);
  const [first = ''] = booking.resourceIds;
  const site = places.place(first)?.site;
  /** Opens a dialog if one was asked for, and says whether it was. */
  const ask = (asked: Asked): asked is Exclude<AskedDialog, 'cancel'> => {
    const isOne = isDialog(asked) && (asked !== 'cancel' || (!isOwn && onCancelOthers !== undefined));
    if (!isOne) return false;
    comeBack();
    setOpen(asked);
    return true;
  };
  const dialogs: { readonly [asked in AskedDialog]: ReactNode } = {
    customerAbsent: <AbsentDialog what={words.what} onConfirm={onAbsent} onClose={close} />,
    cancel: (
      <CancelDialog
        {...{ booking, places }}
        what={words.what}
        onConfirm={(reason) => onCancelOthers?.(reason)}
        onClose={close}
      />
    ),
    reportFault:
      site === undefined ? undefined : (
        <FaultDialog isOpen siteId={site.id} places={faultPlacesOf(site)} resourceId={first} onClose={close} />
      ),
  };
  return { ask, dialog: open === undefined ? undefined : dialogs[open] };
};
