import { makeStyles, Tab, TabList, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { AskHelp } from '../../calls/ask-help.tsx';
import { type Agency, openWays } from '../agencies/agencies.ts';
import { AgencyFacts } from '../agencies/agency-facts.tsx';
import { wayKey } from '../agencies/agency-words.ts';
import type { CustomerNeed } from '../need.ts';
import { NeedChoice } from '../need-choice.tsx';
import type { TodayHere } from '../use-today-here.ts';
import { PlacedCard } from './placed-card.tsx';
import { RoomOffers } from './room-offers.tsx';
import { type UsedPlacement, usePlacement } from './use-placement.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
  name: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', scrollMarginTop: '120px' },
  part: { ...typographyStyles.body1Strong, margin: 0 },
});

/** In person or at a distance, where the agency still serves both ways today. */
const WayChoice = ({ agency, placement }: { readonly agency: Agency; readonly placement: UsedPlacement }) => {
  const { t } = useText();
  const ways = openWays(agency);
  if (ways.length < 2) return null;
  return (
    <TabList
      size="small"
      selectedValue={placement.way}
      aria-label={t('tab.today.way')}
      onTabSelect={(_, { value }) => placement.chooseWay(value === 'remote' ? 'remote' : 'onSite')}
    >
      {ways.map((each) => (
        <Tab key={each} value={each}>
          {t(wayKey(each))}
        </Tab>
      ))}
    </TabList>
  );
};

/** Who will answer at the other end. */
const ExpertLine = ({ placement }: { readonly placement: UsedPlacement }) => {
  const { t, pick } = useText();
  const [first] = placement.offers ?? [];
  const known = first && placement.expertOf(first);
  if (known === undefined) return null;
  return (
    <Text>
      {known.expert === undefined
        ? t('tab.today.expert.none')
        : t('tab.today.expert', { name: pick(known.expert.name) })}
    </Text>
  );
};

interface RoomsProps {
  readonly here: TodayHere;
  readonly placement: UsedPlacement;
}

const Rooms = ({ here, placement }: RoomsProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { rooms, place, way } = placement;
  return (
    <>
      {place.error === null ? undefined : <ProblemBar error={place.error} />}
      <h4 className={styles.part}>{t(way === 'remote' ? 'tab.today.rooms.remote' : 'tab.today.rooms')}</h4>
      <ExpertLine placement={placement} />
      {rooms.error !== null && rooms.data === undefined ? (
        <ProblemBar error={rooms.error} onRetry={() => void rooms.refetch()} />
      ) : (
        <RoomOffers
          offers={placement.offers}
          refused={rooms.data?.refused ?? []}
          resources={here.resources}
          zone={here.zone}
          isBooking={place.isPending}
          languages={placement.languages}
          onBook={placement.book}
        />
      )}
    </>
  );
};

interface PlacePanelProps {
  readonly here: TodayHere;
  readonly agency: Agency;
  readonly need: CustomerNeed;
  readonly onNeed: (need: CustomerNeed) => void;
  /** The customer has been placed, and the next one stands there. */
  readonly onNext: () => void;
}

/** One customer and one agency: how it can be reached, what the customer needs, and the rooms. */
export const PlacePanel = ({ here, agency, need, onNeed, onNext }: PlacePanelProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const placement = usePlacement(here, agency, need);
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => name.current?.focus(), []);
  const { placed, undo } = placement;
  if (placed !== undefined) {
    return (
      <PlacedCard
        bookings={[placed]}
        resources={placement.resources}
        zone={here.zone}
        now={here.now}
        agencyName={() => pick(agency.shortName)}
        isUndoing={undo.isPending}
        undoError={undo.error}
        onUndo={() => undo.mutate([placed])}
        onNext={onNext}
      />
    );
  }
  const isOthers = !here.mayPlaceFor(agency.id) && openWays(agency).length > 0;
  return (
    <div className={styles.panel}>
      <h3 ref={name} tabIndex={-1} className={styles.name}>
        {pick(agency.name)}
      </h3>
      <AgencyFacts agency={agency} siteId={here.siteId} zone={here.zone} day={here.day} />
      <AskHelp
        key={agency.id}
        siteId={here.siteId}
        organisationId={agency.id}
        services={[...agency.services, ...agency.notHere]}
      />
      {isOthers ? <Text>{t('tab.today.ownOnly')}</Text> : undefined}
      {placement.canPlace ? (
        <>
          <WayChoice agency={agency} placement={placement} />
          <NeedChoice need={need} onChange={onNeed} />
          <Rooms here={here} placement={placement} />
        </>
      ) : undefined}
    </div>
  );
};
