import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import type { dayView, today } from '@yhteistila/core/contract/schemas/site.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Service } from '@yhteistila/core/site/organisation.ts';
import type { ServiceOffer } from '@yhteistila/core/site/serving.ts';
import type { TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { DayAnswer, DayHours, ResourceDayView, Today } from '../../use-cases/answers.ts';
import { presentBooking } from './booking.ts';
import { type Presenting, presentInterval } from './presenting.ts';

const presentHours = ({ building, customer }: DayHours, zone: TimeZone) => ({
  building: building.map((each) => presentInterval(each, zone)),
  customer: customer.map((each) => presentInterval(each, zone)),
});

type DayReply = z.output<typeof dayView>;

/** The day's own part of a day view: everything but its resources. */
export const presentDayItself = (
  { siteId, day, hours, closedBecause }: Pick<DayAnswer, 'siteId' | 'day' | 'hours' | 'closedBecause'>,
  { directory }: Presenting,
): Omit<DayReply, 'resources'> => ({
  siteId,
  day,
  hours: presentHours(hours(), zoneOf(directory, siteId)),
  closedBecause: closedBecause(),
});

/** One resource of the day view. */
export const presentResourceDay = (
  { resourceId, bookings, closures, buffer }: ResourceDayView,
  { siteId, day }: Pick<DayAnswer, 'siteId' | 'day'>,
  presenting: Presenting,
): DayReply['resources'][number] => {
  const zone = zoneOf(presenting.directory, siteId);
  const about = { ...presenting, day };
  return {
    id: resourceId,
    bookings: bookings.map((each) => presentBooking(each, about, siteId)),
    closures:
      closures.length === 0
        ? undefined
        : closures.map((each) => ({ ...presentInterval(each, zone), reason: each.reason })),
    buffer,
  };
};

/** The whole day with what was cancelled or released, by resource. */
export const presentDay = (
  answer: DayAnswer,
  ended: ReadonlyMap<string, readonly BookingView[]>,
  presenting: Presenting,
): DayReply => {
  const about = { ...presenting, day: answer.day };
  return {
    ...presentDayItself(answer, presenting),
    resources: answer.parts.map(({ resourceId, view }) => ({
      ...presentResourceDay(view(), answer, presenting),
      ended: (ended.get(resourceId) ?? []).map((each) => presentBooking(each, about, answer.siteId)),
    })),
  };
};

const presentService = ({ id, name, needsPresence, words }: Service) => ({
  id,
  name,
  needsPresence,
  words: words && { fi: [...words.fi], sv: [...words.sv], en: [...words.en] },
});

const presentOffer = ({ hours, services, nextDay }: ServiceOffer, zone: TimeZone) => ({
  hours: hours.map((each) => presentInterval(each, zone)),
  services: services.map(presentService),
  nextDay,
});

export const presentToday = (view: Today, { directory }: Presenting): z.output<typeof today> => {
  const zone = zoneOf(directory, view.siteId);
  return {
    siteId: view.siteId,
    day: view.day,
    hours: presentHours(view.hours, zone),
    closedBecause: view.closedBecause,
    organisations: view.organisations.map(({ organisationId: id, onSite, remote, notHere, phone }) => ({
      organisation: { id, name: directory.organisationById.get(id)?.name ?? { fi: id, sv: id, en: id } },
      onSite: onSite && presentOffer(onSite, zone),
      remote: remote && presentOffer(remote, zone),
      notHere: notHere?.map(presentService),
      phone,
    })),
    stops: view.stops.map((each) => ({ ...presentInterval(each, zone), place: each.place })),
  };
};
