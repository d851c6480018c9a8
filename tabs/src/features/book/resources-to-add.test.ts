import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../api/queries.ts';
import { resourcesToAdd } from './resources-to-add.ts';

const resource = (id: string, more: Partial<Resource>): Resource => ({
  id,
  siteId: 'pori',
  zoneId: 'z',
  floor: 1,
  kind: 'equipment',
  type: 'videoKit',
  name: { fi: id, sv: id, en: id },
  features: [],
  networks: [],
  ...more,
});

const resources = [
  resource('room', { kind: 'space', type: 'meetingRoom' }),
  resource('kit', {}),
  resource('kit-there', {}),
  resource('own', { kind: 'person', type: 'expert', organisationId: 'vero' }),
  resource('theirs', { kind: 'person', type: 'expert', organisationId: 'te' }),
  resource('interpreter', { kind: 'person', type: 'interpreter', siteId: 'etapalvelu' }),
];
const booking = { resourceIds: ['kit-there'], organisation: { id: 'vero', name: { fi: '', sv: '', en: '' } } };

describe('what can come along', () => {
  it('is equipment, interpreters and own experts that do not already', () => {
    const groups = resourcesToAdd([{ resources }], booking).map(({ from, resources: of }) => [
      from,
      ...of.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['equipment', 'kit'],
      ['here', 'own'],
      ['remote', 'interpreter'],
    ]);
  });
});
