import { lateCode, untilItComes } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';

const TOOLS = lateCode(() => untilItComes(async () => (await import('./screen-tools.tsx')).ScreenTools));
const SPACE_DAY = lateCode(() => untilItComes(async () => (await import('./space-day.tsx')).SpaceDay));

/** What comes after the day itself, and has parts of its own that come later still. */
export const ScreenTools = lateView(TOOLS);
export const SpaceDay = lateView(SPACE_DAY);

/** Fetches the day of one space, for who will open it. */
export const preloadSpaceDay = SPACE_DAY.preload;
