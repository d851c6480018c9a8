import type { occurrence, series, seriesPreview } from '@yhteistila/core/contract/schemas/series.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { closedBecause } from '@yhteistila/core/site/hours.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { GiveWay } from '../../ports/give-way.ts';
import type { OccurrenceView, SeriesPreview, SeriesView } from '../../use-cases/answers.ts';
import { mapInPieces } from '../../use-cases/in-pieces.ts';
import { presentBooking } from './booking.ts';
import { aboutDayOf, presentFinding, presentOffer } from './finding.ts';
import { type Presenting, presentInterval } from './presenting.ts';

/** What closes the local day on which a date begins to customers; of a date that moved, its new day. */
const closing = (start: number, siteId: string | undefined, { directory }: Presenting) => {
  const site = directory.siteById.get(siteId ?? '');
  return site && closedBecause(site, dayOf(start, site.timeZone));
};

export const presentOccurrence = (
  view: OccurrenceView,
  siteId: string | undefined,
  presenting: Presenting,
): z.output<typeof occurrence> => {
  const about = { ...presenting, day: view.day };
  return {
    day: view.day,
    state: view.state,
    ...presentInterval(view, zoneOf(presenting.directory, siteId)),
    booking: view.booking && presentBooking(view.booking, about, siteId),
    findings: view.findings?.map((each) => presentFinding(each, siteId, about)),
    alternative: view.alternative && presentOffer(view.alternative, about),
    kept: view.kept && [...view.kept],
    closedBecause: closing(view.start, siteId, presenting),
  };
};

export const presentSeries = async (
  view: SeriesView,
  presenting: Presenting,
  giveWay: GiveWay,
): Promise<z.output<typeof series>> => ({
  id: view.id,
  version: view.version,
  siteId: view.siteId,
  recurrence: view.recurrence,
  except: [...view.except],
  acts: view.acts.map(({ version, days }) => ({ version, days: [...days] })),
  occurrences: await mapInPieces(giveWay, view.occurrences, (each) => presentOccurrence(each, view.siteId, presenting)),
});

const presentDate = (
  { day, start, end, allowed, status, findings, alternative, kept, bookingId }: SeriesPreview['occurrences'][number],
  siteId: string,
  presenting: Presenting,
) => {
  const about = aboutDayOf(start, siteId, presenting);
  return {
    day,
    ...presentInterval({ start, end }, zoneOf(presenting.directory, siteId)),
    allowed,
    status: allowed ? status : undefined,
    findings: findings.map((each) => presentFinding(each, siteId, about)),
    alternative: alternative && presentOffer(alternative, about),
    kept: kept && [...kept],
    closedBecause: closing(start, siteId, presenting),
    bookingId,
  };
};

export const presentPreview = async (
  { siteId, occurrences }: SeriesPreview,
  presenting: Presenting,
  giveWay: GiveWay,
): Promise<z.output<typeof seriesPreview>> => ({
  allowed: occurrences.every((each) => each.allowed),
  occurrences: await mapInPieces(giveWay, occurrences, (each) => presentDate(each, siteId, presenting)),
});
