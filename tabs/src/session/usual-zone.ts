/** All sites are in Finland: the time zone to go by while a site's own is not known yet. */
export const USUAL_ZONE = 'Europe/Helsinki';
