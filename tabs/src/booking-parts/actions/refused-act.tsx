import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { ProblemAnswer } from '../../api/client.ts';
import { type BookingView, type Offer, useMe } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useBookingWords } from '../booking-words.ts';
import type { Places } from '../use-places.ts';
import { useBookOffer, useChangeBooking } from './booking-actions.ts';
import { OfferButtons } from './offer-buttons.tsx';
import { changesOfOffer, needOf } from './offer-changes.ts';

const useStyles = makeStyles({
  refused: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  close: { justifySelf: 'start' },
});

interface RefusedActProps {
  readonly booking: BookingView;
  readonly error: Error;
  readonly places: Places;
  readonly onClose: () => void;
}

/** Why an act was refused, and what can be had instead: as a move while the booking stands, else as a new one. */
export const RefusedAct = ({ booking, error, places, onClose }: RefusedActProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const wordsOf = useBookingWords(places, useMe().data);
  const change = useChangeBooking();
  const book = useBookOffer();
  const offers = error instanceof ProblemAnswer ? (error.problem.alternatives ?? []) : [];
  const done = (key: string) => (made: BookingView) => {
    announce(t(key, { what: wordsOf(made).what }));
    onClose();
  };
  const take = (offer: Offer) =>
    isLive(booking.status)
      ? change.mutate({ booking, changes: changesOfOffer(offer) }, { onSuccess: done('tab.booking.done.move') })
      : book.mutate({ offer, need: needOf(booking) }, { onSuccess: done('tab.booking.done.book') });
  return (
    <div className={styles.refused}>
      <ProblemBar error={change.error ?? book.error ?? error} />
      {offers.length === 0 ? undefined : <Text weight="semibold">{t('tab.booking.instead')}</Text>}
      <OfferButtons offers={offers} places={places} isPending={change.isPending || book.isPending} onPick={take} />
      <Button className={styles.close} size="small" onClick={onClose}>
        {t('tab.booking.close')}
      </Button>
    </div>
  );
};
