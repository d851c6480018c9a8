import type { UseCases } from '../use-cases/use-cases.ts';
import type { Endpoints } from './endpoint.ts';
import { bookingEndpoints } from './endpoints/bookings.ts';
import { callEndpoints } from './endpoints/calls.ts';
import { chainEndpoints } from './endpoints/chains.ts';
import { faultEndpoints } from './endpoints/faults.ts';
import { generalEndpoints } from './endpoints/general.ts';
import { noticeEndpoints } from './endpoints/notices.ts';
import { seriesEndpoints } from './endpoints/series.ts';
import { siteEndpoints } from './endpoints/sites.ts';
import { DayTexts } from './reply/day-texts.ts';
import { ReadyBodies } from './reply/ready-bodies.ts';

/** Day views kept as bytes. One of 60 spaces is about 150 kB. */
const READY_BYTES = 12 * 1024 * 1024;
/** The same in pieces, a byte each where all letters are Finnish ones. */
const PIECES_CHARACTERS = 12 * 1024 * 1024;

/** Each route with its use case, once. */
export const createEndpoints = (useCases: UseCases, document: () => unknown): Endpoints => ({
  ...generalEndpoints(useCases, document),
  ...siteEndpoints(useCases, { ready: new ReadyBodies(READY_BYTES), texts: new DayTexts(PIECES_CHARACTERS) }),
  ...bookingEndpoints(useCases),
  ...seriesEndpoints(useCases),
  ...chainEndpoints(useCases),
  ...callEndpoints(useCases),
  ...faultEndpoints(useCases),
  ...noticeEndpoints(useCases),
});
