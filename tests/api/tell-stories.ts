import { afterEach, beforeEach, describe, expect, jest } from '@jest/globals';
import { STORES } from './open-empty-stores.ts';
import { type Api, type ApiSettings, startApi } from './start-api.ts';

/** A machine that does much else besides may be slow. */
jest.setTimeout(180_000);

/**
 * Tells stories on both stores, each on a server and a store of its own. `api()` is that of the story being told. A
 * server that had to log a failure fails the story.
 */
export const tellStories = (title: string, stories: (api: () => Api) => void, settings: ApiSettings = {}): void => {
  describe.each(STORES)(`${title}, on %s`, (_, open) => {
    let running: Api | undefined;
    const api = (): Api => {
      if (running === undefined) throw new Error('no server runs');
      return running;
    };
    beforeEach(async () => {
      running = await startApi(open, settings);
    });
    afterEach(async () => {
      const { failures } = api();
      await api().close();
      running = undefined;
      expect(failures).toEqual([]);
    });
    stories(api);
  });
};
