/** Runs a timed job soon, because there is something for it to do. */
export type Wake = (jobId: string) => void;

/**
 * What use cases tell of work for the jobs, before there are jobs: who runs them listens. What was told before that is
 * told to the listener at once.
 */
export const createWakes = (): { readonly wake: Wake; readonly listen: (listener: Wake) => void } => {
  const untold = new Set<string>();
  let tell: Wake = (jobId) => void untold.add(jobId);
  return {
    wake: (jobId) => tell(jobId),
    listen: (listener) => {
      tell = listener;
      for (const jobId of untold) tell(jobId);
      untold.clear();
    },
  };
};
