import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { BookingView } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useListParts } from '../list-context.ts';
import { ChangeCard } from './change-card.tsx';
import { changesIn } from './changes.ts';
import { useReadChanges } from './use-read-changes.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** "What changed": only there when something did. */
export const ChangesSection = ({ bookings }: { readonly bookings: readonly BookingView[] }) => {
  const styles = useStyles();
  const { t } = useText();
  const { now } = useListParts();
  const { read, putAway } = useReadChanges();
  const heading = useId();
  const changes = changesIn(bookings, now, read);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {t('tab.my.changes')}
      </Subtitle2>
      {changes.map((change) => (
        <ChangeCard
          key={change.keys[0]}
          change={change}
          onRead={() => {
            putAway(change.keys);
            document.getElementById('content')?.focus();
          }}
        />
      ))}
    </section>
  );
};
