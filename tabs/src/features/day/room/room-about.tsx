import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { RoomActs } from './room-acts.tsx';
import { RoomFacts } from './room-facts.tsx';

interface RoomAboutProps {
  readonly row: Row;
  readonly model: DayModel;
  readonly now: number;
}

/** What the card of a room tells, over its day on a phone, where the free time itself is pressed to book. */
export const RoomAbout = (props: RoomAboutProps) => (
  <>
    <RoomFacts row={props.row} model={props.model} />
    <RoomActs {...props} />
  </>
);
