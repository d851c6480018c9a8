import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { BookingView } from '../../api/queries.ts';
import { useCancelBooking, useReinstateBooking } from '../../booking-parts/booking-actions.ts';
import { UndoBar } from '../../booking-parts/undo-bar.tsx';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { refusalsOf } from './refusals.ts';
import type { Outcome } from './use-editor.ts';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    bottom: tokens.spacingVerticalL,
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: 10,
    width: 'max-content',
    maxWidth: 'min(640px, calc(100% - 24px))',
    boxShadow: tokens.shadow16,
  },
});

/** What is told at the foot of the day: what came of a drop, or that a booking was cancelled. */
export type Told = Outcome | { readonly kind: 'cancelled'; readonly booking: BookingView };

interface OutcomeBarProps {
  readonly told: Told;
  readonly zone: string;
  readonly onTold: (next: Told | undefined) => void;
}

/** What came of it, for a while with a way back. */
export const OutcomeBar = ({ told, zone, onTold }: OutcomeBarProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const announce = useAnnounce();
  const cancel = useCancelBooking();
  const reinstate = useReinstateBooking();
  const close = () => onTold(undefined);
  const closing = (
    <MessageBarActions
      containerAction={
        <Button appearance="transparent" icon={<DismissRegular />} aria-label={t('tab.day.close')} onClick={close} />
      }
    />
  );
  if (told.kind === 'refused') {
    return (
      <div className={styles.bar} data-outcome="refused">
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{t('tab.day.putBack')}</MessageBarTitle>
            {told.reasons.map((reason) => (
              <div key={reason}>{reason}</div>
            ))}
          </MessageBarBody>
          {closing}
        </MessageBar>
      </div>
    );
  }
  const { booking, kind } = told;
  const text = t(`tab.day.done.${kind}`, { times: times(booking, zone) });
  if (kind === 'moved') {
    return (
      <div className={styles.bar}>
        <MessageBar intent="success">
          <MessageBarBody>{text}</MessageBarBody>
          {closing}
        </MessageBar>
      </div>
    );
  }
  const undo = kind === 'booked' ? cancel : reinstate;
  return (
    <div className={styles.bar}>
      <UndoBar
        key={`${kind} ${booking.id}`}
        text={text}
        isPending={undo.isPending}
        onGone={close}
        onUndo={() =>
          undo.mutate(booking, {
            onSuccess: () => {
              announce(t(`tab.day.undone.${kind}`));
              close();
            },
            onError: (error) => onTold({ kind: 'refused', reasons: refusalsOf(error, t) }),
          })
        }
      />
    </div>
  );
};
