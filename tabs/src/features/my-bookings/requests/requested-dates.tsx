import { Text } from '@fluentui/react-components';
import { useSeries } from '../../../booking-parts/series/use-series.ts';
import { useText } from '../../../i18n/use-text.tsx';

const MAX_LISTED = 6;

/** How many dates of a series wait for approval, and which: also those beyond the days that the list looks ahead. */
export const RequestedDates = ({ seriesId }: { readonly seriesId: string }) => {
  const { counted, day } = useText();
  const series = useSeries(seriesId, true);
  const waiting = (series.data?.occurrences ?? []).filter(({ booking }) => booking?.status === 'requested');
  if (waiting.length === 0) return null;
  const days = waiting.slice(0, MAX_LISTED).map(({ start }) => day(start.slice(0, 10)));
  const rest = waiting.length > MAX_LISTED ? ', …' : '';
  return <Text>{`${counted('tab.my.requests.dates', waiting.length)}: ${days.join(', ')}${rest}`}</Text>;
};
