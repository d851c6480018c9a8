import Sequencer from '@jest/test-sequencer';

/** The whole-system tests take minutes where the others take seconds; of them the stores' races take the longest. */
const SLOWEST_FIRST = ['/tests/stores/', '/tests/e2e/', '/tests/'];

const placeOf = ({ path }) => {
  const place = SLOWEST_FIRST.findIndex((folder) => path.includes(folder));
  return place < 0 ? SLOWEST_FIRST.length : place;
};

/** Begins what takes longest, so that no worker is left with it alone at the end. Within a folder as jest would. */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
