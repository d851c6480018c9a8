/** Every status a booking can have (docs/api.md §3). */
export const STATUSES = [
  'requested',
  'confirmed',
  'checkedIn',
  'completed',
  'released',
  'cancelled',
  'declined',
] as const;
export type Status = (typeof STATUSES)[number];

/** What may happen to a booking after it was made. */
export const ACTS = [
  'approve',
  'decline',
  'checkIn',
  'checkOut',
  'complete',
  'release',
  'cancel',
  'reinstate',
  'edit',
  'extend',
  'markAbsent',
  'resume',
] as const;
export type Act = (typeof ACTS)[number];

/**
 * THE table of transitions: the status an act leads to, by the status it starts from. `edit` and `extend` keep or
 * re-decide the status; `reinstate` is decided again as a new booking is, so its target here is the usual one.
 * `markAbsent`: the customer did not come. `resume` takes back an early end, and that only for a moment
 * (core/occupancy/early-end.ts).
 */
const TRANSITIONS: { readonly [status in Status]: { readonly [act in Act]?: Status } } = {
  requested: { approve: 'confirmed', decline: 'declined', cancel: 'cancelled', edit: 'requested' },
  confirmed: {
    checkIn: 'checkedIn',
    complete: 'completed',
    release: 'released',
    cancel: 'cancelled',
    edit: 'confirmed',
    extend: 'confirmed',
    markAbsent: 'completed',
  },
  checkedIn: {
    checkOut: 'completed',
    complete: 'completed',
    edit: 'checkedIn',
    extend: 'checkedIn',
    markAbsent: 'completed',
  },
  completed: { resume: 'checkedIn' },
  released: { reinstate: 'confirmed' },
  cancelled: { reinstate: 'confirmed' },
  declined: {},
};

/** The status that the act leads to, or undefined where the act is not possible. */
export const afterAct = (status: Status, act: Act): Status | undefined => TRANSITIONS[status][act];

/** The statuses from which the act is possible. */
export const statusesThatCan = (act: Act): readonly Status[] =>
  STATUSES.filter((status) => afterAct(status, act) !== undefined);

const REPEATED: { readonly [act in Act]?: Status } = {
  approve: 'confirmed',
  decline: 'declined',
  checkIn: 'checkedIn',
  checkOut: 'completed',
  cancel: 'cancelled',
};

/** True when the act has already had its effect, so that a repeat gets the same answer (docs/api.md §5). */
export const isRepeat = (status: Status, act: Act): boolean => REPEATED[act] === status;

/** Statuses in which a booking takes its resources. */
export const isLive = (status: Status): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'checkedIn';

/** Statuses that count as use of a resource: live or completed (N19). */
export const isUse = (status: Status): boolean => isLive(status) || status === 'completed';
