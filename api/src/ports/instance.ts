/** A process that does a job: where it runs, and which of all that ever ran there it is. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** No other process has it, also not one that gets the same pid later. */
  readonly id: string;
}

/** This process, and what it knows of others. */
export interface Instance {
  readonly own: Holder;
  /** Whether that process has ended for certain; one on another machine never has. */
  isGone(holder: Holder): boolean;
}
