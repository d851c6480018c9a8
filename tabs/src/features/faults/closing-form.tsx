import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '320px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ClosingFormProps {
  readonly today: string;
  readonly isPending: boolean;
  readonly onClose: (lastDay: string) => void;
  readonly onLeave: () => void;
}

/** Through which day the space is out of service. It takes the focus that the pressed button had. */
export const ClosingForm = ({ today, isPending, onClose, onLeave }: ClosingFormProps) => {
  const styles = useStyles();
  const { t, day } = useText();
  const [lastDay, setLastDay] = useState(today);
  const unread = useUnreadFields();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <div className={styles.form}>
      <UnreadFieldsProvider value={unread.join}>
        <DateField
          label={t('tab.faults.closeThrough')}
          value={lastDay}
          least={today}
          today={today}
          onChange={setLastDay}
        />
      </UnreadFieldsProvider>
      <div className={styles.acts}>
        <Button
          ref={confirm}
          size="small"
          appearance="primary"
          disabledFocusable={isPending}
          onClick={unread.first?.tell ?? (() => onClose(lastDay))}
        >
          {t('tab.faults.close.confirm', { day: day(lastDay) })}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('tab.faults.close.leave')}
        </Button>
      </div>
    </div>
  );
};
