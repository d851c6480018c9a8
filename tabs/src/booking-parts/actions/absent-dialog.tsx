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
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({ content: { display: 'grid', gap: tokens.spacingVerticalS } });

interface AbsentDialogProps {
  /** Which booking it is: day, time, space. */
  readonly what: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a booking is ended because its customer did not come: that is not taken back. */
export const AbsentDialog = ({ what, onConfirm, onClose }: AbsentDialogProps) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.absent.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{what}</div>
            <div>{t('tab.absent.means')}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tab.absent.back')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onConfirm();
                onClose();
              }}
            >
              {t('tab.absent.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
