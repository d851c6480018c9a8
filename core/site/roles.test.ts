import { describe, expect, it } from '@jest/globals';
import type { Person, Role } from './person.ts';
import { may, PERMISSIONS, type Permission, type PermissionObject } from './roles.ts';

const someone = (role: Role, siteId?: string): Person => ({
  id: 'me',
  name: 'me',
  organisationId: 'vero',
  roles: [{ role, ...(siteId === undefined ? {} : { siteId }) }],
  homeSiteId: 'pori',
  locale: 'fi',
});

const own: PermissionObject = { organiserId: 'me', organisationId: 'vero', siteId: 'pori' };
const colleagues: PermissionObject = { ...own, organiserId: 'colleague' };
const foreign: PermissionObject = { organiserId: 'other', organisationId: 'te', siteId: 'pori' };
const elsewhere: PermissionObject = { ...foreign, siteId: 'lahti' };

const allowed = (person: Person, object: PermissionObject): Permission[] =>
  PERMISSIONS.filter((permission) => may(person, permission, object));

const LIFE_OF_OWN = ['read', 'book', 'edit', 'cancel', 'checkIn', 'checkOut', 'extend', 'reinstate'];
/** With the calls and faults that go with a booking in a room. */
const OWN = [...LIFE_OF_OWN, 'markCustomerAbsent', 'startCall', 'stopCall', 'seeCalls', 'reportFault'];
/** Whoever sees a fault may say so. */
const OF_OTHERS = ['read', 'reportFault'];

describe('a member of staff', () => {
  it('does everything with an own booking but decide about it', () => {
    expect(allowed(someone('staff'), own)).toEqual(OWN);
  });

  it("uses a colleague's room, and changes nothing of it", () => {
    expect(allowed(someone('staff'), colleagues)).toEqual([
      'read',
      'book',
      'checkIn',
      'checkOut',
      'markCustomerAbsent',
      'startCall',
      'reportFault',
    ]);
  });

  it("only reads another agency's, and reports what is broken there", () => {
    expect(allowed(someone('staff'), foreign)).toEqual(OF_OTHERS);
  });
});

describe('an adviser', () => {
  it('books for others and checks customers in, at the own site only', () => {
    expect(allowed(someone('adviser', 'pori'), foreign)).toEqual([
      'read',
      'bookForOthers',
      'checkIn',
      'checkOut',
      'markCustomerAbsent',
      'startCall',
      'stopCall',
      'seeCalls',
      'reportFault',
    ]);
    expect(allowed(someone('adviser', 'pori'), elsewhere)).toEqual(OF_OTHERS);
  });
});

describe('a coordinator', () => {
  it('decides, cancels and books for others, at the own site only', () => {
    const decides = ['read', 'bookForOthers', 'cancel', 'approve', 'decline'];
    const handles = ['stopCall', 'seeCalls', 'reportFault', 'mendFault', 'closeResource', 'seeUndelivered'];
    expect(allowed(someone('coordinator', 'pori'), foreign)).toEqual([...decides, ...handles]);
    expect(allowed(someone('coordinator', 'pori'), elsewhere)).toEqual(OF_OTHERS);
  });
});

describe("an organisation's administrator", () => {
  it('does with a colleague’s booking what the colleague could', () => {
    expect(allowed(someone('administrator'), colleagues)).toEqual([
      ...LIFE_OF_OWN,
      'markCustomerAbsent',
      'startCall',
      'reportFault',
    ]);
    expect(allowed(someone('administrator'), foreign)).toEqual(OF_OTHERS);
  });
});

describe('a host', () => {
  it('has what staff have, sees calls, and takes rooms out of service, at the own site only', () => {
    expect(allowed(someone('host', 'pori'), own)).toEqual([...OWN, 'mendFault', 'closeResource']);
    expect(allowed(someone('host', 'pori'), foreign)).toEqual([
      'read',
      'seeCalls',
      'reportFault',
      'mendFault',
      'closeResource',
    ]);
    expect(allowed(someone('host', 'pori'), elsewhere)).toEqual(OF_OTHERS);
  });
});

describe('guard, expert and steering group', () => {
  it.each(['guard', 'expert', 'steering'] as const)('a %s has what staff have', (role) => {
    expect(allowed(someone(role, 'pori'), own)).toEqual(OWN);
    expect(allowed(someone(role, 'pori'), foreign)).toEqual(OF_OTHERS);
  });
});

it('somebody without a role may nothing', () => {
  expect(allowed({ ...someone('staff'), roles: [] }, own)).toEqual([]);
});
