import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, MONDAY, subjectOf } from '../../../tests/fixtures/facts.ts';
import type { Purpose } from '../../site/purpose.ts';
import type { Effect, Scope } from '../../site/rule.ts';
import { appliesTo, inForce, narrowest } from './applies.ts';

interface Asked {
  readonly resourceId?: string;
  readonly organisationId?: string;
  readonly purpose?: Purpose;
  readonly organiser?: string;
  readonly day?: string;
}

const applies = (scope: Scope, asked: Asked = {}): boolean => {
  const { resourceId = 'pori.service-room', organisationId = 'vero', purpose = 'customerService' } = asked;
  const request = exampleRequest({ resourceIds: [resourceId], organisationId, purpose });
  const { placed, facts } = subjectOf(request, exampleFacts({ organiser: asked.organiser ?? 'vero-staff' }));
  return appliesTo(scope, { request, placed, organiser: facts.organiser, day: asked.day ?? MONDAY });
};

describe('a scope', () => {
  it('without lists reaches everything', () => {
    expect(applies({})).toBe(true);
    expect(applies({}, { resourceId: 'etapalvelu.expert-kela', organisationId: 'ara', purpose: 'event' })).toBe(true);
  });

  const cases: readonly (readonly [string, Scope, Asked, Asked])[] = [
    ['sites', { siteIds: ['pori'] }, {}, { resourceId: 'reposaari.remote-service-room' }],
    ['sizes', { siteSizes: ['S', 'XS'] }, { resourceId: 'satakunta-bus.service-room' }, {}],
    ['zones', { zoneIds: ['pori-public'] }, {}, { resourceId: 'pori.work-area' }],
    ['zone levels', { zoneLevels: ['internal'] }, { resourceId: 'pori.work-area' }, {}],
    ['kinds', { resourceKinds: ['equipment'] }, { resourceId: 'pori.video-kit' }, {}],
    ['types', { resourceTypes: ['serviceRoom'] }, {}, { resourceId: 'pori.phone-room' }],
    ['excepted types', { exceptResourceTypes: ['phoneRoom'] }, {}, { resourceId: 'pori.phone-room' }],
    ['resources', { resourceIds: ['pori.service-room'] }, {}, { resourceId: 'pori.service-room-2' }],
    ['organisations', { organisationIds: ['te', 'vero'] }, {}, { organisationId: 'dvv' }],
    ['roles', { roles: ['coordinator'] }, { organiser: 'pori-koordinaattori' }, {}],
    ['purposes', { purposes: ['meeting'] }, { purpose: 'meeting' }, {}],
    ['weekdays', { weekdays: ['MO'] }, {}, { day: '2026-11-24' }],
    ['first days', { days: { from: MONDAY, to: '2026-11-30' } }, {}, { day: '2026-11-22' }],
    ['last days', { days: { from: '2026-11-01', to: MONDAY } }, {}, { day: '2026-11-24' }],
  ];

  it.each(cases)('is narrowed by %s', (_name, scope, inside, outside) => {
    expect(applies(scope, inside)).toBe(true);
    expect(applies(scope, outside)).toBe(false);
  });

  it('with several lists needs all of them', () => {
    const scope: Scope = { siteIds: ['pori'], resourceTypes: ['phoneRoom'] };
    expect(applies(scope, { resourceId: 'pori.phone-room' })).toBe(true);
    expect(applies(scope)).toBe(false);
  });

  it('counts a role only at the site of the resource', () => {
    const there = { resourceId: 'reposaari.remote-service-room', organiser: 'pori-koordinaattori' };
    expect(applies({ roles: ['coordinator'] }, there)).toBe(false);
  });
});

describe('the time of a rule', () => {
  it('has both its ends in it', () => {
    const rule = { from: '2026-11-23', to: '2026-11-24' };
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
    expect(days.map((day) => inForce(rule, day))).toEqual([false, true, true, false]);
  });

  it('may be open at either end', () => {
    expect(inForce({}, MONDAY)).toBe(true);
    expect(inForce({ from: '2026-11-24' }, MONDAY)).toBe(false);
    expect(inForce({ to: '2026-11-22' }, MONDAY)).toBe(false);
  });
});

describe('the narrowest of the rules of one kind', () => {
  const on = (id: string, scope: Scope, effect?: Effect) => ({ ...exampleRule('duration', {}, scope, effect), id });
  const national = on('national', { resourceTypes: ['serviceRoom'], zoneLevels: ['public'] });
  const site = on('site', { siteIds: ['pori'] });
  const zone = on('zone', { siteIds: ['pori'], zoneIds: ['pori-public'] });
  const spaceType = on('space type', { siteIds: ['pori'], resourceTypes: ['serviceRoom'] });
  const resource = on('resource', { resourceIds: ['pori.service-room'] });
  const ids = (...rules: Parameters<typeof narrowest>[0][number][]) => narrowest(rules).map(({ id }) => id);

  it('go from national over site, zone and space type to the resource', () => {
    const layers = [national, site, zone, spaceType, resource];
    for (const [index, rule] of layers.entries()) {
      expect(ids(...layers.slice(0, index + 1).toReversed())).toEqual([rule.id]);
    }
  });

  it('are all that stand on the same layer, so that the strictest wins', () => {
    expect(ids(national, site, on('other', { siteIds: ['pori'] }))).toEqual(['site', 'other']);
  });

  it('are none where the narrowest takes the limit away', () => {
    expect(ids(national, on('none', { siteIds: ['pori'] }, 'none'))).toEqual([]);
  });

  it('are the limit where a limit and a "none" stand side by side', () => {
    expect(ids(on('none', { siteIds: ['pori'] }, 'none'), site)).toEqual(['site']);
  });

  it('are none of none', () => {
    expect(ids()).toEqual([]);
  });
});
