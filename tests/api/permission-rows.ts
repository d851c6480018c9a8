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
 * colleague, or that an adviser there made for them, all at Lahti; something of another agency at Pori, made by itself or
 * at the desk; the same at Lahti.
 */
export const OBJECTS = [
  ['o', 'own'],
  ['c', 'of a colleague'],
  ['v', 'made for the own agency'],
  ['s', 'at the own site'],
  ['d', 'made at the own desk'],
  ['f', 'foreign'],
] as const;
export type ObjectKey = (typeof OBJECTS)[number][0];

/**
 * Who may do what, written by hand and not from the table in the code: for each role of COLUMNS the objects on
 * which the call is allowed; `-` for none. Reading is open to all, and what is shown is the redaction's matter.
 */
export const ROWS: { readonly [id in RouteId]: string } = {
  health: '           ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  openapi: '          ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  me: '               ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  changeMe: '         ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  myBookings: '       ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  withdrawRequest: '  ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  organisations: '    ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  sites: '            ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  site: '             ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  today: '            ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  day: '              ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  requests: '         -      -      -      -      -      sd     -      -     ',
  availability: '     ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  checkBooking: '     ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  book: '             ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  booking: '          ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  changeBooking: '    o      o      od     o      o      osd    o      ocv   ',
  cancelBooking: '    ov     ov     ovd    ov     ov     ovsd   ov     ocv   ',
  checkIn: '          ocv    ocv    ocvsd  ocv    ocv    ocv    ocv    ocv   ',
  checkOut: '         ocv    ocv    ocvsd  ocv    ocv    ocv    ocv    ocv   ',
  extend: '           o      o      od     o      o      osd    o      ocv   ',
  approve: '          -      -      -      -      -      sd     -      -     ',
  decline: '          -      -      -      -      -      sd     -      -     ',
  reinstate: '        ov     ov     ovd    ov     ov     ovsd   ov     ocv   ',
  checkSeries: '      ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  bookSeries: '       ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  series: '           ocv    ocv    ocvd   ocv    ocv    ocvsd  ocv    ocv   ',
  changeSeries: '     o      o      od     o      o      osd    o      ocv   ',
  checkSeriesChange: 'o      o      od     o      o      osd    o      ocv   ',
  cancelSeries: '     ov     ov     ovd    ov     ov     ovsd   ov     ocv   ',
  approveSeries: '    -      -      -      -      -      sd     -      -     ',
  declineSeries: '    -      -      -      -      -      sd     -      -     ',
  reinstateSeries: '  ov     ov     ovd    ov     ov     ovsd   ov     ocv   ',
  addOccurrence: '    o      o      od     o      o      osd    o      ocv   ',
  planChain: '        ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  bookChain: '        ocv    ocv    ocvsd  ocv    ocv    ocvsd  ocv    ocv   ',
  customerAbsent: '   ocv    ocv    ocvsd  ocv    ocv    ocv    ocv    ocv   ',
  guardAcknowledged: '-      -      -      sd     sd     -      -      -     ',
  startCall: '        ocv    ocv    ocvsd  ocv    -      ocv    ocv    ocv   ',
  call: '             ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  siteCalls: '        ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  myCalls: '          ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  takeCall: '         ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  passCall: '         ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  endCall: '          ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  myDuty: '           ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  changeDuty: '       ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  dutyList: '         ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  reportFault: '      ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  faults: '           ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  fault: '            ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  mendFault: '        -      -      -      sd     -      sd     -      -     ',
  closeResource: '    -      -      -      sd     -      sd     -      -     ',
  closure: '          ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  closures: '         ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf ocvsdf',
  reopenResource: '   -      -      -      sd     -      sd     -      -     ',
  undelivered: '      -      -      -      -      -      sd     -      -     ',
};

/** Whether the row allows the call to the role on the object. */
export const isAllowed = (id: RouteId, role: (typeof COLUMNS)[number], object: ObjectKey): boolean =>
  (ROWS[id].trim().split(/\s+/)[COLUMNS.indexOf(role)] ?? '').includes(object);
