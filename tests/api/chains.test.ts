import { expect, it } from '@jest/globals';
import {
  chain,
  type chainPlanRequest,
  chainPlans,
  type chainRequest,
} from '@yhteistila/core/contract/schemas/chain.ts';
import { site } from '@yhteistila/core/contract/schemas/site.ts';
import type { z } from 'zod';
import type { Reply } from './api-client.ts';
import { book, bookingsOn, pathOf, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

type PlanWish = z.input<typeof chainPlanRequest>;
type NewChain = z.input<typeof chainRequest>;
type Plan = z.output<typeof chainPlans>['plans'][number];

const PLAN = '/api/chains/plan';
const CHAINS = '/api/chains';
const ROOM = 'pori-service-room-1';

const wish = (more: Partial<PlanWish> = {}): PlanWish => ({
  siteId: 'pori',
  from: at(TUESDAY, '10:00'),
  to: at(TUESDAY, '13:00'),
  steps: [
    { organisationId: 'vero', minutes: 30 },
    { organisationId: 'te', minutes: 20 },
    { organisationId: 'kela', minutes: 25 },
  ],
  ...more,
});

const plansIn = (reply: Reply) => {
  expect([reply.status, reply.status === 200 ? '' : reply.text]).toEqual([200, '']);
  return chainPlans.parse(reply.body);
};

const chainIn = (reply: Reply) => {
  expect([reply.status, reply.status === 201 ? '' : reply.text]).toEqual([201, '']);
  return chain.parse(reply.body);
};

/** The steps of a plan as they are booked. */
const asPlanned = ({ steps }: Plan): NewChain => ({
  siteId: 'pori',
  steps: steps.map(({ resourceId, ...step }) => ({ ...step, resourceIds: [resourceId] })),
});

/** Two agencies in the same room, with time between them. */
const twoInARow = (first = '10:00–10:30', second = '10:35–11:00'): NewChain => ({
  siteId: 'pori',
  steps: [
    { organisationId: 'vero', resourceIds: [ROOM], ...during(TUESDAY, first), purpose: 'customerService' },
    { organisationId: 'te', resourceIds: [ROOM], ...during(TUESDAY, second), purpose: 'customerService' },
  ],
});

tellStories('a visit to several agencies', (api) => {
  const adviser = () => api().as('pori-neuvoja');

  it('is planned by the adviser and booked as planned, whichever of the plans is chosen', async () => {
    for (const index of [0, 1, 2]) {
      const { plans, refused } = plansIn(await adviser().post(PLAN, wish()));
      expect(refused).toEqual([]);
      expect(plans[0]).toMatchObject({ waitingMinutes: 0, moves: 2 });
      const plan = plans[index];
      if (plan === undefined) throw new Error(`no plan ${index}`);
      expect(plan.endsAt).toBe(plan.steps.at(-1)?.end);
      expect(plan.steps.find(({ organisationId }) => organisationId === 'kela')?.purpose).toBe('remoteService');
      const made = chainIn(await adviser().post(CHAINS, asPlanned(plan)));
      expect(made.bookings).toHaveLength(3);
      for (const [step, { organisationId, resourceId, start, end, purpose }] of plan.steps.entries()) {
        const booking = made.bookings[step];
        expect(booking).toMatchObject({ organisationId, resourceIds: [resourceId], start, end, purpose });
        expect(booking).toMatchObject({ status: 'confirmed', chainId: made.id, externalParticipants: true });
      }
    }
    const mine = bookingsIn(await adviser().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`));
    expect(mine).toHaveLength(9);
  });

  it('carries the customer’s needs to every step, and a step’s own to that one', async () => {
    const steps: PlanWish['steps'] = [
      { organisationId: 'vero', minutes: 30, confidential: true },
      { organisationId: 'te', minutes: 20 },
    ];
    const { plans } = plansIn(await adviser().post(PLAN, wish({ steps, needs: ['hearingLoop'] })));
    const { resources } = site.parse((await adviser().get('/api/sites/pori')).body);
    const featuresOf = (id: string) => resources.find((each) => each.id === id)?.features;
    for (const { organisationId, resourceId } of plans.flatMap((plan) => plan.steps)) {
      expect(featuresOf(resourceId)).toContain('hearingLoop');
      if (organisationId === 'vero') expect(featuresOf(resourceId)).toContain('soundproof');
    }
    expect(plans).not.toEqual([]);
  });

  it('at one table is one booking for everybody', async () => {
    const two = wish({ together: true, steps: wish().steps.slice(0, 2) });
    const { plans } = plansIn(await adviser().post(PLAN, two));
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    expect(plan.steps).toMatchObject([
      { organisationId: 'vero', attendees: 3, start: at(TUESDAY, '10:00'), end: at(TUESDAY, '10:30') },
    ]);
    const made = chainIn(await adviser().post(CHAINS, asPlanned(plan)));
    expect(made.bookings).toMatchObject([{ organisationId: 'vero', attendees: 3 }]);
  });

  it('says why an agency cannot come', async () => {
    const steps = [
      { organisationId: 'mml', minutes: 30 },
      { organisationId: 'vero', minutes: 30 },
    ];
    const onWednesday = { from: at(WEDNESDAY, '10:00'), to: at(WEDNESDAY, '13:00') };
    const { plans, refused } = plansIn(await adviser().post(PLAN, wish({ steps, ...onWednesday })));
    expect(plans).toEqual([]);
    expect(new Set(refused.map(({ organisationId }) => organisationId))).toEqual(new Set(['mml']));
    expect(refused.map(({ kind }) => kind)).toContain('service-hours');
  });

  it('is booked wholly or not at all: a refusal names the step, and nothing is stored', async () => {
    const teAlone: Wish = {
      siteId: 'pori',
      resourceIds: [ROOM],
      ...during(TUESDAY, '10:35–11:00'),
      purpose: 'customerService',
    };
    await book(api().as('te-virkailija'), teAlone);
    const before = await storedAt(api(), 'pori', TUESDAY);
    const problem = problemIn(await adviser().post(CHAINS, twoInARow()), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(allowedBy(problem, 'occupied')).toMatchObject({ step: 1 });
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual(before);
  });

  it('is decided with the steps before standing, and by the rules', async () => {
    const soon = problemIn(await adviser().post(CHAINS, twoInARow('10:00–10:30', '10:30–11:00')), 409);
    expect(allowedBy(soon, 'too-close')).toMatchObject({ step: 1, fromAt: at(TUESDAY, '10:35') });
    const long = problemIn(await adviser().post(CHAINS, twoInARow('10:00–12:30', '12:35–13:00')), 422);
    expect(allowedBy(long, 'too-long')).toMatchObject({ step: 0 });
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it.each([
    ['of another partition', { resourceIds: ['etapalvelu-kela-expert-1'] }, 'steps.1.resourceIds.0'],
    ['on another day', during(WEDNESDAY, '10:35–11:00'), 'steps.1.start'],
    ['before the other has ended', during(TUESDAY, '10:25–11:00'), 'steps.1.start'],
    ['that ends before it starts', { end: at(TUESDAY, '10:30') }, 'steps.1.end'],
  ])('takes no step %s', async (_, change, path) => {
    const [first, second] = twoInARow().steps;
    const body = { siteId: 'pori', steps: [first, { ...second, ...change }] };
    const { errors } = problemIn(await adviser().post(CHAINS, body), 400);
    expect(errors?.map((each) => each.path)).toEqual([path]);
    expect(errors?.[0]?.message).not.toMatch(/invalid\./);
  });

  it('is planned within one day', async () => {
    const over = wish({ to: at(WEDNESDAY, '10:00') });
    expect(problemIn(await adviser().post(PLAN, over), 400).errors?.[0]?.path).toBe('to');
    expect(plansIn(await adviser().post(PLAN, wish({ to: at(WEDNESDAY, '00:00') }))).plans).not.toEqual([]);
  });

  it('is for adviser and coordinator at their site; others book their own agency', async () => {
    const vero = api().as('vero-virkailija');
    expect(problemIn(await vero.post(PLAN, wish()), 403).errors?.[0]?.path).toBe('steps.1.organisationId');
    expect(problemIn(await vero.post(CHAINS, twoInARow()), 403).errors?.[0]?.path).toBe('steps.1.organisationId');
    problemIn(await api().as('lahti-neuvoja').post(CHAINS, twoInARow()), 403);
    const own = { siteId: 'pori', steps: twoInARow().steps.slice(0, 1) };
    expect(chainIn(await vero.post(CHAINS, own)).bookings).toHaveLength(1);
  });

  it('is the same visit under the same key', async () => {
    const key = { 'idempotency-key': 'visit-1' };
    const made = chainIn(await adviser().post(CHAINS, twoInARow(), key));
    expect(chainIn(await adviser().post(CHAINS, twoInARow(), key))).toEqual(made);
    expect(await bookingsOn(adviser(), 'pori', TUESDAY, ROOM)).toHaveLength(2);
    const other = problemIn(await adviser().post(CHAINS, twoInARow('11:00–11:30', '11:35–12:00'), key), 422);
    expect(other.code).toBe('idempotency-key-reused');
  });

  it('tells that it is one visit to those alone who see a booking in full', async () => {
    const made = chainIn(await adviser().post(CHAINS, twoInARow()));
    const [first, second] = made.bookings;
    if (first === undefined || second === undefined) throw new Error('not both were booked');
    expect(bookingIn(await api().as('vero-virkailija').get(pathOf(first))).chainId).toBe(made.id);
    for (const personId of ['te-virkailija', 'migri-asiantuntija', 'lahti-host', 'pori-vartija']) {
      const reply = await api().as(personId).get(pathOf(first));
      expect([personId, reply.text.includes(made.id)]).toEqual([personId, false]);
    }
  });
});
