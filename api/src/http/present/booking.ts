import { isChangeReason } from '@yhteistila/core/booking/change-reason.ts';
import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import type { booking } from '@yhteistila/core/contract/schemas/booking.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf, toIso } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import { presentFinding } from './finding.ts';
import { optionalIso, type Presenting } from './presenting.ts';

type BookingReply = z.output<typeof booking>;

/** The site of the booking: a redacted view does not say it, but the call or a resource does. */
const siteOf = (view: BookingView, { directory }: Presenting, siteId: string | undefined): string | undefined => {
  if (siteId !== undefined) return siteId;
  if (view.visibility !== 'redacted' && view.siteId !== undefined) return view.siteId;
  const [first] = view.resourceIds;
  return first === undefined ? undefined : directory.resourceById.get(first)?.site.id;
};

/** A reason of the list in the reader's language; what somebody wrote as it is. */
const presentReason = (reason: string | undefined, { language }: Presenting): BookingReply['changedBecause'] => {
  if (reason === undefined) return undefined;
  return isChangeReason(reason)
    ? { code: reason, text: translate(language, `changeReason.${reason}`) }
    : { text: reason };
};

/**
 * What the redaction left of a booking, as JSON: nothing is added that the view does not hold. `siteId` is the site
 * that the call is about, in whose time it is told.
 */
export const presentBooking = (view: BookingView, presenting: Presenting, siteId?: string): BookingReply => {
  const { start, end, resourceIds, needs, languages, ...rest } = view;
  const site = siteOf(view, presenting, siteId);
  const zone = zoneOf(presenting.directory, site);
  const taken = {
    resourceIds: [...resourceIds],
    start: toIso(start, zone),
    end: toIso(end, zone),
    needs: needs && [...needs],
    languages: languages && [...languages],
  };
  if (rest.visibility === 'redacted') return { ...rest, ...taken };
  const about = { ...presenting, day: dayOf(start, zone) };
  const obligations = rest.obligations?.map((each) => presentFinding(each, site, about));
  if (rest.visibility === 'site') return { ...rest, ...taken, obligations };
  return {
    ...rest,
    ...taken,
    obligations,
    createdAt: toIso(rest.createdAt, zone),
    changedAt: optionalIso(rest.changedAt, zone),
    changedBecause: presentReason(rest.changedBecause, presenting),
    checkInFrom: optionalIso(rest.checkInFrom, zone),
    checkInBy: optionalIso(rest.checkInBy, zone),
    checkedInAt: optionalIso(rest.checkedInAt, zone),
    endedAt: optionalIso(rest.endedAt, zone),
    bookedStart: optionalIso(rest.bookedStart, zone),
    bookedEnd: optionalIso(rest.bookedEnd, zone),
  };
};
