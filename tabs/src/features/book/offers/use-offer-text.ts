import { dayOf } from '@yhteistila/core/time/site-time.ts';
import type { Offer } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';

/** "Palveluhuone 3, ma 23.11. 10.00–10.30" */
export const useOfferText = (places: Places) => {
  const { pick, day, times } = useText();
  return (offer: Offer): string => {
    const zone = places.timeZone(offer.siteId);
    const place = places.place(offer.resourceId);
    const name = place === undefined ? '' : `${pick(place.resource.name)}, `;
    return `${name}${day(dayOf(Date.parse(offer.start), zone))} ${times(offer, zone)}`;
  };
};
