import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { BookingView, Resource } from '../../../api/queries.ts';
import { FindingList } from '../../../booking-parts/finding-list.tsx';
import { actMark } from '../../../booking-parts/inert-place.ts';
import { useInterpreterWords } from '../../../booking-parts/use-interpreter-words.ts';
import { usePlaces } from '../../../booking-parts/use-places.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { NeedChange } from '../need-change.tsx';
import { CheckInNow } from './check-in-now.tsx';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    outlineStyle: 'none',
  },
  done: { color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase600, flexShrink: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    '& > li': { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface PlacedNeedProps {
  readonly booking: BookingView;
  readonly zone: string;
  readonly onChanged: (booking: BookingView) => void;
}

/** A need that comes up while the customer still stands there. */
const PlacedNeed = ({ booking, zone, onChanged }: PlacedNeedProps) => {
  const { t } = useText();
  const places = usePlaces(booking.siteId === undefined ? [] : [booking.siteId]);
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('tab.need.change')}
      </Button>
    );
  }
  const close = () => setIsOpen(false);
  return <NeedChange {...{ booking, places, zone }} onChanged={onChanged} onDone={close} />;
};

interface PlacedCardProps {
  readonly bookings: readonly BookingView[];
  readonly resources: readonly Resource[];
  readonly zone: string;
  readonly now: number;
  /** Of the agency by its id. */
  readonly agencyName: (organisationId: string) => string;
  readonly isUndoing: boolean;
  readonly undoError: unknown;
  readonly onUndo: () => void;
  readonly onNext: () => void;
}

/** What was booked, where the customer goes, and what follows from it. */
export const PlacedCard = (props: PlacedCardProps) => {
  const { bookings, resources, zone, now, agencyName, isUndoing, undoError, onUndo, onNext } = props;
  const styles = useStyles();
  const { t, pick, time, times } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const interpreter = useInterpreterWords(bookings[0]?.languages);
  const namesOf = ({ resourceIds }: BookingView) =>
    resourceIds
      .flatMap((id) => resources.find((resource) => resource.id === id) ?? [])
      .map(({ name }) => pick(name))
      .join(', ');
  const obligations = bookings.flatMap((booking) => booking.obligations ?? []);
  // What was placed, as it has become since.
  const [begun, setBegun] = useState<readonly BookingView[]>([]);
  const asNow = (booking: BookingView) => begun.findLast(({ id }) => id === booking.id) ?? booking;
  const [first] = bookings;
  return (
    <div className={styles.card}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        <CheckmarkCircleRegular className={styles.done} aria-hidden />
        {t(bookings.length > 1 ? 'tab.today.placed.many' : 'tab.today.placed')}
      </h3>
      <ul className={styles.list}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <Text>
              <b>{times(asNow(booking), zone)}</b>{' '}
              {agencyName(booking.organisation?.id ?? booking.organisationId ?? '')} · {namesOf(asNow(booking))}
            </Text>
            <CheckInNow booking={asNow(booking)} now={now} onDone={(checkedIn) => setBegun([...begun, checkedIn])} />
            <PlacedNeed booking={asNow(booking)} zone={zone} onChanged={(changed) => setBegun([...begun, changed])} />
          </li>
        ))}
      </ul>
      {interpreter === undefined ? undefined : <Text>{interpreter}</Text>}
      {first?.checkInBy === undefined ? undefined : (
        <Text>{t('tab.today.placed.checkIn', { time: time(first.checkInBy, zone) })}</Text>
      )}
      {obligations.length === 0 ? undefined : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <FindingList findings={obligations} />
          </MessageBarBody>
        </MessageBar>
      )}
      {undoError === null ? undefined : <ProblemBar error={undoError} />}
      <div className={styles.acts}>
        <Button appearance="primary" onClick={onNext} {...actMark('next', first?.id ?? '')}>
          {t('tab.today.placed.next')}
        </Button>
        {begun.length > 0 ? undefined : (
          <Button disabledFocusable={isUndoing} onClick={onUndo} {...actMark('undo', first?.id ?? '')}>
            {t('tab.today.placed.undo')}
          </Button>
        )}
      </div>
    </div>
  );
};
