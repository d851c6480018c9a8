import { type DayStore, NO_GUARD } from '@yhteistila/api/src/ports/day-store.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { booking, DAY, event, NOON, resourceDay } from './sample-documents.ts';

/** A process of its own, for sqlite-processes.test.ts: `node <bundle> load|race <file> <name>`. */
const [, , role, file = '', name = ''] = process.argv;
const WRITERS = 8;
const SLOT_MS = 15 * 60_000;
const SLOTS = 160;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Commits to a day of its own without an end, and says each success as `partition event`. */
const writeForEver = async (days: DayStore, writer: number): Promise<void> => {
  const partition = `${name}w${writer}|2026-11-23`;
  let guard = NO_GUARD;
  for (let i = 0; ; i += 1) {
    const id = `${name}.${writer}.${i}`;
    const outcome = await days.commit(partition, guard, [
      { op: 'put', document: resourceDay('a', [booking({ id })]) },
      { op: 'create', document: event(id) },
    ]);
    if (outcome.outcome !== 'committed') throw new Error(outcome.outcome);
    guard = outcome.guard;
    say(`${partition} event.${id}`);
  }
};

/** Tries to take the time for as long as it is free and others commit first. Answers whether it did. */
const take = async (days: DayStore, id: string, start: number): Promise<boolean> => {
  const wanted = booking({ id, start, end: start + 2 * SLOT_MS });
  for (;;) {
    const day = await days.readDay(DAY);
    if (day === 'unchanged') throw new Error('nothing was known');
    const taken = day.resourceDays.flatMap((each) => each.bookings);
    if (taken.some((other) => overlaps(other, wanted))) return false;
    const { outcome } = await days.commit(DAY, day.guard, [
      { op: 'put', document: resourceDay('a', [...taken, wanted]) },
      { op: 'create', document: event(id, wanted) },
    ]);
    if (outcome === 'committed') return true;
  }
};

/** Several clients who all want every slot of one room; says each success as `event start`. */
const race = async (days: DayStore): Promise<void> => {
  await Promise.all(
    Array.from({ length: 4 }, async (_, client) => {
      for (let slot = 0; slot < SLOTS; slot += 1) {
        const id = `${name}.${client}.${slot}`;
        const start = NOON + ((slot * 7 + client) % SLOTS) * SLOT_MS;
        if (await take(days, id, start)) say(`event.${id} ${start}`);
      }
    }),
  );
};

const stores = openSqlite(file);
if (role === 'load') {
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeForEver(stores.days, writer)));
} else {
  say('ready');
  process.stdin.once('data', async () => {
    await race(stores.days);
    await stores.close();
    process.stdin.destroy();
  });
}
