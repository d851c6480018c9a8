import type { CallView, Viewer } from './viewer.ts';

/** What a call is to the person who looks at its card. */
export type CallStand =
  /** It rings the viewer. */
  | 'rings'
  /** It rings others, after the viewer did not answer or said "not now". */
  | 'ringsOthers'
  | 'mine'
  | 'takenByOther'
  | 'unanswered'
  | 'cancelled'
  | 'ended'
  /** The viewer was not rung: started it, or looks after the site's desk. */
  | 'watched';

type RingOnCard = CallView['rings'][number];

/** The viewer's own ring, the latest where there were several. */
export const ownRing = ({ rings }: CallView, { person }: Viewer): RingOnCard | undefined =>
  rings.findLast((ring) => ring.person.id === person.id);

/** Who has taken it, of those who are rung for the same: experts and interpreters answer apart. */
export const takerFor = (call: CallView, ring: RingOnCard | undefined): CallView['takenBy'] =>
  ring?.role === 'interpreter' ? call.interpretedBy : call.takenBy;

const OVER: { readonly [state in CallView['state']]?: CallStand } = {
  unanswered: 'unanswered',
  cancelled: 'cancelled',
  ended: 'ended',
};

/** Where the call stands, for this viewer. */
export const standOf = (call: CallView, viewer: Viewer): CallStand => {
  const ring = ownRing(call, viewer);
  const taker = takerFor(call, ring);
  const over = OVER[call.state];
  if (over !== undefined) return over;
  if (taker?.id === viewer.person.id) return 'mine';
  if (ring === undefined) return 'watched';
  if (taker !== undefined) return 'takenByOther';
  return ring.answer === undefined ? 'rings' : 'ringsOthers';
};
