/**
 * Which modules travel in which file. Each file costs a request of its own, so a screen comes in a few; but none brings along what
 * only others need. The first four take all that their modules stand on; a module goes to the first group that wants it.
 */

/** Asks for what the first screen needs, and is there before all else. */
const FIRST = { name: 'first', test: /\/tabs\/src\/main\.ts$/, priority: 3 };

/** Keeps what was asked for, while the larger ones are on their way. */
export const ANSWERS = { name: 'answers', test: /\/tabs\/src\/boot\/keep-first-answers\.ts$/, priority: 2 };

const ours = (paths: string): string => `/tabs/src/(${paths})$`;

/** What every screen is drawn with, and the little that the day shares with others. */
export const BASE = {
  name: 'base',
  test: new RegExp(
    [
      ours('boot/draw-tab\\.tsx|components/page-heading\\.tsx|session/use-now\\.ts|features/settings/shown-hours\\.ts'),
      ours('booking-parts/(use-verdict|intent-key|split-name|actions/(booking-actions|possible-acts))\\.ts'),
      '/core/(time/interval|site/resource|booking/(status|purpose))\\.ts$',
      '/@fluentui/react-icons/|/@tanstack/',
    ].join('|'),
  ),
  priority: 1,
};

/** The day in one file of its own, as it has the most to draw. */
const DAY = { name: 'day', test: /\/tabs\/src\/features\/day\/day-screen\.tsx$/ };

const SHARED = 2;

export const CHUNKS = [
  FIRST,
  ANSWERS,
  BASE,
  DAY,
  {
    name: 'controls',
    test: /\/@fluentui\/react-(badge|button|checkbox|link|radio|select|spinner|switch|text|textarea)\//,
    minShareCount: SHARED,
  },
  { name: 'parts', test: /^(?!.*\/node_modules\/).*\/(tabs\/src\/(components|session)|core)\//, minShareCount: SHARED },
  // Dialogs, menus, what hovers, and what places them.
  { name: 'overlays', test: /\/node_modules\//, minShareCount: SHARED },
];
