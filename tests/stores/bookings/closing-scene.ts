import { expect } from '@jest/globals';
import { readSettled } from '@yhteistila/api/src/commit/settle.ts';
import type { EventDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import { type ClosureDocument, closuresFrom } from '@yhteistila/api/src/records/closures.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { applyClosures, partitionsOfClosure } from '@yhteistila/api/src/use-cases/faults/carry-out-closure.ts';
import { closeResource } from '@yhteistila/api/src/use-cases/faults/close-resource.ts';
import { reopenResource } from '@yhteistila/api/src/use-cases/faults/reopen-resource.ts';
import type { Caller } from '@yhteistila/api/src/use-cases/outcome.ts';
import { hitBy, type ResourceDay, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { at } from '../../fixtures/facts.ts';
import { OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, directory } from './process.ts';
import { partitionsOfScene, type Scene } from './scene.ts';
import type { History } from './verdict.ts';

/** Keeps both sites, and sees the whole of the owner's bookings. */
const KEEPER: Caller = {
  person: {
    ...callerOf(OWNER).person,
    id: 'vero-keeper',
    roles: ['pori', 'etapalvelu'].map((siteId) => ({ role: 'coordinator' as const, siteId })),
  },
};

/** From ten on the first day to eleven on the second: all that the races book on the first. */
export const closedTime = ({ first, second }: Scene): Interval => ({ start: at('10', first), end: at('11', second) });

export const close = (deps: Deps, resourceId: string, time: Interval) =>
  closeResource(deps)(KEEPER, { closure: { resourceId, ...time, category: 'other' } }, CONTEXT);

export const reopen = (deps: Deps, resourceId: string, closureId: string) =>
  reopenResource(deps)(KEEPER, { resourceId, closureId }, CONTEXT);

/** What a closer was answered: the bookings that his closure hits. */
export type Answers = ReadonlyMap<string, readonly string[]>;

const isOver = ({ state }: ClosureDocument): boolean => state === 'reopened';

/** A closure stands, with every hit told, in each of its days, or in none once it was taken back. */
const expectWhole = (closure: ClosureDocument, { resourceId, closures }: ResourceDay, partition: string): void => {
  const standing = closures.find(({ id }) => id === closure.id);
  expect([partition, resourceId, standing !== undefined]).toEqual([partition, resourceId, !isOver(closure)]);
  expect(standing?.untold).toBeUndefined();
};

/** Every booking that stands in a closure's way was told of in an event, and to the closer, if he heard an answer. */
const expectHitsTold = async (
  reader: Deps,
  closure: ClosureDocument,
  events: readonly EventDocument[],
  answers: Answers,
): Promise<void> => {
  const now = reader.clock.now();
  const told = events.filter(({ id }) => id.endsWith(`.${closure.id}`)).map(({ bookingId }) => bookingId);
  for (const partition of partitionsOfClosure(closure, directory)) {
    const there = resourceDayOf((await readSettled(reader.changes, partition, now)).day, closure.resourceId);
    expectWhole(closure, there, partition);
    const hits = isOver(closure) ? [] : hitBy(there, closure, now).map(({ id }) => id);
    expect(told).toEqual(expect.arrayContaining(hits));
    expect(answers.get(closure.id) ?? hits).toEqual(expect.arrayContaining(hits));
  }
};

/**
 * Carries out what was left undone, and throws unless every closure of the scene is wholly there or wholly gone and
 * everything that stands in one was told. Answers the closures.
 */
export const expectClosed = async (
  reader: Deps,
  history: History,
  scene: Scene,
  answers: Answers,
): Promise<readonly ClosureDocument[]> => {
  const partitions = partitionsOfScene(scene);
  for (const partition of partitions) await readSettled(reader.changes, partition, reader.clock.now());
  await applyClosures(reader)();
  const events = (await history(partitions)).filter(({ type }) => type === 'hitByClosure');
  const sites = ['pori', 'etapalvelu'];
  const all = await Promise.all(sites.map((siteId) => closuresFrom(reader.records, siteId, scene.first)));
  const closures = all.flat().filter(({ start }) => start >= at('0', scene.first) && start < at('0', scene.third));
  for (const closure of closures) {
    if (closure.state !== 'applied' && closure.state !== 'reopened') throw new Error(`${closure.id} ${closure.state}`);
    await expectHitsTold(reader, closure, events, answers);
  }
  return closures;
};

const OF_CLOSURES: ReadonlySet<string> = new Set(['hitByClosure', 'closureEnded']);

/** The history without what closures add to it: neither a hit nor its end makes a new version. */
export const withoutHits =
  (history: History): History =>
  async (partitions) =>
    (await history(partitions)).filter(({ type }) => !OF_CLOSURES.has(type));
