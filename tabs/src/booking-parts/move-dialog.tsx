import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { BookingView } from '../api/queries.ts';
import { ProblemBar } from '../components/problem-bar.tsx';
import { useText } from '../i18n/use-text.tsx';
import type { BookingChanges } from './booking-actions.ts';
import type { BookingWords } from './booking-words.ts';
import { MoveFields } from './move-fields.tsx';
import { changesOf, checkOf, isSamePlan, planOf } from './move-plan.ts';
import { MoveVerdict } from './move-verdict.tsx';
import { OfferButtons } from './offer-buttons.tsx';
import { changesOfOffer } from './offer-changes.ts';
import { useMove } from './use-move.ts';
import { type MoveKind, useMoveOffers } from './use-move-offers.ts';
import type { Places } from './use-places.ts';
import { useVerdict } from './use-verdict.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start' },
  heading: { margin: 0 },
});

interface MoveDialogProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
  readonly kind: MoveKind;
  readonly places: Places;
  readonly onClose: () => void;
}

/** Another time or another space: offers that fit, and a free choice with its verdict shown live. */
export const MoveDialog = ({ booking, words, kind, places, onClose }: MoveDialogProps) => {
  const styles = useStyles();
  const { t } = useText();
  const was = planOf(booking, words.zone);
  const [plan, setPlan] = useState(was);
  const isSame = isSamePlan(plan, was);
  const offers = useMoveOffers(booking, plan, kind, places);
  const { verdict, error } = useVerdict(isSame ? undefined : checkOf(plan, booking, words.zone));
  const move = useMove(booking, places, onClose);
  const go = (changes: BookingChanges) => move.run(changes);
  const refusedFor = verdict?.allowed === false ? (verdict.alternatives ?? []) : [];
  const shown = refusedFor.length > 0 ? refusedFor : (offers.data ?? []);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`tab.move.title.${kind}`)}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{words.what}</div>
            <MoveFields plan={plan} siteId={booking.siteId ?? ''} places={places} onChange={setPlan} />
            <MoveVerdict isSame={isSame} verdict={verdict} error={error} />
            {move.error === null ? undefined : <ProblemBar error={move.error} />}
            <Subtitle2 as="h3" className={styles.heading}>
              {t(`tab.move.offers.${kind}`)}
            </Subtitle2>
            {offers.isPending ? (
              <Skeleton aria-label={t('tab.loading')} className={styles.content}>
                <SkeletonItem size={40} />
                <SkeletonItem size={40} />
                <SkeletonItem size={40} />
              </Skeleton>
            ) : undefined}
            {offers.error === null ? undefined : <ProblemBar error={offers.error} onRetry={() => offers.refetch()} />}
            {offers.isSuccess && shown.length === 0 ? <div>{t(`tab.move.noOffers.${kind}`)}</div> : undefined}
            <OfferButtons
              offers={shown}
              places={places}
              isPending={move.isPending}
              onPick={(offer) => go(changesOfOffer(offer))}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onClose}>
              {t('tab.move.keep')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={isSame || move.isPending || verdict?.allowed !== true}
              onClick={() => go(changesOf(plan, booking, words.zone))}
            >
              {t('tab.move.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
