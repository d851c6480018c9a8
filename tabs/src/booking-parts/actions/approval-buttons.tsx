import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingWords } from '../booking-words.ts';
import { actMark } from '../inert-place.ts';
import { useApproveBooking, useDeclineBooking } from './booking-actions.ts';

const MAX_REASON_LENGTH = 200;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface Act<Input> {
  readonly mutate: (input: Input, options: { readonly onSuccess: () => void }) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface DecisionButtonsProps {
  /** What is decided: day, time, space. */
  readonly what: string;
  /** Names it for the place that a pressed button leaves behind. */
  readonly subject: string;
  readonly approve: Act<void>;
  readonly decline: Act<{ readonly reason: string }>;
  /** The words of buttons and messages: of one booking, or of several dates. */
  readonly keys: { readonly [key in 'approve' | 'decline' | 'approved' | 'declined' | 'ask' | 'confirm']: string };
}

/** A coordinator's two answers to a request. Declining asks for a reason, which the organiser sees. */
export const DecisionButtons = ({ what, subject, approve, decline, keys }: DecisionButtonsProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const [asksReason, setAsksReason] = useState(false);
  const [reason, setReason] = useState('');
  const isPending = approve.isPending || decline.isPending;
  const doDecline = () =>
    decline.mutate(
      { reason },
      {
        onSuccess: () => {
          setAsksReason(false);
          announce(t(keys.declined, { what }));
        },
      },
    );
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isPending}
          aria-label={`${t(keys.approve)}: ${what}`}
          {...actMark('approve', subject)}
          onClick={() => approve.mutate(undefined, { onSuccess: () => announce(t(keys.approved, { what })) })}
        >
          {t(keys.approve)}
        </Button>
        <Button
          disabledFocusable={isPending}
          aria-label={`${t(keys.decline)} ${what}`}
          {...actMark('decline', subject)}
          onClick={() => setAsksReason(true)}
        >
          {t(keys.decline)}
        </Button>
      </div>
      {approve.error === null ? undefined : <ProblemBar error={approve.error} />}
      {asksReason ? (
        <Dialog open onOpenChange={(_, { open }) => setAsksReason(open)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t(keys.ask)}</DialogTitle>
              <DialogContent className={styles.content}>
                <div>{what}</div>
                <Field label={t('tab.decline.reason')} hint={t('tab.decline.hint')}>
                  <Textarea
                    value={reason}
                    maxLength={MAX_REASON_LENGTH}
                    onChange={(_, { value }) => setReason(value.replace(/\s/g, ' '))}
                  />
                </Field>
                {decline.error === null ? undefined : <ProblemBar error={decline.error} />}
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setAsksReason(false)}>{t('tab.decline.back')}</Button>
                <Button appearance="primary" disabledFocusable={isPending} onClick={doDecline}>
                  {t(keys.confirm)}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      ) : undefined}
    </>
  );
};

const ONE = {
  approve: 'tab.booking.act.approve',
  decline: 'tab.booking.act.decline',
  approved: 'tab.booking.done.approve',
  declined: 'tab.booking.done.decline',
  ask: 'tab.decline.title',
  confirm: 'tab.decline.do',
} as const;

interface ApprovalButtonsProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
}

/** The two answers to the request of one booking. */
export const ApprovalButtons = ({ booking, words }: ApprovalButtonsProps) => (
  <DecisionButtons
    what={words.what}
    subject={booking.id}
    approve={useApproveBooking(booking)}
    decline={useDeclineBooking(booking)}
    keys={ONE}
  />
);
