import { describe, expect, it } from '@jest/globals';
import { addressOfSite } from '../addresses.ts';
import { missingIn } from './missing.ts';

const SITES = ['pori', 'lahti'];
const missingAmong = (sites: readonly string[] | undefined, address: string) => {
  const [pathname = '', query = ''] = address.split('?');
  return missingIn({ pathname, search: query }, sites);
};
const missing = (address: string) => missingAmong(SITES, address);

describe('an address', () => {
  it.each(['/book', '/book?site=lahti', '/site/pori/day/2026-11-23', '/site/pori', '/booking/01J', '/'])(
    'names what there is: %s',
    (address) => expect(missing(address)).toBeUndefined(),
  );

  it.each(['/site/rovaniemi/day/2026-11-23', '/site/rovaniemi', '/book?site=rovaniemi', '/today?site=rovaniemi'])(
    'names a site that there is not: %s',
    (address) => expect(missing(address)).toEqual({ kind: 'site', named: 'rovaniemi' }),
  );

  it.each(['2026-02-30', '2026-13-01', 'huomenna', '23.11.2026'])('names a day that there is not: %s', (day) =>
    expect(missing(`/site/pori/day/${day}`)).toEqual({ kind: 'day', named: day, siteId: 'pori' }),
  );

  it('names nothing wrong while the sites are not known', () =>
    expect(missingAmong(undefined, '/book?site=rovaniemi')).toBeUndefined());

  it('can be turned to another site', () => {
    const turned = (pathname: string, search = '') => addressOfSite({ pathname, search }, 'lahti');
    expect(turned('/site/x/day/2026-11-23')).toBe('/site/lahti/day/2026-11-23');
    expect(turned('/book', '?site=x&people=6')).toBe('/book?site=lahti&people=6');
    expect(turned('/my')).toBe('/my');
  });
});
