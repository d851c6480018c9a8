import { Button, Tab, TabList, Text } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import { type Customer, inMode, nextCustomer } from '../customer.ts';
import { useTodayStyles } from '../today-styles.ts';
import type { TodayHere } from '../use-today-here.ts';
import { ChainPanel } from '../visit/chain-panel.tsx';
import { PlacePanel } from './place-panel.tsx';

interface PlaceCardProps {
  readonly here: TodayHere;
  readonly customer: Customer;
  readonly onChange: (customer: Customer) => void;
  readonly onAdd: (organisationId: string) => void;
  readonly onBack: () => void;
}

/** Place a customer: with one agency, or with several in a row. */
export const PlaceCard = ({ here, customer, onChange, onAdd, onBack }: PlaceCardProps) => {
  const styles = useTodayStyles();
  const { t } = useText();
  const chosen = here.agencies?.find(({ id }) => id === customer.agencyId);
  const next = () => onChange(nextCustomer(customer));
  const onNeed = (need: Customer['need']) => onChange({ ...customer, need });
  const one =
    chosen === undefined ? (
      <Text>{t('tab.today.place.hint')}</Text>
    ) : (
      <>
        <Button className={styles.back} appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {t('tab.today.back')}
        </Button>
        <PlacePanel
          key={`${customer.number} ${chosen.id}`}
          here={here}
          agency={chosen}
          need={customer.need}
          onNeed={onNeed}
          onNext={next}
        />
      </>
    );
  return (
    <section className={styles.place} aria-label={t('tab.today.place')}>
      <h2 className={styles.heading}>{t('tab.today.place')}</h2>
      {here.placesForAll ? (
        <TabList
          className={styles.modes}
          selectedValue={customer.mode}
          aria-label={t('tab.today.mode')}
          onTabSelect={(_, { value }) => onChange(inMode(customer, value === 'chain' ? 'chain' : 'one'))}
        >
          <Tab value="one">{t('tab.today.mode.one')}</Tab>
          <Tab value="chain">{t('tab.today.mode.chain')}</Tab>
        </TabList>
      ) : undefined}
      {customer.mode === 'one' ? (
        one
      ) : (
        <ChainPanel
          key={customer.number}
          here={here}
          steps={customer.steps}
          need={customer.need}
          onSteps={(steps) => onChange({ ...customer, steps })}
          onAdd={onAdd}
          onNeed={onNeed}
          onNext={next}
        />
      )}
    </section>
  );
};
