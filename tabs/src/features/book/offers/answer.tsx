import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { Offer } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { AnswerTitle } from './answer-title.tsx';
import { OfferList, type OfferListProps } from './offer-list.tsx';
import type { OfferOrder } from './offer-order.ts';
import { OrderChoice } from './order-choice.tsx';

const useStyles = makeStyles({
  answer: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '24px',
  },
  correct: { justifySelf: 'start' },
});

/** What nothing is looked for before, in words, and the way there. */
export interface Waits {
  readonly text: string;
  readonly onCorrect: () => void;
}

interface AnswerProps extends OfferListProps {
  readonly whenText: string;
  readonly waits: Waits | undefined;
  readonly order: OfferOrder;
  readonly onOrder: (order: OfferOrder) => void;
}

/** When the first of the offers begins, where that is later than the time that was asked for. */
const laterThan = (offers: readonly Offer[], window: Interval | undefined): number | undefined => {
  const first = Math.min(...offers.map(({ start }) => Date.parse(start)));
  return window === undefined || offers.length === 0 || first <= window.start ? undefined : first;
};

/** How many spaces suit and which; while something cannot be read, that the search waits for it. */
export const Answer = ({ whenText, waits, order, onOrder, ...list }: AnswerProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { answered, desk, offers, window, here } = list;
  return (
    <section className={styles.answer} aria-labelledby="answer">
      <div className={styles.top}>
        <AnswerTitle
          count={desk.shown === undefined ? undefined : offers.length}
          whenText={whenText}
          earliest={laterThan(offers, window)}
          zone={here.zone}
          isCurrent={answered.isCurrent}
          round={desk.round}
          waitsText={waits?.text}
        />
        {offers.length > 1 && waits === undefined ? <OrderChoice order={order} onChange={onOrder} /> : undefined}
      </div>
      {waits === undefined ? undefined : (
        <Button className={styles.correct} onClick={waits.onCorrect}>
          {t('tab.book.waits.go')}
        </Button>
      )}
      {waits === undefined || desk.isHolding ? <OfferList {...list} /> : undefined}
    </section>
  );
};
