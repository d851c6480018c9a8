import { describe, expect, it } from '@jest/globals';
import { examplePresence } from '../../tests/fixtures/example-organisations.ts';
import { type Person, ROLES, type Role, type RoleGrant } from './person.ts';
import { may, PERMISSIONS, type Permission, type PermissionObject, partiesWhoMay } from './roles.ts';
import type { RolePlaces } from './site-role.ts';

/** Pori looks after Reposaari, and nobody but kela is in Lahti. */
const places: RolePlaces = {
  siteById: new Map([
    ['pori', {}],
    ['lahti', {}],
    ['reposaari', { parentId: 'pori' }],
  ]),
  presencesBySite: new Map([['lahti', [examplePresence('lahti', 'kela', 'serving')]]]),
};

const someone = (grants: readonly RoleGrant[], organisationId = 'vero'): Person => ({
  id: 'me',
  name: 'me',
  organisationId,
  roles: grants,
  homeSiteId: 'pori',
  locale: 'fi',
});

/** What a permission is asked on, seen from somebody of vero whose role is held at Pori. */
const OBJECTS: { readonly [letter: string]: PermissionObject } = {
  /** Own. */
  o: { organiserId: 'me', organisationId: 'vero', siteId: 'lahti' },
  /** A colleague's. */
  c: { organiserId: 'colleague', organisationId: 'vero', siteId: 'lahti' },
  /** Made for vero by an adviser, and by a coordinator. */
  v: { organiserId: 'adviser', organisationId: 'vero', siteId: 'lahti', madeAtDesk: 'lahti' },
  w: { organiserId: 'coordinator', organisationId: 'vero', siteId: 'lahti', onBehalf: true },
  /** Made for te at the desk of Pori, and of the point that Pori looks after. */
  d: { organiserId: 'adviser', organisationId: 'te', siteId: 'pori', madeAtDesk: 'pori' },
  p: { organiserId: 'adviser', organisationId: 'te', siteId: 'reposaari', madeAtDesk: 'reposaari' },
  /** Of te itself, at Pori and at its point. */
  s: { organiserId: 'other', organisationId: 'te', siteId: 'pori' },
  r: { organiserId: 'other', organisationId: 'te', siteId: 'reposaari' },
  /** Of te elsewhere, made at the desk there. */
  f: { organiserId: 'other', organisationId: 'te', siteId: 'lahti', madeAtDesk: 'lahti' },
};

/** Who may do what, written by hand: for each role the objects that it reaches; `-` for none. */
const COLUMNS: readonly Role[] = [
  'staff',
  'expert',
  'steering',
  'administrator',
  'adviser',
  'coordinator',
  'host',
  'guard',
];
const TABLE: { readonly [permission in Permission]: string } = {
  read: '              ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf',
  book: '              ocvw      ocvw      ocvw      ocvw      ocvw      ocvw      ocvw      ocvw     ',
  bookForOthers: '     -         -         -         -         dpsr      dpsr      -         -        ',
  edit: '              o         o         o         ocvw      odp       odpsr     o         o        ',
  cancel: '            ovw       ovw       ovw       ocvw      ovwdp     ovwdpsr   ovw       ovw      ',
  checkIn: '           ocvw      ocvw      ocvw      ocvw      ocvwdpsr  ocvw      ocvw      ocvw     ',
  checkOut: '          ocvw      ocvw      ocvw      ocvw      ocvwdpsr  ocvw      ocvw      ocvw     ',
  extend: '            o         o         o         ocvw      odp       odpsr     o         o        ',
  approve: '           -         -         -         -         -         dpsr      -         -        ',
  decline: '           -         -         -         -         -         dpsr      -         -        ',
  reinstate: '         ovw       ovw       ovw       ocvw      ovwdp     ovwdpsr   ovw       ovw      ',
  markCustomerAbsent: 'ocvw      ocvw      ocvw      ocvw      ocvwdpsr  ocvw      ocvw      ocvw     ',
  acknowledgeGuard: '  -         -         -         -         -         -         ds        ds       ',
  startCall: '         ocvw      ocvw      ocvw      ocvw      ocvwdpsr  ocvw      ocvw      -        ',
  askForHelp: '        ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf -        ',
  answerCalls: '       ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf -        ',
  stopCall: '          o         o         o         o         odpsr     odpsr     o         o        ',
  seeCalls: '          o         o         o         o         odpsr     odpsr     ods       o        ',
  seeWhoServes: '      o         o         o         o         odpsr     odpsr     o         o        ',
  reportFault: '       ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf ocvwdpsrf',
  mendFault: '         -         -         -         -         -         dpsr      ds        -        ',
  closeResource: '     -         -         -         -         -         dpsr      ds        -        ',
  seeUndelivered: '    -         -         -         -         -         dpsr      -         -        ',
};
const AT_HOME: readonly Role[] = ['adviser', 'host', 'guard', 'coordinator'];

