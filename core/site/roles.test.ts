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

describe('a member of staff', () => {
  it('does everything with an own booking but decide about it', () => {
    expect(allowed(someone('staff'), own)).toEqual(LIFE_OF_OWN);
  });

  it("uses a colleague's room, and changes nothing of it", () => {
    expect(allowed(someone('staff'), colleagues)).toEqual(['read', 'book', 'checkIn', 'checkOut']);
  });

  it("only reads another agency's", () => {
    expect(allowed(someone('staff'), foreign)).toEqual(['read']);
  });
});

describe('an adviser', () => {
  it('books for others and checks customers in, at the own site only', () => {
    expect(allowed(someone('adviser', 'pori'), foreign)).toEqual(['read', 'bookForOthers', 'checkIn', 'checkOut']);
    expect(allowed(someone('adviser', 'pori'), elsewhere)).toEqual(['read']);
  });
});

describe('a coordinator', () => {
  it('decides, cancels and books for others, at the own site only', () => {
    const here = ['read', 'bookForOthers', 'cancel', 'approve', 'decline'];
    expect(allowed(someone('coordinator', 'pori'), foreign)).toEqual(here);
    expect(allowed(someone('coordinator', 'pori'), elsewhere)).toEqual(['read']);
  });
});

describe("an organisation's administrator", () => {
  it('does with a colleague’s booking what the colleague could', () => {
    expect(allowed(someone('administrator'), colleagues)).toEqual(LIFE_OF_OWN);
    expect(allowed(someone('administrator'), foreign)).toEqual(['read']);
  });
});

describe('host, guard, expert and steering group', () => {
  it.each(['host', 'guard', 'expert', 'steering'] as const)('a %s has what staff have', (role) => {
    expect(allowed(someone(role, 'pori'), own)).toEqual(LIFE_OF_OWN);
    expect(allowed(someone(role, 'pori'), foreign)).toEqual(['read']);
  });
});

it('somebody without a role may nothing', () => {
  expect(allowed({ ...someone('staff'), roles: [] }, own)).toEqual([]);
});
