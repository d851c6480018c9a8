import { z } from 'zod';
import { created, LIFE_CYCLE, LISTED, ofSite, ok, plain, route, VERSIONED } from './route-parts.ts';
import { call, callEnding, callList, callRequest, duty, dutyChange, dutyList } from './schemas/call.ts';
import { pathId } from './schemas/fields.ts';
import { pageQuery } from './schemas/page.ts';

const ofCalls = { ...plain, tag: 'calls' } as const;
const ofCall = { ...ofCalls, params: z.strictObject({ callId: pathId }) } as const;

/** Calls to experts, and who is on duty for them (M15, M16); part of ROUTES. */
export const CALL_ROUTES = {
  startCall: route({
    ...ofCalls,
    method: 'POST',
    path: '/api/calls',
    summary: 'Call an expert',
    description:
      'A booking’s customer is present, or help is wanted: rings the agency’s experts. One open call a booking.',
    headers: { idempotencyKey: true },
    body: callRequest,
    replies: created(call, 'The call that rings.'),
    errors: [...LIFE_CYCLE, 'idempotency-key-reused'],
  }),
  call: route({
    ...ofCall,
    method: 'GET',
    path: '/api/calls/{callId}',
    summary: 'Read a call',
    description: 'One call, as the caller may see it.',
    replies: ok(call, 'The call.'),
    errors: ['not-found'],
  }),
  siteCalls: route({
    ...ofSite,
    tag: 'calls',
    method: 'GET',
    path: '/api/sites/{siteId}/calls',
    query: pageQuery,
    summary: 'List the calls at a site',
    description:
      'Calls at the site that are open or ended today: all for its desk, else those that the caller started.',
    replies: ok(callList, 'The calls.', LISTED),
    errors: ['not-found'],
  }),
  myCalls: route({
    ...ofCalls,
    method: 'GET',
    path: '/api/me/calls',
    query: pageQuery,
    summary: 'List the caller’s calls',
    description: 'Open calls that ring the caller or that the caller has taken.',
    replies: ok(callList, 'The calls.', LISTED),
    errors: [],
  }),
  takeCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/take',
    summary: 'Take a call',
    description: 'Take the call: the first who does has it.',
    replies: ok(call, 'The call as it is now.', VERSIONED),
    errors: LIFE_CYCLE,
  }),
  passCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/not-now',
    summary: 'Pass a call on',
    description: 'Not now: the call rings on.',
    replies: ok(call, 'The call as it is now.', VERSIONED),
    errors: LIFE_CYCLE,
  }),
  endCall: route({
    ...ofCall,
    method: 'POST',
    path: '/api/calls/{callId}/end',
    summary: 'End a call',
    description: 'End a call that was taken, or stop one that rings.',
    body: callEnding,
    replies: ok(call, 'The call as it is now.', VERSIONED),
    errors: LIFE_CYCLE,
  }),
  myDuty: route({
    ...ofCalls,
    method: 'GET',
    path: '/api/me/duty',
    summary: 'Read the caller’s duty',
    description: 'Whether the caller is on duty for calls.',
    replies: ok(duty, 'Whether the caller is on duty.'),
    errors: [],
  }),
  changeDuty: route({
    ...ofCalls,
    method: 'PATCH',
    path: '/api/me/duty',
    summary: 'Go on or off duty',
    description: 'Go on or off duty for calls, until the end of the day.',
    body: dutyChange,
    replies: ok(duty, 'Whether the caller is on duty now.'),
    errors: ['forbidden', 'busy'],
  }),
  dutyList: route({
    ...ofCalls,
    method: 'GET',
    path: '/api/duty',
    query: pageQuery,
    summary: 'Count who is on duty',
    description: 'How many of each organisation are on duty for calls.',
    replies: ok(dutyList, 'The numbers by organisation.', LISTED),
    errors: [],
  }),
} as const;
