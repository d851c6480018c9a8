import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { useSite } from '../api/queries.ts';
import { useConnection } from '../api/use-connection.ts';
import { useText } from '../i18n/use-text.tsx';
import { type Settled, useSettledWithdrawals } from './use-settled-withdrawals.ts';

const useSettledText = (settled: Settled | undefined): string => {
  const { t, day, times, pick } = useText();
  const booking = settled?.kind === 'cancelled' ? settled.booking : undefined;
  const site = useSite(booking?.siteId).data;
  if (booking === undefined) return t('tab.withdrawn.stands');
  const names = booking.resourceIds.flatMap((id) => site?.resources.find((each) => each.id === id)?.name ?? []);
  const time = site === undefined ? '' : ` ${times(booking, site.timeZone)}`;
  const what = [`${day(booking.start.slice(0, 10))}${time}`, ...names.map(pick)].join(', ');
  return t('tab.withdrawn.cancelled', { what });
};

/** Of a booking that was taken back while it may have been on its way: that it is seen to, and what came of it. */
export const WithdrawnBar = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const { lostAt } = useConnection();
  const { isOpen, settled, forget } = useSettledWithdrawals();
  const text = useSettledText(settled);
  if (settled === undefined) {
    return isOpen && lostAt !== undefined ? (
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{t('tab.withdrawn.open')}</MessageBarBody>
      </MessageBar>
    ) : null;
  }
  const goOn = () => {
    forget();
    if (settled.kind === 'stands') void navigate('/my');
    // The focus must not fall to nowhere with the button.
    else document.getElementById('content')?.focus();
  };
  return (
    <MessageBar
      intent={settled.kind === 'stands' ? 'warning' : 'success'}
      layout="multiline"
      politeness={settled.kind === 'stands' ? 'assertive' : 'polite'}
    >
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={goOn}>
          {t(settled.kind === 'stands' ? 'tab.withdrawn.show' : 'tab.withdrawn.ok')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
