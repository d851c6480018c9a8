import { MenuItem, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useNavigate } from 'react-router';
import { bookingPath } from '../../addresses.ts';
import type { BookingView } from '../../api/queries.ts';
import { type Asked, BookingButtons } from '../../booking-parts/actions/booking-buttons.tsx';
import { possibleActs } from '../../booking-parts/actions/possible-acts.ts';
import { RefusedAct } from '../../booking-parts/actions/refused-act.tsx';
import { UndoBar } from '../../booking-parts/actions/undo-bar.tsx';
import { useAskedDialog } from '../../booking-parts/actions/use-asked-dialog.tsx';
import { useBookingCommands } from '../../booking-parts/actions/use-booking-commands.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';
import { RowLine } from './row-line.tsx';

const useStyles = makeStyles({
  row: { outlineStyle: 'none' },
  below: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  undo: { padding: tokens.spacingVerticalS },
});

interface BookingRowProps {
  readonly booking: BookingView;
  readonly series?: string;
  readonly withDay?: boolean;
  readonly cancelRows?: ReactNode;
}

const endedBy = ({ customerAbsent }: BookingView) => (customerAbsent === true ? 'customerAbsent' : 'checkOut');

/** A booking with what can be done to it, and the way back where it was just cancelled or ended. */
export const BookingRow = ({ booking, series, withDay, cancelRows }: BookingRowProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { now, places, wordsOf, kept, askToMove } = useListParts();
  const words = wordsOf(booking);
  const commands = useBookingCommands(booking, wordsOf);
  const asked = useAskedDialog(booking, words, places, () => void end('customerAbsent'));
  const row = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();

  const cancel = async () => {
    kept.keep([booking.id]);
    if (!(await commands.run('cancel'))) kept.drop([booking.id]);
  };
  /** The card stays while the end can be taken back. */
  const end = async (act: 'checkOut' | 'customerAbsent') => {
    kept.keep([booking.id]);
    if (!(await commands.run(act))) kept.drop([booking.id]);
  };
  const hasEnded = booking.status === 'completed';
  const wayBack = hasEnded ? 'resume' : 'reinstate';
  const takeBack = async () => {
    if (await commands.run(wayBack)) {
      kept.drop([booking.id]);
      row.current?.focus();
    }
  };
  const ask = (act: Asked) => {
    if (askToMove(act, booking, words) || asked.ask(act)) return;
    if (act === 'cancel') void cancel();
    else if (act === 'checkOut') void end(act);
    else if (act === 'reinstate' || act === 'resume') void takeBack();
    else void commands.run(act);
  };
  const isUndoable = kept.ids.has(booking.id) && (hasEnded || booking.status === 'cancelled');
  return (
    <div ref={row} tabIndex={-1} className={styles.row}>
      {isUndoable ? (
        <div className={styles.undo}>
          <UndoBar
            text={t(`tab.booking.done.${hasEnded ? endedBy(booking) : 'cancel'}`, { what: words.what })}
            isPending={commands.pending === wayBack}
            onUndo={() => void takeBack()}
            onGone={() => kept.drop([booking.id])}
          />
        </div>
      ) : (
        <RowLine booking={booking} {...(series === undefined ? {} : { series })} withDay={withDay === true}>
          <BookingButtons
            booking={booking}
            acts={possibleActs(booking, now)}
            words={words}
            onAsk={ask}
            isPending={commands.pending !== undefined}
            cancelRows={cancelRows}
          >
            <MenuItem onClick={() => void navigate(bookingPath(booking.id))}>{t('tab.booking.open')}</MenuItem>
          </BookingButtons>
        </RowLine>
      )}
      {asked.dialog}
      {commands.error === undefined ? undefined : (
        <div className={styles.below}>
          <RefusedAct booking={booking} error={commands.error} places={places} onClose={commands.forgetError} />
        </div>
      )}
    </div>
  );
};
