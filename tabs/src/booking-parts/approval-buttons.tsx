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
import type { BookingView } from '../api/queries.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { ProblemBar } from '../components/problem-bar.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useApproveBooking, useDeclineBooking } from './booking-actions.ts';
import type { BookingWords } from './booking-words.ts';
import { actMark } from './inert-place.ts';

const LONGEST_REASON = 200;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface ApprovalButtonsProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
}

/** A coordinator's two answers to a request. Declining asks for a reason, which the organiser sees. */
export const ApprovalButtons = ({ booking, words }: ApprovalButtonsProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const approve = useApproveBooking();
  const decline = useDeclineBooking();
  const [asksReason, setAsksReason] = useState(false);
  const [reason, setReason] = useState('');
  const isPending = approve.isPending || decline.isPending;
  const doDecline = () =>
    decline.mutate(
      { booking, reason },
      {
        onSuccess: () => {
          setAsksReason(false);
          announce(t('tab.booking.done.decline', { what: words.what }));
        },
      },
    );
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isPending}
          aria-label={`${t('tab.booking.act.approve')}: ${words.what}`}
          {...actMark('approve', booking.id)}
          onClick={() =>
            approve.mutate(booking, {
              onSuccess: () => announce(t('tab.booking.done.approve', { what: words.what })),
            })
          }
        >
          {t('tab.booking.act.approve')}
        </Button>
        <Button
          disabledFocusable={isPending}
          aria-label={`${t('tab.booking.act.decline')} ${words.what}`}
          {...actMark('decline', booking.id)}
          onClick={() => setAsksReason(true)}
        >
          {t('tab.booking.act.decline')}
        </Button>
      </div>
      {approve.error === null ? undefined : <ProblemBar error={approve.error} />}
      {asksReason ? (
        <Dialog open onOpenChange={(_, { open }) => setAsksReason(open)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('tab.decline.title')}</DialogTitle>
              <DialogContent className={styles.content}>
                <div>{words.what}</div>
                <Field label={t('tab.decline.reason')} hint={t('tab.decline.hint')}>
                  <Textarea
                    value={reason}
                    maxLength={LONGEST_REASON}
                    onChange={(_, { value }) => setReason(value.replace(/\s/g, ' '))}
                  />
                </Field>
                {decline.error === null ? undefined : <ProblemBar error={decline.error} />}
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setAsksReason(false)}>{t('tab.decline.back')}</Button>
                <Button appearance="primary" disabledFocusable={isPending} onClick={doDecline}>
                  {t('tab.decline.do')}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      ) : undefined}
    </>
  );
};
