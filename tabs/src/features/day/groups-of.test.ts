import { describe, expect, it } from '@jest/globals';
import { exampleResource, exampleRow } from './example-rows.ts';
import { groupsOf } from './rows.ts';

const row = (id: string, of: Parameters<typeof exampleResource>[0], isPrivate = false) =>
  exampleRow({ resource: exampleResource({ id, ...of }), ...(isPrivate && { isPrivate: true as const }) });

describe('the groups of the day', () => {
  it('keep apart the equipment of which only own bookings are told: its empty rows are no free ones', () => {
    const rows = [
      row('interpreter', { kind: 'person' }, true),
      row('loop 1', { kind: 'equipment' }, true),
      row('video kit', { kind: 'equipment' }),
      row('loop 2', { kind: 'equipment' }, true),
      row('desk', { kind: 'space', zoneId: 'public' }),
    ];
    const told = groupsOf(rows, [{ id: 'public' }]).map(({ kind, isPrivate = false, rows: members }) => [
      kind,
      isPrivate,
      members.map(({ resource }) => resource.id),
    ]);
    expect(told).toEqual([
      ['space', false, ['desk']],
      ['equipment', false, ['video kit']],
      ['equipment', true, ['loop 1', 'loop 2']],
      ['person', true, ['interpreter']],
    ]);
  });
});
