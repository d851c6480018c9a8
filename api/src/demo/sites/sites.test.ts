import { describe, expect, it } from '@jest/globals';
import { indexDirectory } from '@yhteistila/core/site/directory.ts';
import { customerHours, guardHours } from '@yhteistila/core/site/hours.ts';
import { SPACE_TYPES, type SpaceType } from '@yhteistila/core/site/resource.ts';
import { demoDirectory } from '../directory.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const directory = indexDirectory('demo', demoDirectory(NOW));
const LARGE = ['lahti', 'lappeenranta', 'pori'];

const site = (id: string) => {
  const found = directory.siteById.get(id);
  if (found === undefined) throw new Error(`no site ${id}`);
  return found;
};
const spaces = (siteId: string, ...types: readonly SpaceType[]) =>
  site(siteId).resources.filter(({ type }) => types.some((each) => each === type));

describe('the demo sites', () => {
  it('are the seven of the contract, in their sizes', () => {
    expect(directory.sites.map(({ id, size }) => `${id} ${size}`).sort()).toEqual([
      'etapalvelu virtual',
      'lahti L',
      'lappeenranta L',
      'pori L',
      'rauma M',
      'reposaari S',
      'satakunta-bus XS',
    ]);
  });

  it('have resource ids that are unique over all sites, in lower case', () => {
    const ids = directory.sites.flatMap(({ resources }) => resources.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9.-]+$/.test(id))).toEqual([]);
    expect(ids).toContain('pori-service-room-1');
  });

  it("count Pori's spaces as its own plan does", () => {
    const count = (...types: readonly SpaceType[]) => spaces('pori', ...types).length;
    expect(count('servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom')).toBe(21);
    expect(count('projectRoom', 'workArea', 'touchdown', 'phoneService')).toBe(19);
    expect(count('withdrawalRoom')).toBe(3);
    expect(count('phoneRoom')).toBe(2);
    expect(count('ceremonyRoom')).toBe(1);
    expect(count('innovationLab')).toBe(1);
  });

  it("put Pori's ceremony room, innovation lab and hybrid meeting rooms on the second floor", () => {
    const upstairs = spaces('pori', 'ceremonyRoom', 'innovationLab', 'meetingRoom');
    expect(upstairs.map(({ floor }) => floor)).toEqual(upstairs.map(() => 2));
    expect(spaces('pori', 'meetingRoom').every(({ features }) => features.includes('video'))).toBe(true);
  });

  it.each(LARGE)('give %s about sixty spaces, with every type among them', (id) => {
    const all = spaces(id, ...SPACE_TYPES);
    expect(all.length).toBeGreaterThanOrEqual(57);
    expect(all.length).toBeLessThanOrEqual(63);
    expect(SPACE_TYPES.filter((type) => spaces(id, type).length === 0)).toEqual([]);
  });

  it.each(LARGE)('give %s service rooms with and without privacy and a hearing loop', (id) => {
    const rooms = spaces(id, 'serviceRoom');
    for (const feature of ['soundproof', 'hearingLoop', 'stepFree', 'video'] as const) {
      expect(new Set(rooms.map(({ features }) => features.includes(feature)))).toEqual(new Set([true, false]));
    }
  });

  it('let every network into every remote room of L sites, but for one at Pori without Kela', () => {
    const rooms = LARGE.flatMap((id) => spaces(id, 'remoteServiceRoom'));
    const without = rooms.filter(
      ({ networks }) => !['valtori', 'kela', 'municipal'].every((each) => networks.some((has) => has === each)),
    );
    expect(without.map(({ id }) => id)).toEqual(['pori-remote-service-room-4']);
    expect(without[0]?.networks).toEqual(['valtori', 'municipal']);
  });

  it('give every L site a soundproof security room with security glass, one of them with a second exit', () => {
    const rooms = LARGE.map((id) => spaces(id, 'securityRoom'));
    expect(rooms.map((each) => each.length)).toEqual([1, 1, 1]);
    const features = rooms.flat().map((room) => room.features);
    expect(features.every((each) => each.includes('soundproof') && each.includes('securityGlass'))).toBe(true);
    expect(features.filter((each) => each.includes('secondExit'))).toHaveLength(1);
  });

  it('make a site of size M of Rauma, with a room of each kind that such a site needs', () => {
    const rooms = spaces('rauma', ...SPACE_TYPES);
    const levelOf = (id: string) => directory.resourceById.get(id)?.zone.level;
    expect(rooms.map(({ id, type }) => `${type} ${levelOf(id)}`)).toEqual([
      'serviceRoom public',
      'remoteServiceRoom public',
      'remoteServiceRoom public',
      'meetingRoom semiPublic',
      'workArea internal',
      'withdrawalRoom internal',
      'phoneRoom internal',
    ]);
    expect(spaces('rauma', 'serviceRoom')[0]?.features).toEqual(expect.arrayContaining(['soundproof', 'hearingLoop']));
    for (const { networks } of spaces('rauma', 'remoteServiceRoom')) {
      expect(networks).toEqual(expect.arrayContaining(['valtori', 'kela', 'municipal']));
    }
  });

  it('say who looks after the small ones', () => {
    expect(
      directory.sites.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [`${id} ${parentId}`])),
    ).toEqual(['reposaari pori', 'satakunta-bus pori']);
  });

  it.each(['reposaari', 'satakunta-bus'])('give %s a remote-service room in a public zone', (id) => {
    const [room] = spaces(id, 'remoteServiceRoom');
    expect(directory.resourceById.get(room?.id ?? '')?.zone.level).toBe('public');
  });

  it('put customers into public zones, guests into the meeting centre and work into internal zones', () => {
    const levels = (type: SpaceType) =>
      new Set(LARGE.flatMap((id) => spaces(id, type)).map(({ id }) => directory.resourceById.get(id)?.zone.level));
    for (const type of ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom'] as const)
      expect(levels(type)).toEqual(new Set(['public']));
    for (const type of ['meetingRoom', 'ceremonyRoom', 'eventSpace', 'innovationLab'] as const)
      expect(levels(type)).toEqual(new Set(['semiPublic']));
    for (const type of ['withdrawalRoom', 'phoneRoom', 'projectRoom', 'workArea', 'coCreationArea'] as const)
      expect(levels(type)).toEqual(new Set(['internal']));
  });

  it('say how large each space is and where it lies, no two at the same place of a floor', () => {
    for (const { resources } of directory.sites) {
      const placed = resources.filter(({ kind }) => kind === 'space');
      expect(placed.every(({ capacity = 0, areaM2 = 0 }) => capacity > 0 && areaM2 > 0)).toBe(true);
      const places = placed.map(({ floor, position }) => `${floor} ${position?.x} ${position?.y}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('lend equipment and interpreters at the L sites', () => {
    for (const id of LARGE)
      expect(
        [
          ...new Set(
            site(id)
              .resources.filter(({ kind }) => kind !== 'space')
              .map(({ type }) => type),
          ),
        ].sort(),
      ).toEqual(['hearingLoopPortable', 'interpreter', 'laptopCart', 'videoKit']);
  });

  it('have two remote experts for every organisation that serves remotely somewhere', () => {
    const experts = site('etapalvelu').resources.filter(({ type }) => type === 'expert');
    const remote = directory.presences.filter(({ column }) => column === 'remote').map((each) => each.organisationId);
    expect(experts.map(({ organisationId }) => organisationId).sort()).toEqual(
      [...new Set(remote)].flatMap((id) => [id, id]).sort(),
    );
    expect(experts.map(({ id }) => id)).toContain('etapalvelu-kela-expert-1');
  });
});

describe('the hours of the demo', () => {
  const clock = (id: string, day: string) =>
    customerHours(site(id), day).map(({ start, end }) =>
      [start, end].map((at) => new Date(at).toISOString().slice(11, 16)).join('-'),
    );

  it('receive customers at L sites from 09.00 to 17.00, with a guard from 08.00 to 16.30', () => {
    expect(clock('pori', '2026-11-23')).toEqual(['07:00-15:00']);
    expect(guardHours(site('lahti'), '2026-11-23')).toEqual([
      { start: Date.UTC(2026, 10, 23, 6), end: Date.UTC(2026, 10, 23, 14, 30) },
    ]);
    expect(clock('pori', '2026-11-22')).toEqual([]);
  });

  it('receive customers at Rauma from 09.00 to 16.00, without a guard', () => {
    expect(clock('rauma', '2026-11-23')).toEqual(['07:00-14:00']);
    expect(clock('rauma', '2026-11-22')).toEqual([]);
    for (const { id } of directory.sites) {
      expect([id, guardHours(site(id), '2026-11-23').length]).toEqual([id, LARGE.includes(id) ? 1 : 0]);
    }
  });

  it('follow the library at Reposaari and the stops of the bus', () => {
    expect(clock('reposaari', '2026-11-23')).toEqual(['10:00-16:00']);
    expect(clock('reposaari', '2026-11-24')).toEqual(['08:00-14:00']);
    expect(clock('satakunta-bus', '2026-11-24')).toEqual(['07:30-10:00', '11:00-13:30']);
    expect(clock('satakunta-bus', '2026-11-25')).toEqual([]);
    const stops = site('satakunta-bus').hours.stops ?? [];
    expect(stops.map(({ place, weekday, hours }) => `${place.fi} ${weekday} ${hours.from / 60}`)).toEqual([
      'Lavia TU 9.5',
      'Ahlainen TU 13',
      'Ahlainen TH 9.5',
      'Lavia TH 13',
    ]);
  });

  it('close for customers on holidays and the eves of Christmas and Midsummer, with the reason', () => {
    for (const day of ['2026-12-24', '2026-12-25', '2027-01-06', '2027-06-25'])
      for (const { id } of directory.sites) expect(clock(id, day)).toEqual([]);
    expect(site('pori').hours.customerExceptions.find(({ day }) => day === '2027-06-25')?.reason?.sv).toBe(
      'Midsommarafton',
    );
  });
});
