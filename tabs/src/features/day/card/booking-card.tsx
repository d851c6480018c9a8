import { Button, makeStyles, Popover, PopoverSurface, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { isUse } from '@yhteistila/core/booking/status.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { allowedActs, usePowers } from '../../../booking-parts/actions/allowed-acts.ts';
import { StatusBadge } from '../../../booking-parts/status-badge.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { onGridBefore } from '../room/standing-text.ts';
import { freeIn, type Row, type TimedBooking } from '../rows.ts';
import { endedName, nameOf, whoseIs } from '../timeline/block-look.ts';
import type { DayModel } from '../use-day-model.ts';
import { CardActs } from './card-acts.tsx';
import { CardFacts } from './card-facts.tsx';
import { focusFirst, isOnGrid } from './card-focus.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, width: '300px', maxWidth: '100%', justifyItems: 'start' },
  heading: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
});

/** What is free again of the time of a booking that has ended; undefined where that is taken or over. */
const freeAgain = (row: Row, { start, end }: Interval, now: number): Interval | undefined =>
  end <= now ? undefined : freeIn(row, { start: Math.max(start, onGridBefore(now)), end })[0];

/** The booking whose card is open, the element it belongs to, and whether the person went into it. */
export interface OpenCard {
  readonly of: TimedBooking;
  readonly row: Row;
  readonly target: HTMLElement;
  readonly isPinned: boolean;
}

interface BookingCardProps extends OpenCard {
  readonly model: DayModel;
  readonly now: number;
  readonly onClose: () => void;
  readonly onMove: () => void;
  readonly onOver: (kind: 'cancelled' | 'ended') => void;
  /** Begins a booking of the time that a cancelled or released one left. */
  readonly onBook: (free: Interval) => void;
  readonly onPointer: (isOver: boolean) => void;
}

/** What the viewer may see of a booking, and what can be done with an own one. */
export const BookingCard = (props: BookingCardProps) => {
  const { of, row, target, isPinned, model, now, onClose, onMove, onOver, onBook, onPointer } = props;
  const styles = useStyles();
  const { t, pick, times } = useText();
  const { booking } = of;
  const whose = whoseIs(booking, model.personId);
  const told = times(of, model.zone);
  const telling = { t, pick, shortNames: model.shortNames };
  const hasEnded = !isUse(booking.status);
  const name = hasEnded ? endedName(booking, telling) : nameOf(booking, telling);
  // Whoever cancels another's booking is asked why, on its own page.
  const acts = allowedActs({ siteId: model.site.id, ...booking }, usePowers(), now).filter(
    (act) => act !== 'cancel' || whose === 'own',
  );
  const again = hasEnded ? freeAgain(row, of, now) : undefined;
  return (
    <Popover
      // Pinned it takes the focus, which a card that only hovers must not.
      key={String(isPinned)}
      open
      withArrow
      trapFocus={isPinned}
      unstable_disableAutoFocus={!isPinned}
      positioning={{ target, position: 'below', align: 'start' }}
      // A press on the timeline says itself what it closes and opens.
      onOpenChange={(event, { open }) => {
        if (!open && (event.type === 'keydown' || !isOnGrid(event.target))) onClose();
      }}
    >
      <PopoverSurface
        aria-label={`${name}, ${told}`}
        tabIndex={-1}
        onPointerEnter={() => onPointer(true)}
        onPointerLeave={() => onPointer(false)}
      >
        <div ref={isPinned ? focusFirst : undefined} className={styles.card}>
          <Subtitle2 as="h2" className={styles.heading}>
            {name}
          </Subtitle2>
          <Text>
            {pick(row.resource.name)}, {told}
          </Text>
          <StatusBadge status={booking.status} />
          <CardFacts booking={booking} whose={whose} model={model} />
          {acts.length > 0 || booking.visibility === 'full' ? (
            <CardActs
              acts={acts}
              of={of}
              space={pick(row.resource.name)}
              model={model}
              onDone={onClose}
              onMove={onMove}
              onOver={onOver}
            />
          ) : undefined}
          {again === undefined ? undefined : (
            <Button size="small" onClick={() => onBook(again)}>
              {t('tab.day.ended.book')}
            </Button>
          )}
        </div>
      </PopoverSurface>
    </Popover>
  );
};
