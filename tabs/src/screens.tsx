import {
  CalendarLtrRegular,
  ContentViewRegular,
  type FluentIcon,
  ListRegular,
  PeopleQueueRegular,
  SettingsRegular,
  VideoRegular,
} from '@fluentui/react-icons';
import type { Role } from '@yhteistila/core/site/person.ts';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { matchPath } from 'react-router';

/** One screen: its place in the address, its words, and who has it in the menu. */
export interface Screen {
  readonly id: string;
  /** Below `/`; parameters as react-router writes them. */
  readonly path: string;
  readonly titleKey: string;
  readonly icon: FluentIcon;
  /** `tabs`: always in sight. `menu`: in the person menu. `hidden`: only by link. */
  readonly place: 'tabs' | 'menu' | 'hidden';
  /** Absent: for everybody. */
  readonly roles?: readonly Role[];
  readonly view: LazyExoticComponent<ComponentType>;
  /** Fetches the code of the view. */
  readonly load: () => Promise<unknown>;
}

const loadedLate = (load: () => Promise<{ readonly default: ComponentType }>) => ({ load, view: lazy(load) });

/** THE list of screens. Each is loaded when it is first opened. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'book',
    path: 'book',
    titleKey: 'tab.screen.book',
    icon: ContentViewRegular,
    place: 'tabs',
    ...loadedLate(async () => ({ default: (await import('./features/book/book-screen.tsx')).BookScreen })),
  },
  {
    id: 'day',
    path: 'site/:siteId/day/:day',
    titleKey: 'tab.screen.day',
    icon: CalendarLtrRegular,
    place: 'tabs',
    ...loadedLate(async () => ({ default: (await import('./features/day/day-screen.tsx')).DayScreen })),
  },
  {
    id: 'my',
    path: 'my',
    titleKey: 'tab.screen.my',
    icon: ListRegular,
    place: 'tabs',
    ...loadedLate(async () => ({
      default: (await import('./features/my-bookings/my-bookings-screen.tsx')).MyBookingsScreen,
    })),
  },
  {
    id: 'today',
    path: 'today',
    titleKey: 'tab.screen.today',
    icon: PeopleQueueRegular,
    place: 'tabs',
    ...loadedLate(async () => ({ default: (await import('./features/today/today-screen.tsx')).TodayScreen })),
  },
  {
    id: 'settings',
    path: 'settings',
    titleKey: 'tab.screen.settings',
    icon: SettingsRegular,
    place: 'menu',
    ...loadedLate(async () => ({ default: (await import('./features/settings/settings-screen.tsx')).SettingsScreen })),
  },
  {
    id: 'booking',
    path: 'booking/:bookingId',
    titleKey: 'tab.screen.booking',
    icon: ListRegular,
    place: 'hidden',
    ...loadedLate(async () => ({ default: (await import('./features/booking/booking-screen.tsx')).BookingScreen })),
  },
  {
    id: 'meeting',
    path: 'meeting/:meetingId',
    titleKey: 'tab.screen.meeting',
    icon: VideoRegular,
    place: 'hidden',
    ...loadedLate(async () => ({ default: (await import('./features/meeting/meeting-screen.tsx')).MeetingScreen })),
  },
];

/** The screen of an address; undefined where the address names none. */
export const screenAt = (pathname: string): Screen | undefined =>
  SCREENS.find(({ path }) => matchPath(path, pathname) !== null);
