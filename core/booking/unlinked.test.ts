import { describe, expect, it } from '@jest/globals';
import { exampleView } from '../../tests/fixtures/booking-view.ts';
import { between } from '../../tests/fixtures/facts.ts';
import type { SiteView } from './booking-view.ts';
import { unlinkedUnlessSpace } from './unlinked.ts';

const view: SiteView = {
  visibility: 'site',
  id: 'pori.20261123.a',
  resourceIds: ['pori.service-room'],
  ...between('10', '10.30'),
  status: 'confirmed',
  organiser: { id: 'vero-staff', name: 'vero staff' },
};

describe('what is told of an interpreter or a piece of equipment', () => {
  const told = unlinkedUnlessSpace(view, { id: 'pori.interpreter', kind: 'person' });

  it('is when it is taken, and neither the booking nor its room', () => {
    const { start, end, status } = view;
    expect(told).toEqual({
      ...{ visibility: 'redacted', id: `pori.interpreter.${start}`, resourceIds: [], start, end, status },
    });
  });

  it('is everything to those who see the whole booking', () => {
    expect(unlinkedUnlessSpace(exampleView(), { id: 'pori.interpreter', kind: 'person' })).toEqual(exampleView());
  });
});

describe('what is told of a space', () => {
  it('is what the viewer may see of the booking', () => {
    expect(unlinkedUnlessSpace(view, { id: 'pori.service-room', kind: 'space' })).toBe(view);
  });
});
