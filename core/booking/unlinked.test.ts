import { describe, expect, it } from '@jest/globals';
import { exampleView } from '../../tests/fixtures/booking-view.ts';
import { between } from '../../tests/fixtures/facts.ts';
import type { SiteView } from './booking-view.ts';
import { viewsOn } from './unlinked.ts';

const view: SiteView = {
  visibility: 'site',
  id: 'pori.20261123.a',
  resourceIds: ['pori.service-room'],
  ...between('10', '10.30'),
  status: 'confirmed',
  organiser: { id: 'vero-staff', name: 'vero staff' },
};
const later: SiteView = { ...view, id: 'pori.20261123.b', ...between('12', '13') };
const full = exampleView();

describe('what is told of a person or a portable loop', () => {
  const all = [
    { id: 'pori.interpreter', kind: 'person', type: 'interpreter' },
    { id: 'pori.expert', kind: 'person', type: 'expert' },
    { id: 'pori.loop', kind: 'equipment', type: 'hearingLoopPortable' },
  ] as const;

  it('is nothing to those who may not know the whole', () => {
    for (const resource of all) expect(viewsOn(resource, [view, later])).toEqual([]);
  });

  it('is everything to those who see the whole booking, and nothing of the others beside it', () => {
    for (const resource of all) expect(viewsOn(resource, [view, full, later])).toEqual([full]);
  });
});

describe('what is told of other equipment', () => {
  const kit = { id: 'pori.video-kit', kind: 'equipment', type: 'videoKit' } as const;

  it('is when it is taken, and neither the booking nor its room; the ids tell no time', () => {
    const { status } = view;
    expect(viewsOn(kit, [view, later])).toEqual([
      { visibility: 'redacted', id: 'pori.video-kit.1', resourceIds: [], ...between('10', '10.30'), status },
      { visibility: 'redacted', id: 'pori.video-kit.2', resourceIds: [], ...between('12', '13'), status },
    ]);
  });

  it('is everything to those who see the whole booking', () => {
    expect(viewsOn(kit, [full])).toEqual([full]);
  });
});

describe('what is told of a space', () => {
  it('is what the viewer may see of each booking', () => {
    const room = { id: 'pori.service-room', kind: 'space', type: 'serviceRoom' } as const;
    expect(viewsOn(room, [view, full])).toEqual([view, full]);
  });
});
