import {
  CalendarLtrRegular,
  ContentViewRegular,
  type FluentIcon,
  ListRegular,
  PeopleQueueRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { Role } from '@yhteistila/core/site/person.ts';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

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
}

/** THE list of screens. Each is loaded when it is first opened. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'book',
    path: 'book',
    titleKey: 'tab.screen.book',
    icon: ContentViewRegular,
    place: 'tabs',
    view: lazy(async () => ({ default: (await import('./features/book/book-screen.tsx')).BookScreen })),
  },
  {
    id: 'day',
    path: 'site/:siteId/day/:day',
    titleKey: 'tab.screen.day',
    icon: CalendarLtrRegular,
    place: 'tabs',
    view: lazy(async () => ({ default: (await import('./features/day/day-screen.tsx')).DayScreen })),
  },
  {
    id: 'my',
    path: 'my',
    titleKey: 'tab.screen.my',
    icon: ListRegular,
    place: 'tabs',
    view: lazy(async () => ({
      default: (await import('./features/my-bookings/my-bookings-screen.tsx')).MyBookingsScreen,
    })),
  },
  {
    id: 'today',
    path: 'today',
    titleKey: 'tab.screen.today',
    icon: PeopleQueueRegular,
    place: 'tabs',
    view: lazy(async () => ({ default: (await import('./features/today/today-screen.tsx')).TodayScreen })),
  },
  {
    id: 'settings',
    path: 'settings',
    titleKey: 'tab.screen.settings',
    icon: SettingsRegular,
    place: 'menu',
    view: lazy(async () => ({ default: (await import('./features/settings/settings-screen.tsx')).SettingsScreen })),
  },
  {
    id: 'booking',
    path: 'booking/:bookingId',
    titleKey: 'tab.screen.booking',
    icon: ListRegular,
    place: 'hidden',
    view: lazy(async () => ({ default: (await import('./features/booking/booking-screen.tsx')).BookingScreen })),
  },
];
