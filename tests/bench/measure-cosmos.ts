import { setTimeout as wait } from 'node:timers/promises';
import { createService, type Service } from '@yhteistila/api/src/compose/service.ts';

import { demoBookings } from '@yhteistila/api/src/demo/bookings/bookings.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { seedDemo } from '@yhteistila/api/src/demo/seed-demo.ts';
import { siteShard } from '@yhteistila/api/src/ports/directory-shards.ts';

import { meetingsWithLinks } from '@yhteistila/api/src/ports/meetings.ts';
import type { Charge, Charges } from '@yhteistila/api/src/stores/cosmos/charges.ts';
import type { CosmosStores } from '@yhteistila/api/src/stores/cosmos/open-cosmos.ts';
import type { NewBooking } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { addDays, atLocal, dayOf, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { createAccount } from '../stores/double/account.ts';
import { openOnDouble } from '../stores/open-on-double.ts';
import { digits, type Figure } from './table.ts';

const SITE = 'pori';
const ZONE = 'Europe/Helsinki';
const CALLER = 'vero-virkailija';
const CONTEXT = { requestId: 'bench' };
/** Long enough for the writes that go on beside an answer, to a store in this process. */
const SETTLED_MS = 150;
/** A refusal looks at two days more for alternatives. */
const DAYS = 3;

const totalOf = (charges: Charges): Charge => {
  const all = [...charges.read().values()];
  const sum = (key: keyof Charge): number => all.reduce((total, charge) => total + charge[key], 0);
  return {
    ...{ calls: sum('calls'), requests: sum('requests'), sentBytes: sum('sentBytes') },
    ...{ receivedBytes: sum('receivedBytes'), requestUnits: sum('requestUnits') },
    estimatedUnits: sum('estimatedUnits'),
  };
};

const bytes = (count: number): string => (count < 1024 ? `${count} B` : `${digits(count / 1024)} KB`);

/** What one act costs at the account, with what goes on after its answer. */
const costOf = async (name: string, charges: Charges, act: () => Promise<unknown>): Promise<Figure> => {
  charges.reset();
  await act();
  await wait(SETTLED_MS);
  const { requests, sentBytes, receivedBytes, requestUnits } = totalOf(charges);
  const operations = [...charges.read()].map(([operation, { calls }]) =>
    calls === 1 ? operation : `${calls} ${operation}`,
  );
  return {
    name: `Cosmos: ${name}`,
    value: `${digits(requestUnits)} RU, ${requests} ${requests === 1 ? 'request' : 'requests'}`,
    yardstick: `${bytes(sentBytes)} sent, ${bytes(receivedBytes)} received: ${operations.join(', ')}`,
  };
};

const nextTuesday = (now: number): LocalDay => {
  let day = addDays(dayOf(now, ZONE), 2);
  while (weekdayOf(day) !== 'TU') day = addDays(day, 1);
  return day;
};

/** The demo's directory, and its bookings of the few days that are looked at. */
const seed = (stores: CosmosStores, now: number, from: LocalDay): Promise<unknown> =>
  seedDemo(stores, now, {
    directory: demoDirectory,
    bookings: (directory, at) =>
      [...demoBookings(directory, at)].filter(({ partition }) => {
        const { siteId, day } = siteDayOf(partition);
        return siteId === SITE && day >= from && day < addDays(from, DAYS);
      }),
  });

const serviceOn = (stores: CosmosStores): Service => {
  const failed = (where: string, error: unknown) => process.stderr.write(`${where}: ${error}\n`);
  const service = createService({
    meetings: meetingsWithLinks((id) => id),
    stores,
    clock: { now: Date.now },
    version: 'bench',
    onFailure: failed,
  });
  return service;
};

const wishFor = (day: LocalDay, from: number, confidential = false): NewBooking => ({
  ...{ siteId: SITE, resourceIds: [`${SITE}-meeting-room-1`], purpose: 'meeting', title: 'Tiimin palaveri' },
  ...{ start: atLocal(day, from, ZONE), end: atLocal(day, from + 45, ZONE), attendees: 3 },
  ...{ needs: [], externalParticipants: false, confidential },
});

const expect = <T>(outcome: Outcome<T>, ok: boolean): void => {
  if (outcome.ok !== ok) throw new Error(`Cosmos answered ${JSON.stringify(outcome).slice(0, 500)}`);
};

const personOf = (person: Person | undefined) => {
  if (person === undefined) throw new Error(`no person ${CALLER}`);
  return { person };
};

/** What reading a site's shard again costs, where nothing has changed and where one rule has. */
const directoryCosts = async (stores: CosmosStores, now: number): Promise<readonly Figure[]> => {
  const { directory, charges } = stores;
  const shard = siteShard(SITE);
  const known = await directory.readShard(shard, now);
  const [rule] = known.entries.flatMap((each) => (each.collection === 'rules' ? [each.entry] : []));
  if (rule === undefined) throw new Error(`${SITE} has no rule of its own`);
  const read = () => directory.readShard(shard, Date.now(), known);
  const unchanged = await costOf('directory of a site, unchanged', charges, read);
  const entry = { ...rule, version: rule.version + 1 };
  const put = () => directory.put([{ collection: 'rules', entry }], { effectiveAt: Date.now(), by: 'bench' });
  return [
    await costOf('directory of a site, not known to this process', charges, () =>
      directory.readShard(shard, Date.now()),
    ),
    unchanged,
    await costOf('a rule of a site put', charges, put),
    await costOf('directory of a site, one rule changed', charges, read),
    await costOf('a person', charges, () => directory.readPerson(CALLER, Date.now())),
  ];
};

/** Operations, bytes and estimated request units of what is done most, through the real client, on the double. */
export const measureCosmos = async (now: number): Promise<Figure[]> => {
  const account = createAccount({ now: Date.now });
  const stores = await openOnDouble(account, { now: Date.now });
  const day = nextTuesday(now);
  await seed(stores, now, day);
  const service = serviceOn(stores);
  const { useCases } = service;
  const caller = personOf(await service.people.find(CALLER));
  const view = async () => {
    // Each call would read the directory again after five seconds, which is no cost of the act.
    await service.directory([SITE]);
    const seen = await useCases.readDay(caller, { siteId: SITE, day }, CONTEXT);
    expect(seen, true);
  };
  const book = async (wish: NewBooking, ok: boolean) => {
    expect(await useCases.book(caller, { booking: wish }, CONTEXT), ok);
  };
  const evening = 19 * 60;
  const figures = [
    await costOf('day view, not known to this process', stores.charges, view),
    await costOf('day view, unchanged', stores.charges, view),
    await costOf('booking, day known', stores.charges, () => book(wishFor(day, evening), true)),
    await costOf('refusal (occupied), with alternatives', stores.charges, () => book(wishFor(day, evening), false)),
    await costOf('the same refusal again', stores.charges, () => book(wishFor(day, evening), false)),
  ];
  const directory = await directoryCosts(stores, now);
  await stores.close();
  return [...figures, ...directory];
};
