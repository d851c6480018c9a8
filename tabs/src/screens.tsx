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
import type { ComponentType } from 'react';
import { lateView } from './components/late-view.tsx';
import { SCREEN_CODE, type ScreenCode } from './screen-code.ts';

/** One screen: its place in the address, its words, and who has it in the menu. */
export interface Screen {
  readonly id: string;
  /** Below `/`; parameters as react-router writes them. */
  readonly path: string;
  readonly titleKey: string;
  readonly icon: FluentIcon;
  /** `tabs`: always in sight. `menu`: in the person menu. `hidden`: only by link. */
  readonly place: 'tabs' | 'menu' | 'hidden';
  /** The screen in the tabs that it belongs to; absent: itself. */
  readonly tab?: string;
  /** Absent: for everybody. */
  readonly roles?: readonly Role[];
  readonly view: ComponentType;
}

const shown = ({ path, ...code }: ScreenCode): Pick<Screen, 'path' | 'view'> => ({ path, view: lateView(code) });

/** THE list of screens. Each is loaded when it is first opened. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'book',
    titleKey: 'tab.screen.book',
    icon: ContentViewRegular,
    place: 'tabs',
    ...shown(SCREEN_CODE.book),
  },
  {
    id: 'day',
    titleKey: 'tab.screen.day',
    icon: CalendarLtrRegular,
    place: 'tabs',
    ...shown(SCREEN_CODE.day),
  },
  {
    id: 'my',
    titleKey: 'tab.screen.my',
    icon: ListRegular,
    place: 'tabs',
    ...shown(SCREEN_CODE.my),
  },
  {
    id: 'today',
    titleKey: 'tab.screen.today',
    icon: PeopleQueueRegular,
    place: 'tabs',
    ...shown(SCREEN_CODE.today),
  },
  {
    id: 'settings',
    titleKey: 'tab.screen.settings',
    icon: SettingsRegular,
    place: 'menu',
    ...shown(SCREEN_CODE.settings),
  },
  {
    id: 'booking',
    titleKey: 'tab.screen.booking',
    icon: ListRegular,
    place: 'hidden',
    tab: 'my',
    ...shown(SCREEN_CODE.booking),
  },
  {
    id: 'meeting',
    titleKey: 'tab.screen.meeting',
    icon: VideoRegular,
    place: 'hidden',
    tab: 'my',
    ...shown(SCREEN_CODE.meeting),
  },
];