const lettersFor = (person: Person, permission: Permission): string =>
  Object.keys(OBJECTS)
    .filter((letter) =>
      may(person, permission, OBJECTS[letter] ?? { organiserId: '', organisationId: '', siteId: '' }, places),
    )
    .join('');

describe('the table of who may do what', () => {
  it('has a column for every role', () => {
    expect([...COLUMNS].sort()).toEqual([...ROLES].sort());
  });

  it.each(PERMISSIONS)('holds of %s', (permission) => {
    const found = COLUMNS.map((role) =>
      lettersFor(someone([AT_HOME.includes(role) ? { role, siteId: 'pori' } : { role }]), permission),
    );
    expect(found).toEqual(
      TABLE[permission]
        .trim()
        .split(/\s+/)
        .map((letters) => letters.replace('-', '')),
    );
  });

  it('gives somebody without a role nothing', () => {
    for (const permission of PERMISSIONS) expect(lettersFor(someone([]), permission)).toBe('');
  });

  it('gives whoever holds several roles what each of them has', () => {
    const both = someone([
      { role: 'guard', siteId: 'pori' },
      { role: 'adviser', siteId: 'pori' },
    ]);
    expect(lettersFor(both, 'acknowledgeGuard')).toBe('ds');
    expect(lettersFor(both, 'startCall')).toBe('ocvwdpsr');
  });
});

describe('a role', () => {
  it('without a site is held wherever the organisation is present, and nowhere else', () => {
    expect(lettersFor(someone([{ role: 'host' }], 'kela'), 'mendFault')).toBe('ocvwf');
    expect(lettersFor(someone([{ role: 'host' }]), 'mendFault')).toBe('');
  });

  it('held at a point does not reach the site that looks after it', () => {
    expect(lettersFor(someone([{ role: 'coordinator', siteId: 'reposaari' }]), 'approve')).toBe('pr');
  });
});

describe('whom a refusal names', () => {
  const { d, s, c, w } = OBJECTS;
  const named = (permission: Permission, object: PermissionObject | undefined) =>
    object === undefined ? [] : partiesWhoMay(permission, object);

  it('is everybody who could do it', () => {
    expect(named('edit', s)).toEqual(['organiser', 'administrator', 'coordinator']);
    expect(named('edit', d)).toEqual(['organiser', 'administrator', 'adviser', 'coordinator']);
    expect(named('cancel', w)).toEqual(['organiser', 'administrator', 'served', 'coordinator']);
    expect(named('checkIn', c)).toEqual(['organiser', 'colleague', 'adviser']);
    expect(named('approve', s)).toEqual(['coordinator']);
    expect(named('acknowledgeGuard', s)).toEqual(['host', 'guard']);
    expect(named('mendFault', { organiserId: '', organisationId: '', siteId: 'pori' })).toEqual([
      'host',
      'coordinator',
    ]);
  });
});
