/**
 * Who answers for the data (M27). `employer`: the organisation of the member of staff whom it is about. `booking
 * organisation`: the one for which was booked. `premises`: who runs the shared premises. `operator`: who runs this service.
 * `person`: nobody but the person, on whose own device it lies.
 */
export const CONTROLLERS = ['employer', 'booking organisation', 'premises', 'operator', 'person'] as const;
export type Controller = (typeof CONTROLLERS)[number];

/**
 * Where it lies: a record (this folder), a document of a site-day (ports/day-documents.ts), an entry of the directory, the
 * browser of whoever uses the tab, the log on standard output, or a file of the single machine.
 */
export type StoredAs = 'record' | 'day' | 'directory' | 'browser' | 'log' | 'file';

/** How it goes: `expires`: the store erases it after its time. `ended`: by an act or a job that needs it no more. */
export type Erasure = 'expires' | 'ended' | 'replaced' | 'never';

export interface KindOfData {
  readonly as: StoredAs;
  /** What it holds, and of whom. */
  readonly holds: string;
  readonly controller: Controller;
  readonly purpose: string;
  /** How long it is kept after what; where it is not counted in days, until when. */
  readonly kept: { readonly days: number; readonly after: string } | { readonly until: string };
  readonly erased: Erasure;
  /** How it is erased, where the word alone does not say it. */
  readonly how?: string;
}

/** As long as a question about a booking may come after it: a year, and the weeks until somebody asks. */
export const AUDIT_DAYS = 400;
