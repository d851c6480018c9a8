import { makeStyles, Popover, PopoverSurface, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { StatusBadge } from '../../booking-parts/status-badge.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { nameOf, whoseIs } from './block-look.ts';
import { CardActs } from './card-acts.tsx';
import { CardFacts } from './card-facts.tsx';
import type { Row, TimedBooking } from './rows.ts';
import type { DayModel } from './use-day-model.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, width: '300px', maxWidth: '100%', justifyItems: 'start' },
  heading: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
});

/** The first act gets the focus that the person brought into the card. */
const focusFirst = (card: HTMLElement | null): void => {
  if (card === null) return;
  // After Fluent, which would rest on the card as a whole.
  requestAnimationFrame(() => card.querySelector('button')?.focus());
};

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
  readonly onCancelled: () => void;
  readonly onPointer: (isOver: boolean) => void;
}

/** What the viewer may see of a booking, and what can be done with an own one. */
export const BookingCard = (props: BookingCardProps) => {
  const { of, row, target, isPinned, model, now, onClose, onMove, onCancelled, onPointer } = props;
  const styles = useStyles();
  const { t, pick, times } = useText();
  const { booking } = of;
  const whose = whoseIs(booking, model.personId);
  const told = times(of, model.zone);
  const name = nameOf(booking, { t, pick, shortNames: model.shortNames });
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
        const isOnGrid = event.target instanceof Element && event.target.closest('[role=grid]') !== null;
        if (!open && (event.type === 'keydown' || !isOnGrid)) onClose();
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
          {whose === 'own' && isLive(booking.status) ? (
            <CardActs
              of={of}
              space={pick(row.resource.name)}
              model={model}
              now={now}
              onDone={onClose}
              onMove={onMove}
              onCancelled={onCancelled}
            />
          ) : undefined}
        </div>
      </PopoverSurface>
    </Popover>
  );
};
