import { Badge, Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useAcknowledgeGuard } from '../../booking-parts/actions/booking-actions.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { guardedToday } from './guarded-today.ts';
import type { TodayHere } from './use-today-here.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > li + li': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  what: { flexGrow: 1 },
});

interface GuardedRowProps {
  readonly booking: BookingView;
  readonly what: string;
  readonly isOver: boolean;
}

const GuardedRow = ({ booking, what, isOver }: GuardedRowProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const acknowledge = useAcknowledgeGuard();
  const say = () =>
    acknowledge.mutate(booking, { onSuccess: () => announce(t('tab.guard.acknowledged.said', { what })) });
  const isKnown = booking.guardAcknowledged === true;
  return (
    <li className={styles.row}>
      <Text weight="semibold" className={styles.what}>
        {what}
      </Text>
      {acknowledge.error === null ? undefined : <ProblemBar error={acknowledge.error} />}
      {isKnown ? (
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {t('tab.guard.acknowledged')}
        </Badge>
      ) : undefined}
      {isKnown || isOver ? undefined : (
        <Button
          disabledFocusable={acknowledge.isPending}
          aria-label={`${t('tab.guard.acknowledge')}: ${what}`}
          onClick={say}
        >
          {t('tab.guard.acknowledge')}
        </Button>
      )}
    </li>
  );
};

/** What the guard, or the host who stands in, has to know of today: where and when one is needed, and nothing else. */
export const GuardSection = ({ here }: { readonly here: TodayHere }) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const heading = useId();
  const guarded = here.dayView === undefined ? [] : guardedToday(here.dayView);
  const roomOf = ({ resourceIds }: BookingView) =>
    here.resources
      .filter(({ id }) => resourceIds.includes(id))
      .map(({ name }) => pick(name))
      .join(', ');
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.guard.title')}
      </h2>
      {guarded.length === 0 ? <Text>{t('tab.guard.none')}</Text> : undefined}
      <ul className={styles.list} hidden={guarded.length === 0}>
        {guarded.map((booking) => (
          <GuardedRow
            key={booking.id}
            booking={booking}
            what={`${times(booking, here.zone)} ${roomOf(booking)}`}
            isOver={instantOf(booking.end) <= here.now}
          />
        ))}
      </ul>
    </section>
  );
};
