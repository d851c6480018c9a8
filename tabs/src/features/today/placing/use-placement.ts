import { useState } from 'react';
import type { BookingView, Offer, Resource } from '../../../api/queries.ts';
import { spokenBy } from '../../../booking-parts/interpreters.ts';
import { usePlaces, VIRTUAL_SITE } from '../../../booking-parts/use-places.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { type Agency, bestWay, openWays, type Way } from '../agencies/agencies.ts';
import { bookingBody, type CustomerNeed, languagesOf, searchBody, soonestFirst } from '../need.ts';
import { startNow } from '../start-now.ts';
import type { TodayHere } from '../use-today-here.ts';
import { usePlace, useRooms } from './use-placing.ts';
import { useUndo } from './use-undo.ts';

const wayOf = (agency: Agency, chosen: Way | undefined): Way | undefined =>
  chosen !== undefined && openWays(agency).includes(chosen) ? chosen : bestWay(agency);

/** When the agency stops serving this way today; 0 when it does not serve any more. */
const servesUntil = ({ standing }: Agency, way: Way): number => {
  const its = standing[way];
  return its?.state === 'now' || its?.state === 'later' ? its.until : 0;
};

/** One customer on the way to one agency: the rooms, the expert at a distance, the booking, and back. */
export const usePlacement = (here: TodayHere, agency: Agency, need: CustomerNeed) => {
  const { t, pick, times } = useText();
  const announce = useAnnounce();
  const [placed, setPlaced] = useState<BookingView>();
  const [chosenWay, chooseWay] = useState<Way>();
  const way = wayOf(agency, chosenWay) ?? 'onSite';
  const canPlace = openWays(agency).includes(way) && here.mayPlaceFor(agency.id);
  const placement = { siteId: here.siteId, zone: here.zone, organisationId: agency.id, way };
  const places = usePlaces([here.siteId]);
  const remote = places.site(VIRTUAL_SITE)?.resources;
  const people = [...here.resources, ...(remote ?? [])];
  const rooms = useRooms(
    canPlace
      ? searchBody(placement, need, {
          from: startNow(here.now),
          to: servesUntil(agency, way),
          spoken: spokenBy(people),
        })
      : undefined,
  );
  const place = usePlace((booking) => {
    setPlaced(booking);
    announce(t('tab.today.placed.said', { agency: pick(agency.shortName), times: times(booking, here.zone) }));
  });
  const undo = useUndo(() => {
    setPlaced(undefined);
    announce(t('tab.today.undone'));
  });
  const expertIn = ({ alsoResourceIds }: Offer): Resource | undefined =>
    remote?.find(({ id, type }) => type === 'expert' && alsoResourceIds.includes(id));
  return {
    way,
    chooseWay,
    canPlace,
    rooms,
    offers: rooms.data && soonestFirst(rooms.data.offers),
    place,
    book: (offer: Offer) => place.mutate(bookingBody(placement, need, offer)),
    placed,
    undo,
    resources: people,
    /** Of the interpreter who comes along. */
    languages: languagesOf(need),
    /** Undefined when nobody at a distance is needed, or their names are not known yet. */
    expertOf: (offer: Offer) => (way === 'remote' && remote !== undefined ? { expert: expertIn(offer) } : undefined),
  };
};

export type UsedPlacement = ReturnType<typeof usePlacement>;
