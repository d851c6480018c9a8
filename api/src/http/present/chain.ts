import type { ChainPlan } from '@yhteistila/core/availability/chain/chain.ts';
import type { chain, chainPlans } from '@yhteistila/core/contract/schemas/chain.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { ChainView, FoundChains } from '../../use-cases/answers.ts';
import { presentBooking } from './booking.ts';
import { presentFinding } from './finding.ts';
import { type Presenting, presentInterval } from './presenting.ts';

type PlansReply = z.output<typeof chainPlans>;

const presentPlan = (
  { steps, endsAt, waitingMinutes, moves, score }: ChainPlan,
  zone: string,
): PlansReply['plans'][number] => ({
  steps: steps.map(({ organisationId, purpose, resourceId, alsoResourceIds, attendees, ...time }) => ({
    organisationId,
    purpose,
    resourceId,
    alsoResourceIds: [...alsoResourceIds],
    ...presentInterval(time, zone),
    attendees,
  })),
  waitingMinutes,
  moves,
  endsAt: toIso(endsAt, zone),
  score,
});

export const presentChainPlans = ({ siteId, plans, refused }: FoundChains, presenting: Presenting): PlansReply => {
  const zone = zoneOf(presenting.directory, siteId);
  return {
    plans: plans.map((plan) => presentPlan(plan, zone)),
    refused: refused.map(({ organisationId, finding, resourceIds, decides }) => {
      const { kind, code, message } = presentFinding(finding, siteId, presenting);
      return { organisationId, kind, code, message, resourceIds: [...resourceIds], decides };
    }),
  };
};

export const presentChain = ({ id, siteId, bookings }: ChainView, presenting: Presenting): z.output<typeof chain> => ({
  id,
  bookings: bookings.map((booking) => presentBooking(booking, presenting, siteId)),
});
