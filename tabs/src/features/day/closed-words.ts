import type { Wording } from '../../i18n/use-text.tsx';
import type { DayModel } from './use-day-model.ts';

type ClosedDay = Pick<DayModel, 'hours' | 'closedBecause' | 'zone'>;

/** "Closed: Christmas Day. Staff can enter the building 06:00–21:00." Undefined on a day on which customers are received. */
export const closedWords = (
  { hours, closedBecause, zone }: ClosedDay,
  { t, pick, times }: Pick<Wording, 't' | 'pick' | 'times'>,
): string | undefined => {
  if (hours.customer.length > 0) return undefined;
  const closed =
    closedBecause === undefined ? t('tab.day.closedDay') : t('tab.day.closedOn', { holiday: pick(closedBecause) });
  if (hours.building.length === 0) return closed;
  const open = hours.building.map((each) => times(each, zone)).join(', ');
  return `${closed} ${t('tab.day.openToStaff', { times: open })}`;
};
