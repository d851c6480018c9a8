import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CallInboundRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useMe } from '../../api/queries.ts';
import { actMark } from '../../booking-parts/inert-place.ts';
import { usePlaces } from '../../booking-parts/use-places.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { PHONE, useMedia } from '../../components/use-media.ts';
import { useText } from '../../i18n/use-text.tsx';
import { DutySwitch } from './duty-switch.tsx';
import { TakenActs } from './taken-acts.tsx';
import { type CallView, useCallActs, useDuty, useMyCalls } from './use-calls.ts';

const useStyles = makeStyles({
  calls: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
});

interface IncomingCallProps {
  readonly call: CallView;
  readonly where: string;
}

const IncomingCall = ({ call, where }: IncomingCallProps) => {
  const { t } = useText();
  const { take, pass, end } = useCallActs(call.id);
  const error = take.error ?? pass.error ?? end.error;
  // There a call's buttons stand below what it says.
  const isNarrow = useMedia(PHONE);
  const isTaken = call.state === 'taken';
  return (
    <>
      <MessageBar
        intent={isTaken ? 'success' : 'warning'}
        layout={isNarrow ? 'multiline' : 'auto'}
        icon={<CallInboundRegular />}
      >
        <MessageBarBody>
          <MessageBarTitle>
            {t(isTaken ? 'tab.calls.incoming.taken' : `tab.calls.incoming.${call.kind}`)}
          </MessageBarTitle>
          {where}
        </MessageBarBody>
        <MessageBarActions>
          {isTaken ? (
            <TakenActs call={call} isEnding={end.isPending} onEnd={() => end.mutate('done')} />
          ) : (
            <>
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={take.isPending}
                onClick={() => take.mutate()}
                {...actMark('take', call.id)}
              >
                {t('tab.calls.take')}
              </Button>
              <Button
                size="small"
                disabledFocusable={pass.isPending}
                onClick={() => pass.mutate()}
                {...actMark('pass', call.id)}
              >
                {t('tab.calls.notNow')}
              </Button>
            </>
          )}
        </MessageBarActions>
      </MessageBar>
      {error === null ? undefined : <ProblemBar error={error} />}
    </>
  );
};

const ofMine = (call: CallView, personId: string | undefined): boolean =>
  call.state === 'taken'
    ? call.takenBy?.id === personId || call.interpretedBy?.id === personId
    : call.state === 'ringing' && call.rings.some((ring) => ring.person.id === personId && ring.answer === undefined);

/**
 * "A customer waits": for experts and whoever else is on duty, on whichever screen they are. Experts have the switch of
 * their duty there too.
 */
export const IncomingCalls = () => {
  const styles = useStyles();
  const { t, pick } = useText();
  const announce = useAnnounce();
  const me = useMe().data;
  const { duty } = useDuty(me !== undefined);
  const isExpert = me?.roles.some(({ role }) => role === 'expert') === true;
  const isRung = isExpert || me?.roles.some(({ role }) => role === 'coordinator') === true;
  const calls = useMyCalls(isRung || duty.data?.onDuty === true);
  const mine = (calls.data ?? []).filter((call) => ofMine(call, me?.person.id));
  const places = usePlaces(mine.map(({ siteId }) => siteId));
  const ringing = mine.filter(({ state }) => state === 'ringing').length;
  const before = useRef(0);
  useEffect(() => {
    if (ringing > before.current) announce(t('tab.calls.incoming.said'));
    before.current = ringing;
  }, [ringing, announce, t]);
  const whereOf = ({ siteId, resourceId, service, organisation, rings }: CallView): string => {
    const room = resourceId === undefined ? undefined : places.place(resourceId)?.resource;
    const site = places.site(siteId);
    const place = [room && pick(room.name), site && pick(site.name)].filter((each) => each !== undefined).join(', ');
    // Who is rung as coordinator is to find somebody of the agency; the others are of it.
    const isCoordinators = rings.findLast(({ person }) => person.id === me?.person.id)?.step === 'coordinator';
    const agency = isCoordinators && organisation !== undefined ? pick(organisation.name) : '';
    return [place, agency, service === undefined ? '' : pick(service.name)].filter((each) => each !== '').join(' · ');
  };
  return (
    <>
      {isExpert ? (
        <section aria-label={t('tab.duty')}>
          <DutySwitch isRow />
        </section>
      ) : undefined}
      {mine.length === 0 ? undefined : (
        <section className={styles.calls} aria-label={t('tab.calls.incoming')}>
          {mine.map((call) => (
            <IncomingCall key={call.id} call={call} where={whereOf(call)} />
          ))}
        </section>
      )}
    </>
  );
};
