/** A job with what it stands on already given: all that a host needs to know of it. */
export interface HostedJob {
  readonly id: string;
  readonly everySeconds: number;
  readonly run: () => Promise<void>;
}
