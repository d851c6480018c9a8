import type { ComponentType } from 'react';
import { type LateCode, lateCode } from './components/late-code.ts';

/** A screen's address and its code. */
export interface ScreenCode extends LateCode<ComponentType> {
  /** Below `/`; parameters as react-router writes them. */
  readonly path: string;
}

const codeAt = (path: string, fetchView: () => Promise<ComponentType>): ScreenCode => ({
  path,
  ...lateCode(fetchView),
});

/** Where each screen has its address and its code; apart from their list, so that the code can be begun before all else. */
export const SCREEN_CODE = {
  book: codeAt('book', async () => (await import('./features/book/book-screen.tsx')).BookScreen),
  day: codeAt('site/:siteId/day/:day', async () => (await import('./features/day/day-screen.tsx')).DayScreen),
  my: codeAt('my', async () => (await import('./features/my-bookings/my-bookings-screen.tsx')).MyBookingsScreen),
  today: codeAt('today', async () => (await import('./features/today/today-screen.tsx')).TodayScreen),
  settings: codeAt('settings', async () => (await import('./features/settings/settings-screen.tsx')).SettingsScreen),
  booking: codeAt(
    'booking/:bookingId',
    async () => (await import('./features/booking/booking-screen.tsx')).BookingScreen,
  ),
  meeting: codeAt(
    'meeting/:meetingId',
    async () => (await import('./features/meeting/meeting-screen.tsx')).MeetingScreen,
  ),
} as const satisfies Readonly<Record<string, ScreenCode>>;

const isAt = (path: string, pathname: string): boolean =>
  new RegExp(`^/${path.replace(/:[^/]+/g, '[^/]+')}/?$`).test(pathname);

/** The code of the screen at an address; undefined where the address names none. */
export const screenCodeAt = (pathname: string): ScreenCode | undefined =>
  Object.values(SCREEN_CODE).find(({ path }) => isAt(path, pathname));
