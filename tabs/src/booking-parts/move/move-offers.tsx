import { makeStyles, Skeleton, SkeletonItem, Subtitle2, tokens } from '@fluentui/react-components';
import type { Offer } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { OfferButtons } from '../actions/offer-buttons.tsx';
import type { Places } from '../use-places.ts';
import type { MoveKind, useMoveOffers } from './use-move-offers.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, alignContent: 'start' },
  heading: { margin: 0 },
});

interface MoveOffersProps {
  readonly heading: string;
  readonly kind: MoveKind;
  readonly offers: ReturnType<typeof useMoveOffers>;
  /** What the refusal of the plan offers; absent: what fits the day. */
  readonly instead: readonly Offer[];
  readonly places: Places;
  readonly isPending: boolean;
  readonly onPick: (offer: Offer) => void;
}

/** Where the booking could go, each by one press. */
export const MoveOffers = ({ heading, kind, offers, instead, places, isPending, onPick }: MoveOffersProps) => {
  const styles = useStyles();
  const { t } = useText();
  const shown = instead.length > 0 ? instead : (offers.data ?? []);
  if (!offers.isEnabled && shown.length === 0) return null;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {heading}
      </Subtitle2>
      {offers.isLoading ? (
        <Skeleton aria-label={t('tab.loading')} className={styles.part}>
          <SkeletonItem size={40} />
          <SkeletonItem size={40} />
          <SkeletonItem size={40} />
        </Skeleton>
      ) : undefined}
      {offers.error === null ? undefined : <ProblemBar error={offers.error} onRetry={() => offers.refetch()} />}
      {offers.isSuccess && shown.length === 0 ? <div>{t(`tab.move.noOffers.${kind}`)}</div> : undefined}
      <OfferButtons offers={shown} places={places} isPending={isPending} onPick={onPick} />
    </section>
  );
};
