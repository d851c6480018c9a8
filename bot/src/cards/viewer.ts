import type { booking } from '@yhteistila/core/contract/schemas/booking-view.ts';
import type { call } from '@yhteistila/core/contract/schemas/call.ts';
import type { offer } from '@yhteistila/core/contract/schemas/decision.ts';
import type { closure, fault } from '@yhteistila/core/contract/schemas/fault.ts';
import type { SiteDetails } from '@yhteistila/core/contract/site-details.ts';
import type { z } from 'zod';
import type { Turn } from '../turn.ts';

/** Who looks at a card, in which language, when: all that a pure card knows besides what it shows. */
export type Viewer = Pick<Turn, 'person' | 'userId' | 'language' | 'now' | 't' | 'link'>;

export type BookingView = z.output<typeof booking>;
export type CallView = z.output<typeof call>;
export type ClosureView = z.output<typeof closure>;
export type FaultView = z.output<typeof fault>;
export type OfferView = z.output<typeof offer>;
export type SiteView = SiteDetails;
