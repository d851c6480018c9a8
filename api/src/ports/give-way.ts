/**
 * How long work shares the event loop with other calls. Whoever holds the loop for long asks between its pieces, and
 * waits when it is others' turn.
 */
export interface GiveWay {
  /** Whether the present share of the loop is used up. */
  readonly isDue: () => boolean;
  /** Waits for a share of the loop, behind all that wait already. */
  readonly wait: () => Promise<void>;
}
