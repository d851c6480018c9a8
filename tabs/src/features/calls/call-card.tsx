import { Badge, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PersonAvailableRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { mayTo, usePowers } from '../../booking-parts/actions/allowed-acts.ts';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { stateText } from './call-words.ts';
import { TakenActs } from './taken-acts.tsx';
import { type CallView, useCallActs } from './use-calls.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  rings: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  ring: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const StateIcon = ({ state }: Pick<CallView, 'state'>) => {
  const styles = useStyles();
  if (state === 'ringing') return <Spinner size="extra-tiny" aria-hidden />;
  if (state === 'unanswered') return <WarningRegular className={`${styles.icon} ${styles.warning}`} aria-hidden />;
  if (state === 'taken') return <PersonAvailableRegular className={`${styles.icon} ${styles.good}`} aria-hidden />;
  return <CheckmarkCircleRegular className={styles.icon} aria-hidden />;
};

/** Who was rung, and what came of it; nothing for whom that is none of their business. */
const Rings = ({ rings }: Pick<CallView, 'rings'>) => {
  const styles = useStyles();
  const { t } = useText();
  if (rings.length === 0) return null;
  return (
    <ul className={styles.rings} aria-label={t('tab.calls.rings')}>
      {rings.map(({ person, role, answer, rungAt }) => (
        <li key={`${person.id} ${rungAt}`} className={styles.ring}>
          <Text>{role === 'interpreter' ? t('tab.calls.interpreter', { name: person.name }) : person.name}</Text>
          <Badge appearance="tint" color={answer === 'taken' ? 'success' : 'informative'}>
            {t(`tab.calls.answer.${answer ?? 'ringing'}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
};

/** Who took it ends it, and whom the table lets. */
const useMayEnd = ({ siteId, startedBy, organisation, takenBy }: CallView): boolean => {
  const powers = usePowers();
  const object = { organiserId: startedBy?.id ?? '', organisationId: organisation?.id ?? '', siteId };
  return (takenBy !== undefined && takenBy.id === powers.me?.person.id) || mayTo(powers, 'stopCall', object);
};

interface CallCardProps {
  readonly call: CallView;
  readonly zone: string;
  /** Rings again, where nobody answered. */
  readonly onAgain?: () => void;
}

/** A call as the one who made it follows it: who is rung, who said what, who took it; and how to stop it. */
export const CallCard = ({ call, zone, onAgain }: CallCardProps) => {
  const styles = useStyles();
  const words = useText();
  const { t } = words;
  const announce = useAnnounce();
  const { end } = useCallActs(call.id);
  const mayEnd = useMayEnd(call);
  const text = stateText(call, zone, words);
  const said = useRef(text);
  useEffect(() => {
    if (said.current !== text) announce(text);
    said.current = text;
  }, [text, announce]);
  return (
    <div className={styles.card} data-call-id={call.id} data-call-state={call.state}>
      <div className={styles.state}>
        <StateIcon state={call.state} />
        <Text weight="semibold">{text}</Text>
      </div>
      <Rings rings={call.rings} />
      {end.error === null ? undefined : <ProblemBar error={end.error} />}
      <div className={styles.acts}>
        {call.state === 'ringing' && mayEnd ? (
          <>
            <Button
              size="small"
              disabledFocusable={end.isPending}
              onClick={() => end.mutate('customerLeft')}
              {...actMark('left', call.id)}
            >
              {t(call.kind === 'help' ? 'tab.calls.noLonger' : 'tab.calls.customerLeft')}
            </Button>
            {call.kind === 'customer' ? (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={end.isPending}
                onClick={() => end.mutate('cancelled')}
                {...actMark('stop', call.id)}
              >
                {t('tab.calls.stop')}
              </Button>
            ) : undefined}
          </>
        ) : undefined}
        {call.state === 'taken' && mayEnd ? (
          <TakenActs call={call} isEnding={end.isPending} onEnd={() => end.mutate('done')} />
        ) : undefined}
        {call.state === 'unanswered' && onAgain !== undefined ? (
          <Button size="small" onClick={onAgain} {...actMark('ring', call.id)}>
            {t('tab.calls.again')}
          </Button>
        ) : undefined}
      </div>
    </div>
  );
};
