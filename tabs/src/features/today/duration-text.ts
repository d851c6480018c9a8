import type { Wording } from '../../i18n/use-text.tsx';

const HOUR = 60;

/** "45 min", "2 h 15 min" */
export const durationText = (minutes: number, { t }: Pick<Wording, 't'>): string => {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (hours === 0) return t('tab.today.minutes', { minutes });
  return rest === 0 ? t('tab.today.hours', { hours }) : t('tab.today.hoursMinutes', { hours, minutes: rest });
};
