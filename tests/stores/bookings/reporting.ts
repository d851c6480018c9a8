import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFaults } from '@yhteistila/api/src/records/faults.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { reportFault } from '@yhteistila/api/src/use-cases/faults/report-fault.ts';
import { tellFaults } from '@yhteistila/api/src/use-cases/faults/tell-hosts.ts';
import { createQueue } from '@yhteistila/api/src/use-cases/notices/queue.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import { answered, ROOM } from './scene.ts';

const HOST = 'pori-host';
const MAX_CALLS = 50;

export const describeReporting = (open: OpenStores): void => {
  describe('a fault that is reported', () => {
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    beforeAll(async () => {
      stores = await open(clock);
    });
    afterAll(() => stores.close());

    const report = (deps: Deps, key: string, person = OWNER) => {
      const fault = { siteId: 'pori', resourceId: ROOM, category: 'video' as const };
      return reportFault(deps)(callerOf(person), { fault, idempotency: { key, bodyHash: key } }, CONTEXT);
    };
    const noticesOf = async (faultId: string) => {
      const pending = await createQueue(stores.records).everyPending();
      return pending.map(({ notice }) => notice).filter((notice) => notice.faultId === faultId);
    };

    it('is told to the host of the site once, whichever call was the last of the process that took it', async () => {
      const known = new Set<string>();
      let fatal = 1;
      for (let crashed = true; crashed; fatal += 1) {
        expect(fatal).toBeLessThan(MAX_CALLS);
        const { around, calls } = crashingAt(fatal);
        await survived(report(startProcess(stores, clock, around), `key${fatal}`));
        crashed = calls() >= fatal;
        await tellFaults(startProcess(stores, clock))();
        const faults = (await openFaults(stores.records, 'pori')).map(({ fault }) => fault.id);
        for (const id of faults) {
          expect((await noticesOf(id)).map(({ personId, code }) => [personId, code])).toEqual([[HOST, 'fault']]);
        }
        const { id } = answered(await report(startProcess(stores, clock), `key${fatal}`));
        const made = faults.filter((each) => !known.has(each));
        expect(made.length === 0 || (made.length === 1 && made[0] === id)).toBe(true);
        for (const each of [...faults, id]) known.add(each);
      }
      expect(fatal).toBeGreaterThan(5);
      expect(await openFaults(stores.records, 'pori')).toHaveLength(known.size);
      expect(await tellFaults(startProcess(stores, clock))()).toBe(0);
    });

    it('is not told to the host who reported it', async () => {
      const { id } = answered(await report(startProcess(stores, clock), 'by-host', HOST));
      expect(await noticesOf(id)).toEqual([]);
      expect(await tellFaults(startProcess(stores, clock))()).toBe(0);
    });
  });
};
