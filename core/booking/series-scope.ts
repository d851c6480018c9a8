import type { LocalDay } from '../time/site-time.ts';

/** Which dates of a series are meant; days are local, both ends inclusive. */
export type SeriesScope =
  | { readonly scope: 'all' }
  | { readonly scope: 'one' | 'following'; readonly occurrence: LocalDay }
  | { readonly scope: 'range'; readonly from: LocalDay; readonly to: LocalDay };

/** Whether the scope means the date. */
export const means = (scope: SeriesScope, day: LocalDay): boolean => {
  switch (scope.scope) {
    case 'all':
      return true;
    case 'one':
      return day === scope.occurrence;
    case 'following':
      return day >= scope.occurrence;
    case 'range':
      return scope.from <= day && day <= scope.to;
  }
};
