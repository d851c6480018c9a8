import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import type { Language } from '@yhteistila/core/i18n/texts.ts';
import { dayInterval, isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { dayInAddress } from './addresses.ts';
import { todayHere } from './session/today-here.ts';

/** All sites are in Finland; another zone would only take its time later. */
const USUAL_ZONE = 'Europe/Helsinki';

/** Makes what the browser takes long to make for times and days, while the network is what is waited for. */
export const windUpClocks = (pathname: string, language: Language): void => {
  const today = todayHere(USUAL_ZONE);
  const { day } = dayInAddress(pathname) ?? { day: today };
  if (isLocalDay(day)) dayInterval(day, USUAL_ZONE);
  dayText(today, language);
};
