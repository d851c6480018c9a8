import { describe, expect, it } from '@jest/globals';
import { examplePresence, presences } from '../../tests/fixtures/example-organisations.ts';
import { pori, sameText, satakuntaBus, WORKDAYS, weekly } from '../../tests/fixtures/example-sites.ts';
import { between, exampleDirectory, MONDAY } from '../../tests/fixtures/facts.ts';
import { servesRemotelySomewhere, servingAt, servingHours } from './serving.ts';

const directory = exampleDirectory();
const of = (organisationId: string, day = MONDAY, site = pori, from = directory) =>
  servingAt(from, site, day).find((each) => each.organisationId === organisationId);

describe('who serves at a site on a day', () => {
  it('is every organisation of the serving and the remote column, offices and guests left out', () => {
    const ids = servingAt(directory, pori, MONDAY).map((each) => each.organisationId);
    expect(ids).toEqual(expect.arrayContaining(['vero', 'mml', 'kela', 'poliisi']));
    expect(ids).not.toEqual(expect.arrayContaining(['palkeet']));
    expect(ids).not.toEqual(expect.arrayContaining(['ara']));
  });

  it('has the hours of the organisation', () => {
    expect(of('dvv')?.onSite?.hours).toEqual([between('9', '15')]);
  });

  it('names the next serving day and the phone of one that is absent', () => {
    expect(of('mml')?.onSite).toMatchObject({ hours: [], nextDay: '2026-11-24' });
    expect(of('mml')?.phone).toBe('029 000 0000');
    expect(of('mml', '2026-11-24')?.onSite?.nextDay).toBeUndefined();
  });

  it('never serves on site from the remote column', () => {
    expect(of('kela')).toMatchObject({ remote: { hours: [between('9', '16')] } });
    expect(of('kela')?.onSite).toBeUndefined();
  });

  it('never offers remotely a service that needs presence', () => {
    expect(of('poliisi')?.remote?.services.map(({ id }) => id)).toEqual(['advice']);
    expect(of('poliisi')?.notHere?.map(({ id }) => id)).toEqual(['passport']);
    expect(of('vero')?.notHere).toBeUndefined();
    const passportsOnly = examplePresence('pori', 'dvv', 'remote', {
      services: [{ id: 'passport', name: sameText('passport'), needsPresence: true }],
    });
    const other = exampleDirectory({ presences: [passportsOnly] });
    expect(of('dvv', MONDAY, pori, other)?.remote).toBeUndefined();
    expect(servesRemotelySomewhere(other, 'dvv')).toBe(false);
  });

  it('serves nobody while the site is closed to customers', () => {
    const holiday = { ...pori, hours: { ...pori.hours, customerExceptions: [{ day: MONDAY, hours: [] }] } };
    expect(of('vero', MONDAY, holiday)?.onSite).toMatchObject({ hours: [], nextDay: '2026-11-24' });
  });

  it('serves from a bus only at its stops', () => {
    expect(of('kela', '2026-11-24', satakuntaBus)?.remote?.hours).toEqual([
      between('9.30', '12', '2026-11-24'),
      between('13', '15.30', '2026-11-24'),
    ]);
  });

  it('joins the hours of an organisation that is at the site in two ways', () => {
    const both = exampleDirectory({
      presences: [
        examplePresence('pori', 'mml', 'serving', { hours: weekly(['MO'], '9', '12') }),
        examplePresence('pori', 'mml', 'remote', { hours: weekly(WORKDAYS, '11', '14') }),
      ],
    });
    expect(servingHours(both, pori, 'mml', MONDAY, 'remote')).toEqual([between('9', '14')]);
    expect(servingHours(both, pori, 'mml', MONDAY, 'onSite')).toEqual([between('9', '12')]);
  });

  it('follows exceptions of the organisation', () => {
    const training = presences.map((each) =>
      each.organisationId === 'vero' && each.siteId === 'pori'
        ? { ...each, exceptions: [{ day: MONDAY, hours: [{ from: 720, to: 780 }] }] }
        : each,
    );
    const hours = servingHours(exampleDirectory({ presences: training }), pori, 'vero', MONDAY, 'onSite');
    expect(hours).toEqual([between('12', '13')]);
  });
});

describe('serving remotely somewhere', () => {
  it('is true of vero because of Reposaari, and of nobody who only has an office or serves on site', () => {
    expect(servesRemotelySomewhere(directory, 'vero')).toBe(true);
    expect(servesRemotelySomewhere(directory, 'palkeet')).toBe(false);
    expect(servesRemotelySomewhere(directory, 'mml')).toBe(false);
  });
});
