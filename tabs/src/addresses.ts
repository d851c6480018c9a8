/** The address of the day screen: also a deep link (`/site/pori/day/2026-11-23`). */
export const dayPath = (siteId: string, day: string): string => `/site/${siteId}/day/${day}`;

/** The address of one booking. */
export const bookingPath = (bookingId: string): string => `/booking/${bookingId}`;
