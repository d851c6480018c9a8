import { z } from 'zod';
import { created, LIFE_CYCLE, ofSite, ok, plain, route } from './route-parts.ts';
import { call, callEnding, callList, callRequest, duty, dutyChange, dutyList } from './schemas/call.ts';
import { pathId } from './schemas/fields.ts';
import { pageQuery } from './schemas/page.ts';

const ofCall = { ...plain, params: z.strictObject({ callId: pathId }) } as const;

/** Calls to experts, and who is on duty for them (M15, M16); part of ROUTES. */
export const CALL_ROUTES = {
  startCall: route({
    ...plain,
    method: 'POST',
    path: '/api/calls',
    summary: 'A booking’s customer is present, or help is wanted: rings the agency’s experts. One open call a booking',
    headers: { idempotencyKey: true },
    body: callRequest,
    replies: created(call),
    errors: [...LIFE_CYCLE, 'idempotency-key-reused'],
  }),
  call: route({
    ...ofCall,
    method: 'GET',
    path: '/api/calls/{callId}',
    summary: 'One call, as the caller may see it',
    replies: ok(call),
    errors: ['not-found'],
  }),
  siteCalls: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/calls',
    query: pageQuery,
    summary: 'Calls at the site that are open or ended today: all for its desk, else those that the caller started',
    replies: ok(callList),
    errors: ['not-found'],
  }),
  myCalls: route({
    ...plain,
    method: 'GET',
    path: '/api/me/calls',
    query: pageQuery,
    summary: 'Open calls that ring the caller or that the caller has taken',
    replies: ok(callList),
    errors: [],
  }),
  takeCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/take',
    summary: 'Take the call: the first who does has it',
    replies: ok(call),
    errors: LIFE_CYCLE,
  }),
  passCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/not-now',
    summary: 'Not now: the call rings on',
    replies: ok(call),
    errors: LIFE_CYCLE,
  }),
  endCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/end',
    summary: 'End a call that was taken, or stop one that rings',
    body: callEnding,
    replies: ok(call),
    errors: LIFE_CYCLE,
  }),
  myDuty: route({
    ...plain,
    method: 'GET',
    path: '/api/me/duty',
    summary: 'Whether the caller is on duty for calls',
    replies: ok(duty),
    errors: [],
  }),
  changeDuty: route({
    ...plain,
    method: 'PATCH',
    path: '/api/me/duty',
    summary: 'Go on or off duty for calls, until the end of the day',
    body: dutyChange,
    replies: ok(duty),
    errors: ['forbidden', 'busy'],
  }),
  dutyList: route({
    ...plain,
    method: 'GET',
    path: '/api/duty',
    query: pageQuery,
    summary: 'How many of each organisation are on duty for calls',
    replies: ok(dutyList),
    errors: [],
  }),
} as const;
