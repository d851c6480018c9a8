import { begin } from './begin.ts';

const begun = begin();
// Not awaited: what is drawn stands on modules of this one.
void import('./start.tsx').then(({ start }) => start(begun));
