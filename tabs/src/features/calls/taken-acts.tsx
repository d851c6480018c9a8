import { Button, Link } from '@fluentui/react-components';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { CallView } from './use-calls.ts';

interface TakenActsProps {
  readonly call: CallView;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

/** What can be done with a call that somebody has taken: join, and say that it is over. */
export const TakenActs = ({ call: { id, meetingUrl }, isEnding, onEnd }: TakenActsProps) => {
  const { t } = useText();
  return (
    <>
      {meetingUrl === undefined ? undefined : (
        <Link href={meetingUrl} target="_blank" rel="noreferrer">
          {t('tab.calls.join')}
        </Link>
      )}
      <Button size="small" disabledFocusable={isEnding} onClick={onEnd} {...actMark('end', id)}>
        {t('tab.calls.done')}
      </Button>
    </>
  );
};
