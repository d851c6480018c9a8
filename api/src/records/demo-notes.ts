import { z } from 'zod';
import { jobPartition } from './job-marks.ts';
import type { RecordKind } from './record-kind.ts';

const PARTITION = jobPartition('seed-demo');
const STARTS = ['begun', 'done'] as const;
const DIRECTORY_ID = 'directory-version';

const start = z.object({ at: z.int() });

/** The instant of the demo's first start, from when it was begun and from when it was done. */
export const DEMO_STARTS: RecordKind<z.infer<typeof start>, (typeof STARTS)[number]> = {
  name: 'demo-starts',
  schemaVersion: 2,
  shape: start,
  upgrades: {
    /** The instant alone. */
    1: (at) => ({ at }),
  },
  placeOf: (id) => ({ partition: PARTITION, id }),
  isAt: ({ partition, id }) => partition === PARTITION && STARTS.some((each) => each === id),
};

const directory = z.object({ digest: z.string() });

/** Which directory the store was given last; absent in stores that were filled before it was noted. */
export const DEMO_DIRECTORY: RecordKind<z.infer<typeof directory>, typeof DIRECTORY_ID> = {
  name: 'demo-directory',
  schemaVersion: 2,
  shape: directory,
  upgrades: {
    /** The digest alone. */
    1: (digest) => ({ digest }),
  },
  placeOf: (id) => ({ partition: PARTITION, id }),
  isAt: ({ partition, id }) => partition === PARTITION && id === DIRECTORY_ID,
};
