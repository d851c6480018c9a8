import { describe, expect, it } from '@jest/globals';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { booking, clockAt, event, NOON } from '../../../tests/stores/sample-documents.ts';
import { NO_GUARD, type Write } from '../ports/day-store.ts';
import { announceCommits } from './announce-commits.ts';

describe('commits', () => {
  const announcedBy = async (document: Write & { op: 'create' }, guard = NO_GUARD): Promise<number> => {
    let announced = 0;
    const stores = await openTemporarySqlite(clockAt(NOON));
    const days = announceCommits(stores.days, () => {
      announced += 1;
    });
    await days.commit('pori|2026-11-23', guard, [document]);
    await stores.close();
    return announced;
  };
  const create = (document: ReturnType<typeof event>) => ({ op: 'create', document }) as const;

  it('are announced where they are news to somebody', async () => {
    expect(await announcedBy(create(event(1, booking({ status: 'requested' }))))).toBe(1);
    expect(await announcedBy(create({ ...event(1, booking(), 'cancelled'), actorId: 'eino' }))).toBe(1);
  });

  it('are not announced where they are news to nobody', async () => {
    expect(await announcedBy(create(event(1)))).toBe(0);
    expect(await announcedBy(create(event(1, booking(), 'cancelled')))).toBe(0);
  });

  it('are not announced where they were not made', async () => {
    const news = create(event(1, booking({ status: 'requested' })));
    expect(await announcedBy(news, { version: 7, token: 'x.1' })).toBe(0);
  });
});
