import { afterPaint } from '../components/after-paint.ts';
import { queryClient } from './query-client.ts';

const STEP_MS = 100;
/** One answer leads to the next question: quiet twice in a row, nothing more is asked for the screen. */
const QUIET_STEPS = 2;
const MAX_STEPS = 50;

/** Once the screen has been painted and has its answers, or after some seconds: for what must not keep it waiting. */
export const afterQueries = async (): Promise<void> => {
  await new Promise<void>((resolve) => afterPaint(resolve));
  let quiet = 0;
  for (let step = 0; step < MAX_STEPS && quiet < QUIET_STEPS; step++) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    quiet = queryClient.isFetching() === 0 ? quiet + 1 : 0;
  }
};
