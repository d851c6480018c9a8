import type { Handle } from '../request/raw.ts';
import { refuseRequest } from './refuse-request.ts';

/** Answers every call while the service cannot be opened: come back later. */
export const unavailable: Handle = (request) => refuseRequest(request, { code: 'store-unreachable' });
