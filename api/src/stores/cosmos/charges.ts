/** What the calls of one kind have cost so far. */
export interface Charge {
  /** How often the operation was asked for. */
  readonly calls: number;
  /** HTTP requests that they took, retries included. */
  readonly requests: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Request units: the account's own figure, or an estimate where it gave none. */
  readonly requestUnits: number;
  /** The part of `requestUnits` that is an estimate from the published tables. */
  readonly estimatedUnits: number;
}

/** Sums what operations cost, by their names (`commit`, `readDay`). */
export interface Charges {
  /** What was summed since the start or the last reset. */
  read(): ReadonlyMap<string, Charge>;
  reset(): void;
}

/** What one request cost. `units` is absent where the account did not say. */
export interface RequestCost {
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly units?: number;
  /** Asked only when `units` is absent. */
  estimate(): number;
}

export interface ChargeRecorder extends Charges {
  called(operation: string): void;
  requested(operation: string, cost: RequestCost): void;
}

const NOTHING: Charge = {
  calls: 0,
  requests: 0,
  sentBytes: 0,
  receivedBytes: 0,
  requestUnits: 0,
  estimatedUnits: 0,
};

export const recordCharges = (): ChargeRecorder => {
  const sums = new Map<string, Charge>();
  const sumOf = (operation: string): Charge => sums.get(operation) ?? NOTHING;
  return {
    read: () => new Map(sums),
    reset: () => sums.clear(),
    called: (operation) => {
      const sum = sumOf(operation);
      sums.set(operation, { ...sum, calls: sum.calls + 1 });
    },
    requested: (operation, { sentBytes, receivedBytes, units, estimate }) => {
      const sum = sumOf(operation);
      const estimated = units === undefined ? estimate() : 0;
      sums.set(operation, {
        calls: sum.calls,
        requests: sum.requests + 1,
        sentBytes: sum.sentBytes + sentBytes,
        receivedBytes: sum.receivedBytes + receivedBytes,
        requestUnits: sum.requestUnits + (units ?? estimated),
        estimatedUnits: sum.estimatedUnits + estimated,
      });
    },
  };
};
