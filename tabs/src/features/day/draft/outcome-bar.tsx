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
import { UndoBar } from '../../../booking-parts/actions/undo-bar.tsx';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { refusalsOf } from './refusals.ts';
import type { Told } from './told.ts';
import { useWayBack } from './use-way-back.ts';

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

interface OutcomeBarProps {
  readonly told: Told;
  readonly zone: string;
  readonly onTold: (next: Told | undefined) => void;
}

/** The focus goes back to the place on the timeline where it was, if it went away with what held it. */
const backToTimeline = (): void => {
  const { activeElement } = document;
  if (activeElement !== document.body && activeElement?.id !== 'content') return;
  document.querySelector<HTMLElement>('[role=grid] [role=gridcell][tabindex="0"]')?.focus();
};

/** What came of it, for a while with a way back. */
export const OutcomeBar = ({ told, zone, onTold }: OutcomeBarProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const announce = useAnnounce();
  const { undo, isPending } = useWayBack();
  const close = () => {
    onTold(undefined);
    setTimeout(backToTimeline);
  };
  if (told.kind === 'refused' || told.kind === 'notUndone') {
    return (
      <div className={styles.bar} data-outcome={told.kind}>
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{t(told.kind === 'refused' ? 'tab.day.putBack' : 'tab.day.notUndone')}</MessageBarTitle>
            {told.reasons.map((reason) => (
              <div key={reason}>{reason}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('tab.day.close')}
                onClick={close}
              />
            }
          />
        </MessageBar>
      </div>
    );
  }
  const { booking, kind } = told;
  return (
    <div className={styles.bar} data-outcome={kind}>
      <UndoBar
        // Another act has its own time to be taken back.
        key={`${kind} ${booking.id} ${booking.version}`}
        text={t(`tab.day.done.${kind}`, { times: times(booking, zone) })}
        isPending={isPending}
        onGone={close}
        onUndo={() =>
          undo(told, {
            onSuccess: () => {
              announce(t(`tab.day.undone.${kind}`));
              close();
            },
            onError: (error) => onTold({ kind: 'notUndone', reasons: refusalsOf(error, t) }),
          })
        }
      />
    </div>
  );
};
