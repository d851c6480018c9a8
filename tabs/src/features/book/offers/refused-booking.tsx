import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ProblemAnswer } from '../../../api/client.ts';
import type { Offer } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { offerKey } from '../need/need-request.ts';
import { useOfferText } from './use-offer-text.ts';

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  choice: { maxWidth: '100%', textAlign: 'start' },
});

interface RefusedBookingProps {
  readonly error: Error;
  readonly places: Places;
  readonly onBook: (alternative: Offer) => void;
  readonly onBack: () => void;
}

/** Somebody was faster, or a rule says no: what happened, and what can be had instead with one tap. */
export const RefusedBooking = ({ error, places, onBook, onBack }: RefusedBookingProps) => {
  const styles = useStyles();
  const { t } = useText();
  const offerText = useOfferText(places);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (!(error instanceof ProblemAnswer)) return <ProblemBar error={error} onRetry={onBack} />;
  const { problem } = error;
  const reasons = (problem.reasons ?? []).filter(({ severity }) => severity === 'refuse');
  const alternatives = problem.alternatives ?? [];
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{t(problem.code === 'conflict' ? 'tab.book.tooLate' : 'tab.book.refused')}</MessageBarTitle>
          {(reasons.length > 0 ? reasons.map(({ message }) => message) : [problem.detail]).map((message) => (
            <div key={message}>{message}</div>
          ))}
          {alternatives.length === 0 ? undefined : (
            <div className={styles.choices}>
              {alternatives.map((offer, at) => (
                <Button
                  key={offerKey(offer)}
                  className={styles.choice}
                  appearance={at === 0 ? 'primary' : 'secondary'}
                  onClick={() => onBook(offer)}
                >
                  {t('tab.book.instead', { offer: offerText(offer) })}
                </Button>
              ))}
            </div>
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onBack}>
            {t('tab.book.otherOffers')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
};
