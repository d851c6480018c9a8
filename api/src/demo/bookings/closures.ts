import type { Texts } from '@yhteistila/core/language/texts.ts';
import { buildingHours, customerHours, nextDayWithHours } from '@yhteistila/core/site/hours.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { addDays, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';
import type { ClosedResource } from './day-contents.ts';

interface Row {
  readonly siteId: string;
  readonly resourceId: string;
  /** The first open day so many days or more after today. */
  readonly daysAhead: number;
  readonly reason: Texts;
}

/** Never a service room: closing one would change every agency's share of the others (N19). */
const ROWS: readonly Row[] = [
  {
    siteId: 'pori',
    resourceId: 'pori-meeting-room-6',
    daysAhead: 1,
    reason: text('Videolaitteisto vaihdetaan.', 'Videoutrustningen byts ut.', 'The video equipment is being replaced.'),
  },
  {
    siteId: 'lahti',
    resourceId: 'lahti-negotiation-room-2',
    daysAhead: 2,
    reason: text('Ilmanvaihto huolletaan.', 'Ventilationen får service.', 'The ventilation is being serviced.'),
  },
  {
    siteId: 'lappeenranta',
    resourceId: 'lappeenranta-withdrawal-room-1',
    daysAhead: 3,
    reason: text('Seinät maalataan.', 'Väggarna målas.', 'The walls are being painted.'),
  },
];

/** The spaces of the site that are out of use on the day, for its whole opening time. */
export const closedOn = (site: Site, day: LocalDay, today: LocalDay): readonly ClosedResource[] =>
  ROWS.filter(({ siteId, daysAhead }) => {
    if (siteId !== site.id) return false;
    return nextDayWithHours((each) => customerHours(site, each), addDays(today, daysAhead - 1)) === day;
  }).flatMap(({ resourceId, reason }) =>
    buildingHours(site, day).map(({ start, end }) => ({
      resourceId,
      closure: { id: `${resourceId}-${day.replaceAll('-', '')}`, start, end, reason },
    })),
  );
