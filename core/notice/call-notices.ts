import { type Call, isOpen, isOver, type Ring } from '../occupancy/call.ts';
import { ringEnds } from '../occupancy/ring-on.ts';
import type { Notice } from './notice.ts';

/** What the person's card tells, in the order in which it comes to tell it; the number is part of the notice's key. */
const RINGS = 1;
const RINGS_OTHERS = 2;
const TAKEN = 3;
const OVER = 4;

/** After that nobody looks at the card any more. */
const WORTH_REPLACING_MS = 60 * 60 * 1000;

const keyOf = ({ id }: Call, { personId }: Ring, part: number): string => `call.${id}.${personId}.${part}`;

const partOf = (call: Call, ring: Ring): number => {
  if (isOver(call)) return OVER;
  if (isOpen(ring)) return RINGS;
  const takenBy = ring.role === 'expert' ? call.takenBy : call.interpretedBy;
  return takenBy === undefined ? RINGS_OTHERS : TAKEN;
};

const noticeOf = (call: Call, ring: Ring): Notice => {
  const part = partOf(call, ring);
  const common = {
    key: keyOf(call, ring, part),
    personId: ring.personId,
    kind: call.kind === 'help' ? 'help' : 'call',
    code: 'ring',
    siteId: call.siteId,
    callId: call.id,
    ...(call.resourceId !== undefined && { resourceId: call.resourceId }),
  } as const satisfies Partial<Notice>;
  if (part === RINGS) return { ...common, at: ring.rungAt, until: ringEnds(call, ring) };
  const changedAt = part === TAKEN && ring.role === 'expert' ? call.takenAt : call.endedAt;
  const at = changedAt ?? ring.answeredAt ?? ring.rungAt;
  return { ...common, at, until: at + WORTH_REPLACING_MS, updates: keyOf(call, ring, RINGS) };
};

/**
 * What those who were rung are to be told of the call as it stands: an open ring, or, in the place of that ring's card,
 * that it rings others, who took it, or that it is over. Of a call that stands the same, always the same keys. Ids
 * alone: the card is made of what its receiver may see.
 */
export const noticesOf = (call: Call): readonly Notice[] => call.rings.map((ring) => noticeOf(call, ring));
