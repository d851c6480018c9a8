import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular, ArrowRepeatAllRegular, CheckmarkCircleFilled, ClockRegular } from '@fluentui/react-icons';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { bookingPath } from '../../addresses.ts';
import type { BookingView } from '../../api/queries.ts';
import { FindingList } from '../../booking-parts/finding-list.tsx';
import { useInterpreterWords } from '../../booking-parts/use-interpreter-words.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { lateCode } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useInert } from '../../components/use-inert.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Desk } from './need/desk.ts';
import { whereParts } from './offers/where-text.ts';
import { UndoButton } from './undo-button.tsx';
import { useToldBooking } from './use-told-booking.ts';

const REPEAT = lateCode(async () => (await import('./repeat/repeat-panel.tsx')).RepeatPanel);
const ADD_RESOURCE = lateCode(async () => (await import('./add-resource-panel.tsx')).AddResourcePanel);
const RepeatPanel = lateView(REPEAT);
const AddResourcePanel = lateView(ADD_RESOURCE);

/** What can follow comes along at once, so that it is there when it is asked for. */
const loadPanels = (): void => {
  for (const { preload } of [REPEAT, ADD_RESOURCE]) preload();
};

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  title: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    outlineStyle: 'none',
  },
  done: { fontSize: '24px', color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  waits: { fontSize: '24px', color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  inert: { pointerEvents: 'none' },
  last: { marginLeft: 'auto' },
  // "10.00–10.30" is never broken in the middle.
  whole: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ConfirmationProps {
  readonly booking: BookingView;
  readonly places: Places;
  readonly desk: Desk;
  /** The card in which it was made. */
  readonly cardKey: string;
}

type Panel = 'repeat' | 'add';

/** What was booked, what goes with it, and the way back, in place of the offer that was taken. */
export const Confirmation = ({ booking: made, places, desk, cardKey }: ConfirmationProps) => {
  const styles = useStyles();
  const { t, pick, day, time, times } = useText();
  const navigate = useNavigate();
  const booking = useToldBooking(made);
  const [panel, setPanel] = useState<Panel>();
  const id = useId();
  const isInert = useInert(cardKey, { atFirst: true });
  const cancelError = desk.cancelErrorIn(cardKey);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(loadPanels, []);
  const zone = places.timeZone(booking.siteId);
  const interpreter = useInterpreterWords(booking.languages);
  const rooms = booking.resourceIds.flatMap((id) => places.place(id)?.resource ?? []);
  const [main] = rooms;
  const isRequested = booking.status === 'requested';
  const toggle = (which: Panel) => setPanel(panel === which ? undefined : which);
  const path = bookingPath(booking.id);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {isRequested ? <ClockRegular className={styles.waits} /> : <CheckmarkCircleFilled className={styles.done} />}
        {t(isRequested ? 'tab.book.requested' : 'tab.book.booked')}
      </h3>
      <Text weight="semibold">
        {rooms.map(({ name }) => pick(name)).join(' + ')}, {day(dayOf(Date.parse(booking.start), zone))}{' '}
        <span className={styles.whole}>{times({ start: booking.start, end: booking.end }, zone)}</span>
      </Text>
      {main === undefined ? undefined : (
        <Text size={200} className={styles.quiet}>
          {whereParts(main, t).join(' · ')}
        </Text>
      )}
      {interpreter === undefined ? undefined : <Text>{interpreter}</Text>}
      {isRequested ? <Text>{t('tab.book.requested.next')}</Text> : undefined}
      {booking.checkInBy === undefined ? undefined : (
        <Text>{t('tab.book.checkInBy', { time: time(booking.checkInBy, zone) })}</Text>
      )}
      <FindingList findings={booking.obligations ?? []} />
      {cancelError === null ? undefined : <ProblemBar error={cancelError} />}
      <div className={mergeClasses(styles.actions, isInert && styles.inert)}>
        <Button icon={<ArrowRepeatAllRegular />} aria-expanded={panel === 'repeat'} onClick={() => toggle('repeat')}>
          {t('tab.book.repeat')}
        </Button>
        <Button icon={<AddRegular />} aria-expanded={panel === 'add'} onClick={() => toggle('add')}>
          {t('tab.book.addResource')}
        </Button>
        <Button appearance="subtle" onClick={desk.again}>
          {t('tab.book.another')}
        </Button>
        <Link
          href={path}
          onClick={(event) => {
            event.preventDefault();
            void navigate(path);
          }}
        >
          {t('tab.book.open')}
        </Link>
        {/* The first date of a series is taken back with the others, or on its own page. */}
        {booking.seriesId === undefined ? (
          <span className={styles.last}>
            <UndoButton
              isPending={desk.isCancelling(cardKey)}
              onUndo={() => void desk.undo(cardKey).catch(() => undefined)}
              onGone={() => title.current?.focus()}
            />
          </span>
        ) : undefined}
      </div>
      <Suspense
        fallback={
          <Skeleton aria-label={t('tab.loading')}>
            <SkeletonItem size={64} />
          </Skeleton>
        }
      >
        {panel === 'repeat' ? (
          <RepeatPanel booking={booking} places={places} onChanged={(to) => desk.changed(cardKey, to)} />
        ) : undefined}
        {panel === 'add' ? (
          <AddResourcePanel booking={booking} places={places} onChanged={(to) => desk.changed(cardKey, to)} />
        ) : undefined}
      </Suspense>
    </section>
  );
};
