import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { useState } from 'react';
import type { BookingView, Offer } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import { usePowers } from '../actions/allowed-acts.ts';
import { changesOfOffer } from '../actions/offer-changes.ts';
import { ReasonField } from '../actions/reason-field.tsx';
import type { BookingWords } from '../booking-words.ts';
import { SeriesVerdict } from '../series/series-verdict.tsx';
import type { Places } from '../use-places.ts';
import { MoveFields } from './move-fields.tsx';
import { MoveOffers } from './move-offers.tsx';
import { changesOf, planOf, planOfOffer } from './move-plan.ts';
import { MoveScope } from './move-scope.tsx';
import { MoveVerdict } from './move-verdict.tsx';
import { occurrenceOf } from './series-move.ts';
import type { MoveKind } from './use-move-offers.ts';
import { useOneMove } from './use-one-move.ts';
import { type SeriesMoved, useSeriesMove } from './use-series-move.ts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    // Each part as high as what is in it: the content scrolls, its parts do not shrink.
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
  button: { whiteSpace: 'nowrap' },
});

interface MoveFormProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
  readonly kind: MoveKind;
  readonly places: Places;
  readonly onClose: () => void;
  readonly onMovedMany: (moved: SeriesMoved) => void;
}

/** Why another's booking is moved, as far as that is said; of one's own nobody asks. */
const useReason = (booking: BookingView, places: Places, isMany: boolean) => {
  const { me } = usePowers();
  const [reason, setReason] = useState('');
  if (isMany || me === undefined || booking.organiser?.id === me.person.id) return { field: undefined, saying: {} };
  const field = <ReasonField booking={booking} places={places} value={reason} onChange={setReason} />;
  return { field, saying: reason.trim() === '' ? {} : { reason } };
};

/** Offers that fit and a free choice, of one booking or of several dates at once, with the verdict shown live. */
export const MoveForm = ({ booking, words, kind, places, onClose, onMovedMany }: MoveFormProps) => {
  const styles = useStyles();
  const { t, counted } = useText();
  const { zone } = words;
  const occurrence = occurrenceOf(booking);
  const [plan, setPlan] = useState(() => planOf(booking, zone));
  const [scope, setScope] = useState<SeriesScope>({ scope: 'one', occurrence });
  const unread = useUnreadFields();
  const many = useSeriesMove(booking, { plan, scope, zone, onMoved: onMovedMany });
  const { isMany } = many;
  const one = useOneMove(booking, plan, { kind, places, isMany, onMoved: onClose });
  const why = useReason(booking, places, isMany);
  const going = many.ahead?.filter(({ isMoved }) => isMoved).length ?? 0;
  const pick = (offer: Offer) => {
    if (isMany) setPlan(planOfOffer(offer, zone));
    else one.move.run({ ...changesOfOffer(offer), ...why.saying });
  };
  const go = () => (isMany ? many.run() : one.move.run({ ...changesOf(plan, booking, zone), ...why.saying }));
  const isReady = unread.first === undefined && (isMany ? going > 0 && !many.isPending : one.isReady);
  const problem = isMany ? many.error : one.move.error;
  const verdict = isMany ? (
    <SeriesVerdict series={many} zone={zone} />
  ) : (
    <MoveVerdict isSame={one.isSame} verdict={one.verdict} error={one.error} />
  );
  return (
    <>
      <DialogContent className={styles.content}>
        <div>{words.what}</div>
        <UnreadFieldsProvider value={unread.join}>
          {booking.seriesId === undefined ? undefined : (
            <MoveScope scope={scope} occurrence={occurrence} last={many.last} least={todayHere()} onChange={setScope} />
          )}
          <MoveFields plan={plan} siteId={booking.siteId ?? ''} places={places} onChange={setPlan} />
        </UnreadFieldsProvider>
        {unread.first === undefined ? verdict : undefined}
        {why.field}
        {problem === null ? undefined : <ProblemBar error={problem} />}
        <MoveOffers
          heading={t(isMany ? 'tab.move.offers.series' : `tab.move.offers.${kind}`, { day: words.day })}
          {...{ kind, places }}
          offers={one.offers}
          instead={one.instead}
          isPending={one.move.isPending || many.isPending}
          onPick={pick}
        />
      </DialogContent>
      <DialogActions>
        <Button className={styles.button} appearance="secondary" onClick={onClose}>
          {t('tab.move.keep')}
        </Button>
        <Button className={styles.button} appearance="primary" disabledFocusable={!isReady} onClick={go}>
          {isMany && going > 0 ? counted(`tab.move.doMany.${kind}`, going) : t('tab.move.do')}
        </Button>
      </DialogActions>
    </>
  );
};
