import { makeStyles, Select } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import { isOrder, type OfferOrder, ORDERS } from './offer-order.ts';

const useStyles = makeStyles({ choice: { minWidth: '160px' } });

interface OrderChoiceProps {
  readonly order: OfferOrder;
  readonly onChange: (order: OfferOrder) => void;
}

/** By what the offers are put in order. */
export const OrderChoice = ({ order, onChange }: OrderChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Select
      size="small"
      className={styles.choice}
      aria-label={t('tab.book.sort')}
      value={order}
      onChange={(_, { value }) => {
        if (isOrder(value)) onChange(value);
      }}
    >
      {ORDERS.map((each) => (
        <option key={each} value={each}>
          {t(`tab.book.sort.${each}`)}
        </option>
      ))}
    </Select>
  );
};
