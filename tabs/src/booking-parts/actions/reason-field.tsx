import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CHANGE_REASONS, isReasonChosen } from '@yhteistila/core/booking/change-reason.ts';
import type { BookingView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Places } from '../use-places.ts';

const MAX_REASON = 200;

const useStyles = makeStyles({ part: { display: 'grid', gap: tokens.spacingVerticalS } });

interface ReasonFieldProps {
  readonly booking: BookingView;
  readonly places: Places;
  /** One of the list, or words of one's own; empty where nothing is said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why somebody else's booking is changed: from the list where a customer comes, else also in words of one's own. */
export const ReasonField = ({ booking, places, value, onChange }: ReasonFieldProps) => {
  const styles = useStyles();
  const { t } = useText();
  const spaces = booking.resourceIds.flatMap((id) => places.place(id)?.resource ?? []);
  const chosen = CHANGE_REASONS.find((each) => each === value);
  return (
    <div className={styles.part}>
      <Field label={t('tab.reason.label')} hint={t('tab.reason.hint')}>
        <Select value={chosen ?? ''} onChange={(_, { value: next }) => onChange(next)}>
          <option value="">{t('tab.reason.none')}</option>
          {CHANGE_REASONS.map((each) => (
            <option key={each} value={each}>
              {t(`changeReason.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      {isReasonChosen(booking.purpose, spaces) ? undefined : (
        <Field label={t('tab.reason.own')}>
          <Input
            value={chosen === undefined ? value : ''}
            maxLength={MAX_REASON}
            onChange={(_, { value: next }) => onChange(next)}
          />
        </Field>
      )}
    </div>
  );
};
