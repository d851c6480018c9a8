import { lateCode, untilItComes } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';
import { PHONE } from '../../components/use-media.ts';

const TOOLS = lateCode(() => untilItComes(async () => (await import('./tools/screen-tools.tsx')).ScreenTools));
const DATE_FIELD = lateCode(() =>
  untilItComes(async () => (await import('../../components/date-field.tsx')).DateField),
);
const SPACE_DAY = lateCode(() => untilItComes(async () => (await import('./room/space-day.tsx')).SpaceDay));

const SPACE_LIST = lateCode(() => untilItComes(async () => (await import('./room/space-list.tsx')).SpaceList));
// A phone shows the list first: it comes along with the answers that it lists.
if (window.matchMedia(PHONE).matches) SPACE_LIST.preload();

/** What comes after the day itself, and has parts of its own that come later still. */
export const ScreenTools = lateView(TOOLS);
export const DateField = lateView(DATE_FIELD);
export const SpaceDay = lateView(SPACE_DAY);
export const SpaceList = lateView(SPACE_LIST);

/** Fetches the day of one space, for who will open it. */
export const preloadSpaceDay = SPACE_DAY.preload;
