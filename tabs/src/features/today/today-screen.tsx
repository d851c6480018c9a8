import { Button, mergeClasses, Text } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { AgencyList } from './agency-list.tsx';
import { FreeRoomList } from './free-room-list.tsx';
import { FIRST_NEED } from './need.ts';
import { PlacePanel } from './place-panel.tsx';
import { useTodayStyles } from './today-styles.ts';
import { useTodayHere } from './use-today-here.ts';

/** Who serves here today, and a place for the customer who stands at the desk (ui.md, Today here). */
export const TodayScreen = () => {
  const styles = useTodayStyles();
  const { t, pick, day } = useText();
  const here = useTodayHere();
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const [need, setNeed] = useState(FIRST_NEED);
  const [customer, setCustomer] = useState(1);
  const chosen = here.agencies?.find(({ id }) => id === chosenId);
  const next = () => {
    setChosenId(undefined);
    setQuery('');
    setNeed(FIRST_NEED);
    setCustomer(customer + 1);
  };
  const closedBecause = here.today?.closedBecause;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading>{t('tab.today.title', { day: day(here.day) })}</PageHeading>
        {closedBecause === undefined ? undefined : (
          <Text>{t('tab.today.closed', { reason: pick(closedBecause) })}</Text>
        )}
      </div>
      {here.error !== null && here.today === undefined ? (
        <ProblemBar error={here.error} onRetry={here.retry} />
      ) : undefined}
      <div className={styles.columns}>
        <div className={mergeClasses(styles.agencies, chosen !== undefined && styles.hiddenOnPhone)}>
          <AgencyList
            agencies={here.agencies}
            zone={here.zone}
            query={query}
            onQuery={setQuery}
            isChosen={(id) => id === chosenId}
            onChoose={setChosenId}
          />
        </div>
        <section className={styles.place} aria-label={t('tab.today.place')}>
          <h2 className={styles.heading}>{t('tab.today.place')}</h2>
          {chosen === undefined ? (
            <Text>{t('tab.today.place.hint')}</Text>
          ) : (
            <>
              <Button
                className={styles.back}
                appearance="subtle"
                icon={<ChevronLeftRegular />}
                onClick={() => setChosenId(undefined)}
              >
                {t('tab.today.back')}
              </Button>
              <PlacePanel
                key={`${customer} ${chosen.id}`}
                here={here}
                agency={chosen}
                need={need}
                onNeed={setNeed}
                onNext={next}
              />
            </>
          )}
        </section>
        <div className={styles.rooms}>
          <FreeRoomList
            rooms={here.rooms}
            zone={here.zone}
            isOpen={
              here.agencies?.some(({ standing }) => Object.values(standing).some(({ state }) => state === 'now')) ===
              true
            }
          />
        </div>
      </div>
    </div>
  );
};
