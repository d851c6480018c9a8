import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Texts } from '@yhteistila/core/language/texts.ts';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  // A long name of a service is cut in the list rather than pushing the page past the edge of a phone.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '100%' },
});

export interface NamedService {
  readonly id: string;
  readonly name: Texts;
}

interface ServiceChoiceProps {
  readonly services: readonly NamedService[];
  /** The chosen service's id; '' for none. */
  readonly value: string;
  readonly onChange: (serviceId: string) => void;
}

/** What the expert is called about: one of the agency's services, and nothing of a customer (M18). */
export const ServiceChoice = ({ services, value, onChange }: ServiceChoiceProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  if (services.length === 0) return null;
  return (
    <Field className={styles.field} label={t('tab.calls.service')}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        <option value="">{t('tab.calls.service.none')}</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {pick(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
