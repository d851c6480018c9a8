/** The address of the day screen: also a deep link (`/site/pori/day/2026-11-23`). */
export const dayPath = (siteId: string, day: string): string => `/site/${siteId}/day/${day}`;

const DAY_ADDRESS = /^\/site\/([^/]+)\/day\/([^/]+)\/?$/;

/** The site and the day that an address names; undefined for the address of another screen. */
export const dayInAddress = (pathname: string): { readonly siteId: string; readonly day: string } | undefined => {
  const [, siteId, day] = DAY_ADDRESS.exec(pathname) ?? [];
  return siteId === undefined || day === undefined ? undefined : { siteId, day };
};

/** The address of one booking. */
export const bookingPath = (bookingId: string): string => `/booking/${bookingId}`;
