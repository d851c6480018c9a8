import { dayInterval, isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { dayInAddress } from './addresses.ts';
import { todayHere } from './session/today-here.ts';
import { USUAL_ZONE } from './session/usual-zone.ts';

/** Makes what a browser without Temporal takes long to make for times, while the network is what is waited for. */
export const warmTimeZones = (pathname: string): void => {
  const { day } = dayInAddress(pathname) ?? { day: todayHere(USUAL_ZONE) };
  if (isLocalDay(day)) dayInterval(day, USUAL_ZONE);
};
