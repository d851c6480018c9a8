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
import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { DateField } from '../../components/date-field.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import { dateOf } from './use-series-cancelling.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface RangeDialogProps {
  /** Dates ahead, in order. */
  readonly bookings: readonly BookingView[];
  readonly onCancel: (range: { readonly from: string; readonly to: string }) => void;
  readonly onClose: () => void;
}

/** Asks from which day to which the dates of a series are cancelled, and says how many those are. */
export const RangeDialog = ({ bookings, onCancel, onClose }: RangeDialogProps) => {
  const styles = useStyles();
  const { t, counted } = useText();
  const days = bookings.map(dateOf);
  const [from, setFrom] = useState(days[0] ?? '');
  const [to, setTo] = useState(days.at(-1) ?? '');
  const unread = useUnreadFields();
  const count = days.filter((day) => from <= day && day <= to).length;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.series.range.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <UnreadFieldsProvider value={unread.join}>
              <div className={styles.fields}>
                <DateField label={t('tab.series.range.from')} value={from} least={todayHere()} onChange={setFrom} />
                <DateField label={t('tab.series.range.to')} value={to} least={from} onChange={setTo} />
              </div>
            </UnreadFieldsProvider>
            <div role="status">{counted('tab.series.range.count', count)}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tab.series.range.keep')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={count === 0}
              onClick={() => {
                if (unread.first !== undefined) return unread.first.tell();
                onCancel({ from, to });
                onClose();
              }}
            >
              {t('tab.series.range.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
