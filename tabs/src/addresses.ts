/** The address of the day screen: also a deep link (`/site/pori/day/2026-11-23`). */
export const dayPath = (siteId: string, day: string): string => `/site/${siteId}/day/${day}`;

const DAY_ADDRESS = /^\/site\/([^/]+)\/day\/([^/]+)\/?$/;
const SITE_ADDRESS = /^\/site\/([^/]+)(?:\/|$)/;

/** Names the site in the query of screens whose path does not (`/book?site=lahti`). */
export const SITE_PARAMETER = 'site';

/** The site and the day that an address names; undefined for the address of another screen. */
export const dayInAddress = (pathname: string): { readonly siteId: string; readonly day: string } | undefined => {
  const [, siteId, day] = DAY_ADDRESS.exec(pathname) ?? [];
  return siteId === undefined || day === undefined ? undefined : { siteId, day };
};

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** Whether it is the path of an address that names the site. */
export const isSiteInPath = ({ pathname }: Pick<Address, 'pathname'>): boolean => SITE_ADDRESS.test(pathname);

/** The site that an address names, whether there is one or not; undefined where it names none. */
export const siteInAddress = ({ pathname, search }: Address): string | undefined =>
  SITE_ADDRESS.exec(pathname)?.[1] ?? new URLSearchParams(search).get(SITE_PARAMETER) ?? undefined;

/** The same address about another site. */
export const addressOfSite = ({ pathname, search }: Address, siteId: string): string => {
  const path = pathname.replace(SITE_ADDRESS, (whole, named: string) => whole.replace(named, siteId));
  const query = new URLSearchParams(search);
  if (query.has(SITE_PARAMETER)) query.set(SITE_PARAMETER, siteId);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The address of one booking. */
export const bookingPath = (bookingId: string): string => `/booking/${bookingId}`;

interface BookRoom {
  readonly siteId: string;
  readonly day: string;
  readonly room: { readonly id: string; readonly type: string; readonly zoneId: string };
  /** What the room is mostly for. */
  readonly purpose: string;
}

/** Book with one room as the filter, on that day. */
export const bookRoomPath = ({ siteId, day, room, purpose }: BookRoom): string => {
  const { id, type, zoneId } = room;
  return `/book?${new URLSearchParams({ purpose, date: day, type, zone: zoneId, room: id, [SITE_PARAMETER]: siteId })}`;
};
