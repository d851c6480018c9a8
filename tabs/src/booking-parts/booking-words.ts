import type { BookingView, Me } from '../api/queries.ts';
import { useText } from '../i18n/use-text.tsx';
import type { Places } from './use-places.ts';

/** What a booking is called where it stands in a list, in a menu's name or in an announcement. */
export interface BookingWords {
  readonly spaces: string;
  readonly times: string;
  readonly day: string;
  readonly site: string;
  /** "ma 23.11. 10.00–10.30, Palveluhuone 1" */
  readonly what: string;
  /** Agencies that take part besides the person's own. */
  readonly others: readonly string[];
  readonly zone: string;
}

/** Finds the words of bookings by the names of what they take. */
export const useBookingWords = (places: Places, me: Me | undefined) => {
  const { pick, times, day: dayText } = useText();
  return (booking: BookingView): BookingWords => {
    const known = booking.resourceIds.flatMap((id) => places.place(id) ?? []);
    const site = known.find(({ site: { size } }) => size !== 'virtual')?.site;
    const zone = places.timeZone(booking.siteId ?? site?.id);
    const experts = known.flatMap(({ resource }) => (resource.kind === 'person' ? [pick(resource.name)] : []));
    const organisation = booking.organisation;
    const served =
      organisation !== undefined && organisation.id !== me?.organisation.id ? [pick(organisation.name)] : [];
    const spaces = known
      .filter(({ resource }) => resource.kind !== 'person')
      .map(({ resource }) => pick(resource.name));
    const day = dayText(booking.start.slice(0, 10));
    const between = times(booking, zone);
    const names = spaces.join(', ');
    return {
      spaces: names,
      times: between,
      day,
      site: site === undefined ? '' : pick(site.name),
      what: `${day} ${between}${names === '' ? '' : `, ${names}`}`,
      others: [...served, ...experts],
      zone,
    };
  };
};
