import type { RouteId } from '@yhteistila/core/contract/routes.ts';
import type { Role } from '@yhteistila/core/site/person.ts';

/** The columns of the rows below. */
export const COLUMNS = [
  'staff',
  'expert',
  'adviser',
  'host',
  'guard',
  'coordinator',
  'steering',
  'administrator',
] as const satisfies readonly Role[];

/**
 * What a call is about, seen from a person of the tax office whose role is held at Pori: something of their own or of a
 * colleague, both at Lahti; something of another agency at Pori; the same at Lahti.
 */
export const OBJECTS = [
  ['o', 'own'],
  ['c', 'of a colleague'],
  ['s', 'at the own site'],
  ['f', 'foreign'],
] as const;
export type ObjectKey = (typeof OBJECTS)[number][0];

/**
 * Who may do what, written by hand from architecture.md §7 and the contract: for each role of COLUMNS the objects on
 * which the call is allowed; `-` for none. Reading is open to all, and what is shown is the redaction's matter.
 */
export const ROWS: { readonly [id in RouteId]: string } = {
  health: '         ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  openapi: '        ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  me: '             ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  changeMe: '       ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  myBookings: '     ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  withdrawRequest: 'ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  organisations: '  ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  sites: '          ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  site: '           ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  today: '          ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  day: '            ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  requests: '       -    -    -    -    -    s    -    -   ',
  availability: '   oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  checkBooking: '   oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  book: '           oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  booking: '        ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  changeBooking: '  o    o    o    o    o    o    o    oc  ',
  cancelBooking: '  o    o    o    o    o    os   o    oc  ',
  checkIn: '        oc   oc   ocs  oc   oc   oc   oc   oc  ',
  checkOut: '       oc   oc   ocs  oc   oc   oc   oc   oc  ',
  extend: '         o    o    o    o    o    o    o    oc  ',
  approve: '        -    -    -    -    -    s    -    -   ',
  decline: '        -    -    -    -    -    s    -    -   ',
  reinstate: '      o    o    o    o    o    o    o    oc  ',
  checkSeries: '    oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  bookSeries: '     oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  series: '         oc   oc   oc   oc   oc   ocs  oc   oc  ',
  changeSeries: '   o    o    o    o    o    o    o    oc  ',
  checkSeriesChange: 'o  o    o    o    o    o    o    oc  ',
  cancelSeries: '   o    o    o    o    o    os   o    oc  ',
  addOccurrence: '  o    o    o    o    o    o    o    oc  ',
  planChain: '      oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  bookChain: '      oc   oc   ocs  oc   oc   ocs  oc   oc  ',
  customerAbsent: ' oc   oc   ocs  oc   oc   oc   oc   oc  ',
  startCall: '      oc   oc   ocs  oc   oc   oc   oc   oc  ',
  call: '           ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  siteCalls: '      ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  myCalls: '        ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  takeCall: '       ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  passCall: '       ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  endCall: '        ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  myDuty: '         ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  changeDuty: '     ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  dutyList: '       ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  reportFault: '    ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  faults: '         ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  mendFault: '      -    -    -    s    -    s    -    -   ',
  closeResource: '  -    -    -    s    -    s    -    -   ',
  closures: '       ocsf ocsf ocsf ocsf ocsf ocsf ocsf ocsf',
  reopenResource: ' -    -    -    s    -    s    -    -   ',
  undelivered: '    -    -    -    -    -    s    -    -   ',
};

/** Whether the row allows the call to the role on the object. */
export const isAllowed = (id: RouteId, role: (typeof COLUMNS)[number], object: ObjectKey): boolean =>
  (ROWS[id].trim().split(/\s+/)[COLUMNS.indexOf(role)] ?? '').includes(object);
