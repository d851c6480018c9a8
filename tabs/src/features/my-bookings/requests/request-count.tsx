import { CounterBadge } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import { useRequests } from './use-requests.ts';

/** How many bookings wait for the coordinator, beside the name of the tab that lists them; nothing where none does. */
export const RequestCount = () => {
  const { counted } = useText();
  const { length: count } = useRequests().requests;
  if (count === 0) return null;
  return <CounterBadge count={count} size="small" role="img" aria-label={counted('tab.my.requests.count', count)} />;
};
