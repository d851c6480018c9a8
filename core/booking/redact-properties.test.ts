import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePerson } from '../../tests/fixtures/example-organisations.ts';
import { exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Finding } from '../finding/finding.ts';
import type { Person } from '../site/person.ts';
import { redact, viewerClass } from './redact.ts';
import { STATUSES } from './status.ts';

const directory = exampleDirectory();
const personOf = (id: string): Person => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`no ${id} in the example directory`);
  return person;
};

const informGuard: Finding = {
  ...{ rule: 'N15', kind: 'guard-presence', code: 'inform-guard', severity: 'obligation', params: {} },
};

const secret = 'SECRET';

const viewers = fc
  .record({
    organisationId: fc.constantFrom('kela', 'te', 'ara', 'pori-kaupunki'),
    roles: fc.subarray(['adviser', 'host', 'guard', 'coordinator', 'staff'] as const),
    siteId: fc.constantFrom('pori', 'reposaari'),
  })
  .map(
    ({ organisationId, roles, siteId }): Person => ({
      ...examplePerson(organisationId, 'staff', 'somebody'),
      roles: roles.map((role) => ({ role, siteId })),
    }),
  );

const bookings = fc
  .record({
    organiser: fc.constantFrom('vero', 'dvv'),
    resourceIds: fc.subarray([...directory.resourceById.keys()], { minLength: 1, maxLength: 4 }),
    status: fc.constantFrom(...STATUSES),
    confidential: fc.boolean(),
  })
  .map(({ organiser, ...rest }) =>
    exampleBooking({
      ...rest,
      ...{ organisationId: organiser, organiserId: `${organiser}-staff`, onBehalf: true as const },
      ...{
        title: secret,
        needs: ['quiet', 'interpreter'],
        languages: ['zz'],
        meetingUrl: secret,
        obligations: [informGuard],
      },
    }),
  );

describe('what leaves the system', () => {
  it('never holds title, meeting or purpose of another agency, nor needs and organiser beyond who must know', () => {
    fc.assert(
      fc.property(bookings, viewers, (booking, person) => {
        const view = redact(booking, { person }, directory);
        const text = JSON.stringify(view);
        expect(view.visibility).not.toBe('full');
        expect(text).not.toMatch(/SECRET|customerService|onBehalf|decidedWith/);
        const atPori = (role: string) => person.roles.some((grant) => grant.role === role && grant.siteId === 'pori');
        if (!atPori('adviser')) expect(text).not.toMatch(/quiet|"interpreter"|zz/);
        if (view.visibility === 'redacted') expect(text).not.toMatch(/-staff|obligations|inform-guard/);
      }),
    );
  });

  it('is the same for two viewers of one class', () => {
    const other = (person: Person): Person => ({ ...person, id: 'somebody-else', name: 'Other', locale: 'sv' });
    fc.assert(
      fc.property(bookings, viewers, (booking, person) => {
        const [one, two] = [{ person }, { person: other(person) }];
        expect(viewerClass(one, 'pori', directory)).toBe(viewerClass(two, 'pori', directory));
        expect(redact(booking, one, directory)).toEqual(redact(booking, two, directory));
      }),
    );
  });

  it('differs for no two viewers whose class is the same', () => {
    fc.assert(
      fc.property(bookings, viewers, viewers, (booking, a, b) => {
        const [one, two] = [{ person: a }, { person: b }];
        if (viewerClass(one, 'pori', directory) !== viewerClass(two, 'pori', directory)) return;
        expect(redact(booking, one, directory)).toEqual(redact(booking, two, directory));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps agencies and tasks in classes of their own', () => {
    const ids = ['kela-staff', 'vero-staff', 'pori-neuvoja', 'pori-host', 'pori-vartija', 'pori-koordinaattori'];
    expect(new Set(ids.map((id) => viewerClass({ person: personOf(id) }, 'pori', directory))).size).toBe(ids.length);
    expect(viewerClass({ person: personOf('pori-host') }, 'reposaari', directory)).toBe('pori-kaupunki');
  });
});
