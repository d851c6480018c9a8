import { Caption1, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { isOver } from '@yhteistila/core/occupancy/call.ts';
import { useId } from 'react';
import type { DayView, Resource } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { CallCard } from './call-card.tsx';
import { remoteVisits } from './remote-visits.ts';
import type { NamedService } from './service-choice.tsx';
import { type CallView, useSiteCalls, useStartCall } from './use-calls.ts';
import { VisitCard } from './visit-card.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  cards: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    alignItems: 'start',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  help: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const newestFor = (calls: readonly CallView[], bookingId: string): CallView | undefined =>
  calls
    .filter((call) => call.bookingId === bookingId)
    .sort((one, other) => one.startedAt.localeCompare(other.startedAt))
    .at(-1);

/** A call for help stays in sight until it is over; one that nobody answered, for the rest of the day. */
const isShownAlone = ({ kind, state }: CallView): boolean =>
  kind === 'help' && (!isOver({ state }) || state === 'unanswered');

const HelpCall = ({ call, zone }: { readonly call: CallView; readonly zone: string }) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const again = useStartCall();
  const organisation = call.organisation;
  return (
    <div className={styles.help}>
      <div>
        <Text block weight="semibold">
          {t('tab.calls.help')}
        </Text>
        {organisation === undefined ? undefined : (
          <Caption1 className={styles.quiet}>{pick(organisation.name)}</Caption1>
        )}
      </div>
      <CallCard
        call={call}
        zone={zone}
        {...(organisation === undefined
          ? {}
          : { onAgain: () => again.mutate({ siteId: call.siteId, organisationId: organisation.id }) })}
      />
    </div>
  );
};

interface CalledAgency {
  readonly id: string;
  readonly services: readonly NamedService[];
}

interface DeskCallsProps {
  readonly siteId: string;
  readonly zone: string;
  readonly now: number;
  readonly resources: readonly Resource[];
  readonly dayView: DayView | undefined;
  /** Agencies of the site with their services, which a call can be about. */
  readonly agencies: readonly CalledAgency[];
  /** Whether the person receives customers here and may say that one has come. */
  readonly isDesk: boolean;
}

/** Remote service at this moment: who comes, who is there, and who of the experts answers (M15). Nothing is shown where nothing is. */
export const DeskCalls = ({ siteId, zone, now, resources, dayView, agencies, isDesk }: DeskCallsProps) => {
  const styles = useStyles();
  const { t } = useText();
  const heading = useId();
  const calls = useSiteCalls(siteId).data ?? [];
  const visits = isDesk && dayView !== undefined ? remoteVisits(resources, dayView, now) : [];
  const alone = calls.filter(isShownAlone);
  const servicesOf = (organisationId: string | undefined) =>
    agencies.find(({ id }) => id === organisationId)?.services ?? [];
  if (visits.length === 0 && alone.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.calls.title')}
      </h2>
      <ul className={styles.cards}>
        {visits.map((visit) => (
          <li key={visit.booking.id} className={styles.card} data-visit-id={visit.booking.id}>
            <VisitCard
              visit={visit}
              call={newestFor(calls, visit.booking.id)}
              services={servicesOf(visit.booking.organisation?.id)}
              zone={zone}
              now={now}
            />
          </li>
        ))}
        {alone.map((call) => (
          <li key={call.id} className={styles.card}>
            <HelpCall call={call} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
};
