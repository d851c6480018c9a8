import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { type RefObject, Suspense, useState } from 'react';
import { type Offer, useDay } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { NothingSuits } from '../late-parts.ts';
import type { Desk } from '../need/desk.ts';
import type { SpaceNeed } from '../need/need.ts';
import { type Here, offerKey } from '../need/need-request.ts';
import { OfferOutlines } from './offer-outlines.tsx';
import { OfferSlot } from './offer-slot.tsx';
import { decidingWords } from './refusals.ts';
import { RefusedTable } from './refused-table.tsx';
import type { Found } from './relaxations.ts';
import type { Answer as Answered } from './use-answer.ts';
import { useRelaxations } from './use-relaxations.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  old: {
    opacity: 0.6,
    '@media (prefers-reduced-motion: no-preference)': { transition: `opacity ${tokens.durationFaster}` },
  },
  inert: { pointerEvents: 'none' },
  more: { justifySelf: 'start' },
});

const SHOWN_AT_FIRST = 5;

export interface OfferListProps {
  readonly need: SpaceNeed;
  readonly window: Interval | undefined;
  readonly day: string;
  readonly here: Here;
  readonly places: Places;
  readonly answered: Answered;
  readonly desk: Desk;
  /** In the order in which they are shown. */
  readonly offers: readonly Offer[];
  /** The first that can still be booked. */
  readonly first: Offer | undefined;
  readonly firstButton: RefObject<HTMLButtonElement | null>;
  readonly onRelax: (found: Found) => void;
}

const More = ({ count, onClick }: { readonly count: number; readonly onClick: () => void }) => {
  const styles = useStyles();
  const { counted } = useText();
  if (count === 0) return null;
  return (
    <Button className={styles.more} onClick={onClick}>
      {counted('tab.book.more', count)}
    </Button>
  );
};

/** What suits, best first, and why the rest does not. The last answer stays, dimmed, until the next one is there. */
export const OfferList = (props: OfferListProps) => {
  const { need, window, day, here, places, answered, desk, offers, first, firstButton, onRelax } = props;
  const styles = useStyles();
  const [isAll, setIsAll] = useState(false);
  const view = useDay(here.siteId === '' ? undefined : here.siteId, day);
  const data = desk.shown;
  const isNothing = data !== undefined && offers.length === 0;
  const shown = offers.filter(
    (offer, at) => isAll || at < SHOWN_AT_FIRST || offer === first || desk.isInHand(offerKey(offer)),
  );
  const relaxations = useRelaxations(
    isNothing && answered.isCurrent && window !== undefined ? { need, window, here } : undefined,
    (id) => places.place(id)?.resource.capacity,
  );
  const isOld = !answered.isCurrent && !desk.isHolding;
  return (
    <>
      {answered.error === null ? undefined : <ProblemBar error={answered.error} onRetry={answered.retry} />}
      {data === undefined && answered.error === null ? <OfferOutlines /> : undefined}
      <ul className={mergeClasses(styles.list, isOld && styles.old, desk.isInert && styles.inert)} aria-busy={isOld}>
        {shown.map((offer) => (
          <li key={offerKey(offer)} className={styles.item}>
            <OfferSlot
              {...{ offer, places, day, desk }}
              view={view.data}
              isFirst={offer === first}
              {...(offer === first ? { button: firstButton } : {})}
              isCurrent={answered.isCurrent}
            />
          </li>
        ))}
      </ul>
      <More count={offers.length - shown.length} onClick={() => setIsAll(true)} />
      {isNothing ? (
        <Suspense>
          <NothingSuits
            because={decidingWords(data.refused)}
            found={relaxations.data}
            places={places}
            onTake={onRelax}
          />
        </Suspense>
      ) : undefined}
      {data === undefined || window === undefined ? undefined : (
        <RefusedTable refused={data.refused} {...{ places, here, need, window }} />
      )}
    </>
  );
};
