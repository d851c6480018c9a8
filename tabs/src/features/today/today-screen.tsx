import { mergeClasses, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { mayAt, usePowers } from '../../booking-parts/actions/allowed-acts.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { DeskCalls } from '../calls/desk-calls.tsx';
import { ReportFault } from '../faults/report-fault.tsx';
import { AgencyList } from './agencies/agency-list.tsx';
import { isChosen, nextCustomer, withStep } from './customer.ts';
import { FreeRoomList } from './free-room-list.tsx';
import { GuardSection } from './guard-section.tsx';
import { PlaceCard } from './placing/place-card.tsx';
import { PlacedSection } from './placing/placed-section.tsx';
import { HostTasks, SiteTasks } from './site-tasks.tsx';
import { useTodayStyles } from './today-styles.ts';
import { type TodayHere, useTodayHere } from './use-today-here.ts';

const servesNow = ({ agencies }: TodayHere): boolean =>
  agencies?.some(({ standing }) => Object.values(standing).some(({ state }) => state === 'now')) === true;

/** Who serves here today, and a place for the customer who stands at the desk. */
export const TodayScreen = () => {
  const styles = useTodayStyles();
  const { t, pick, day } = useText();
  const announce = useAnnounce();
  const here = useTodayHere();
  const [customer, setCustomer] = useState(nextCustomer);
  const [leftId, setLeftId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  // On a phone the list comes back in place of the panel: the focus returns to the agency that was looked at.
  useEffect(() => {
    if (leftId !== undefined) list.current?.querySelector<HTMLElement>(`[data-agency-id="${leftId}"]`)?.focus();
  }, [leftId]);
  const add = (agencyId: string) => {
    const agency = here.agencies?.find(({ id }) => id === agencyId);
    if (agency !== undefined) announce(t('tab.today.chain.added', { agency: pick(agency.shortName) }));
    setCustomer(withStep(customer, agencyId));
  };
  const choose = (agencyId: string) => {
    setLeftId(undefined);
    if (customer.mode === 'chain') add(agencyId);
    else setCustomer({ ...customer, agencyId });
  };
  const closedBecause = here.today?.closedBecause;
  const guards = mayAt(usePowers(), 'acknowledgeGuard', here.siteId);
  const hidesList = customer.mode === 'chain' || customer.agencyId !== undefined;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading>{t('tab.today.title', { day: day(here.day) })}</PageHeading>
        {closedBecause && <Text>{t('tab.today.closed', { reason: pick(closedBecause) })}</Text>}
      </div>
      {here.error !== null && here.today === undefined && <ProblemBar error={here.error} onRetry={here.retry} />}
      <DeskCalls
        siteId={here.siteId}
        zone={here.zone}
        now={here.now}
        resources={here.resources}
        dayView={here.dayView}
        agencies={here.agencies ?? []}
        isDesk={here.placesForAll}
      />
      <HostTasks here={here} />
      {guards ? <GuardSection here={here} /> : undefined}
      <PlacedSection here={here} />
      <div className={styles.columns}>
        <div ref={list} className={mergeClasses(styles.agencies, hidesList && styles.hiddenOnPhone)}>
          <AgencyList
            agencies={here.agencies}
            zone={here.zone}
            query={customer.query}
            onQuery={(query) => setCustomer({ ...customer, query })}
            isChosen={(id) => isChosen(customer, id)}
            onChoose={choose}
          />
        </div>
        <PlaceCard
          here={here}
          customer={customer}
          onChange={setCustomer}
          onAdd={add}
          onBack={() => {
            setLeftId(customer.agencyId);
            setCustomer({ ...customer, agencyId: undefined });
          }}
        />
        <div className={styles.rooms}>
          <FreeRoomList rooms={here.rooms} zone={here.zone} isOpen={servesNow(here)} />
          <div className={styles.report}>
            <ReportFault siteId={here.siteId} places={here.faultPlaces} />
          </div>
        </div>
      </div>
      <SiteTasks here={here} />
    </div>
  );
};
