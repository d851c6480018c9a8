import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { BookingView } from '../../api/queries.ts';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';

/** So many dates are listed one by one. */
const MAX_LISTED = 12;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface CancelDatesDialogProps {
  readonly bookings: readonly BookingView[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before several dates of a series are cancelled at once, and says how many and which. */
export const CancelDatesDialog = ({ bookings, onConfirm, onClose }: CancelDatesDialogProps) => {
  const styles = useStyles();
  const { t, counted } = useText();
  const { wordsOf } = useListParts();
  const left = bookings.length - MAX_LISTED;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{counted('tab.series.ask', bookings.length)}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {bookings.slice(0, MAX_LISTED).map((booking) => (
                <li key={booking.id}>{wordsOf(booking).what}</li>
              ))}
            </ul>
            {left > 0 ? <div>{counted('tab.series.ask.more', left)}</div> : undefined}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tab.series.range.keep')}</Button>
            <Button
              appearance="primary"
              {...actMark('cancelDates', bookings[0]?.seriesId ?? '')}
              onClick={() => {
                onConfirm();
                onClose();
              }}
            >
              {counted('tab.series.ask.do', bookings.length)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
