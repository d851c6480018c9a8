import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useConnection } from '../api/use-connection.ts';
import { useText } from '../i18n/use-text.tsx';

/** Says since when the service has not answered, while what was known stays in sight (ui.md, Empty, loading, broken). */
export const OfflineBar = () => {
  const { lostAt } = useConnection();
  const { t, time } = useText();
  if (lostAt === undefined) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <MessageBar intent="warning" politeness="polite">
      <MessageBarBody>{t('tab.offline', { since: time(lostAt, zone) })}</MessageBarBody>
    </MessageBar>
  );
};
