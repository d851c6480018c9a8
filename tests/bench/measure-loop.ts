import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '@yhteistila/api/src/compose/service.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { seedDemo } from '@yhteistila/api/src/demo/seed-demo.ts';
import { meetingsWithLinks } from '@yhteistila/api/src/ports/meetings.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { type LocalDay, parseIso } from '@yhteistila/core/time/site-time.ts';
import { longestTurn } from './longest-turn.ts';
import { longestSeries } from './measure-long-calls.ts';
import { digits, type Figure } from './table.ts';

const CHECKS = 3;

const serviceIn = async (folder: string, now: number) => {
  const stores = openSqlite(join(folder, 'yhteistila.db'));
  await seedDemo(stores, now, { directory: demoDirectory });
  const service = createService({
    meetings: meetingsWithLinks((id) => id),
    stores,
    clock: { now: Date.now },
    version: 'bench',
    onFailure: (where, error) => process.stderr.write(`${where}: ${error}\n`),
  });
  return { service, stores };
};

/** How long a check of the longest series holds the event loop of its process at a time. */
export const measureLoop = async (site: Site, person: Person, day: LocalDay, now: number): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'yhteistila-loop-'));
  const { service, stores } = await serviceIn(folder, now);
  const { start, end, recurrence, ...rest } = longestSeries(site, day);
  const times = { start: parseIso(start) ?? 0, end: parseIso(end) ?? 0 };
  const booking = { ...rest, ...times, needs: [], externalParticipants: false, confidential: false };
  const wish = { booking, recurrence, except: [], onConflict: 'skip' as const };
  const check = async (): Promise<void> => {
    const checked = await service.useCases.checkSeries({ person }, wish, { requestId: 'bench' });
    if (!checked.ok) throw new Error(`a series was refused: ${checked.refusal.code}`);
  };
  try {
    await check();
    const longest: number[] = [];
    for (let time = 0; time < CHECKS; time += 1) longest.push(await longestTurn(check));
    const value = `${digits(Math.max(...longest))} ms`;
    return [{ name: 'longest turn of the loop in such a check', value, yardstick: `of ${CHECKS} checks` }];
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
