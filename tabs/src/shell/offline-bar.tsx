import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { lookups } from '../api/lookups.ts';
import { useConnection } from '../api/use-connection.ts';
import { useText } from '../i18n/use-text.tsx';

/**
 * Says that the program is an old one, that it is found out what became of a change, or since when the
 * service has not answered, while what was known stays in sight.
 */
export const OfflineBar = () => {
  const { lostAt, isOutdated } = useConnection();
  const isLooking = useSyncExternalStore(lookups.subscribe, lookups.now) > 0;
  const { t, time } = useText();
  if (isOutdated) {
    return (
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{t('tab.outdated')}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => window.location.reload()}>
            {t('tab.reload')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (isLooking) {
    return (
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{t('tab.lookup')}</MessageBarBody>
      </MessageBar>
    );
  }
  if (lostAt === undefined) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <MessageBar intent="warning" politeness="polite">
      <MessageBarBody>{t('tab.offline', { since: time(lostAt, zone) })}</MessageBarBody>
    </MessageBar>
  );
};
