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
import { useText } from '../../i18n/use-text.tsx';
import type { Places } from '../use-places.ts';
import { ReasonField } from './reason-field.tsx';

const useStyles = makeStyles({ content: { display: 'grid', gap: tokens.spacingVerticalM } });

interface CancelDialogProps {
  readonly booking: BookingView;
  /** Which booking it is: day, time, space. */
  readonly what: string;
  readonly places: Places;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before somebody else's booking is cancelled, and why: the organiser is told. */
export const CancelDialog = ({ booking, what, places, onConfirm, onClose }: CancelDialogProps) => {
  const styles = useStyles();
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.cancelOthers.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{what}</div>
            <ReasonField booking={booking} places={places} value={reason} onChange={setReason} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tab.cancelOthers.keep')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onConfirm(reason);
                onClose();
              }}
            >
              {t('tab.cancelOthers.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
