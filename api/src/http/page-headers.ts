const TEAMS =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com';
/** What stands for Teams where one tries the demo. */
const THIS_MACHINE = 'http://localhost:* http://127.0.0.1:*';

/** Of all that a browser is given: what it may be taken for, and what it tells others of where it came from. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Of an answer of the API: data for a program, and never a page of its own. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Of the page that shows the document of the API: nothing but its own parts, in no frame. */
export const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Of the tab: it may stand in a frame of Teams and of nobody else, and loads nothing from elsewhere but what Teams needs. */
export const tabPolicy = (isDemo: boolean): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "font-src 'self' data: https://res.cdn.office.net",
    `frame-ancestors 'self' ${TEAMS}${isDemo ? ` ${THIS_MACHINE}` : ''}`,
  ].join('; ');
