import { makeStyles, Popover, PopoverSurface, Subtitle2, tokens } from '@fluentui/react-components';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { focusFirst, isOnGrid } from '../card/card-focus.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { RoomActs } from './room-acts.tsx';
import { RoomDay } from './room-day.tsx';
import { RoomFacts } from './room-facts.tsx';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, width: '360px', maxWidth: '100%' },
  heading: { margin: 0 },
});

interface RoomCardProps {
  readonly row: Row;
  readonly target: HTMLElement;
  readonly model: DayModel;
  readonly now: number;
  readonly onClose: () => void;
  readonly onBook: (free: Interval) => void;
}

/** What there is to know of a room, beside its name: its facts, its day, when it is next free, and the ways to book it. */
export const RoomCard = ({ row, target, model, now, onClose, onBook }: RoomCardProps) => {
  const styles = useStyles();
  const { pick } = useText();
  const name = pick(row.resource.name);
  return (
    <Popover
      open
      withArrow
      trapFocus
      positioning={{ target, position: 'after', align: 'top', flipBoundary: document.body }}
      // A press on the timeline says itself what it closes and opens.
      onOpenChange={(event, { open }) => {
        if (!open && (event.type === 'keydown' || !isOnGrid(event.target))) onClose();
      }}
    >
      <PopoverSurface aria-label={name} tabIndex={-1}>
        <div ref={focusFirst} className={styles.card}>
          <Subtitle2 as="h2" className={styles.heading}>
            {name}
          </Subtitle2>
          <RoomFacts row={row} model={model} />
          <RoomDay row={row} model={model} now={now} />
          <RoomActs row={row} model={model} now={now} onBook={onBook} />
        </div>
      </PopoverSurface>
    </Popover>
  );
};
