import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.tsx';

/** A booking that waits for the connection: it is sent when there is one, unless the person takes it back. */
export const WaitingBooking = ({ onWithdraw }: { readonly onWithdraw: () => void }) => {
  const { t } = useText();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{t('tab.book.waiting')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onWithdraw}>
          {t('tab.book.withdraw')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
