import { indexDirectory } from '@yhteistila/core/site/directory.ts';

/** What is known of the world before the directory was read: enough to say that something went wrong. */
export const NOTHING_KNOWN = indexDirectory('', {
  sites: [],
  organisations: [],
  people: [],
  presences: [],
  rules: [],
});
