import type { Page, Route } from 'playwright-core';

interface SiteBody {
  readonly zones: readonly { readonly id: string }[];
  readonly resources: readonly { readonly kind: string }[];
}

interface DayBody {
  readonly day: string;
  readonly resources: readonly unknown[];
}

export interface Crowd {
  readonly spaces: number;
  readonly bookingsPerSpace: number;
}

const FIRST_MINUTE = 7 * 60;
const LONG_MINUTES = 60;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Back to back from seven o'clock, an hour each: as many blocks with as much text as a day can hold. */
const bookingAt = (day: string, space: number, place: number) => {
  const time = (minutes: number) => `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00+02:00`;
  const from = FIRST_MINUTE + place * LONG_MINUTES;
  return {
    id: `booking-${space}-${place}`,
    resourceIds: [`space-${space}`],
    start: time(from),
    end: time(from + LONG_MINUTES),
    status: place % 10 === 0 ? 'requested' : 'confirmed',
    visibility: 'redacted',
  };
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const changed = async (route: Route, change: (body: unknown) => unknown): Promise<void> => {
  const response = await route.fetch({ headers: { ...route.request().headers(), 'if-none-match': '' } });
  await route.fulfill({ response, json: change(await response.json()) });
};

/** From now on the page is told that Pori has so many spaces with so many bookings each, whatever the service says. */
export const answerWithCrowdedSite = async (page: Page, { spaces, bookingsPerSpace }: Crowd): Promise<void> => {
  const siteOf = (body: SiteBody) => ({
    ...body,
    resources: numbers(spaces).map((number) => ({
      ...body.resources.find(({ kind }) => kind === 'space'),
      id: `space-${number}`,
      zoneId: body.zones[Math.floor(((number - 1) * body.zones.length) / spaces)]?.id,
      name: { fi: `Tila ${number}`, sv: `Utrymme ${number}`, en: `Space ${number}` },
    })),
  });
  const dayOf = (body: DayBody) => ({
    ...body,
    resources: numbers(spaces).map((number) => ({
      id: `space-${number}`,
      bookings: numbers(bookingsPerSpace).map((place) => bookingAt(body.day, number, place - 1)),
      buffer: { minutes: 5, between: 'organisations' },
    })),
  });
  await page.route('**/api/sites/pori', (route) => changed(route, (body) => siteOf(body as SiteBody)));
  await page.route('**/api/sites/pori/days/*', (route) => changed(route, (body) => dayOf(body as DayBody)));
};
