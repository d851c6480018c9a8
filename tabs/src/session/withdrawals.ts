import { useSyncExternalStore } from 'react';

/** A booking that its person took back while nobody could know whether it had arrived. */
export interface Withdrawal {
  /** The Idempotency-Key under which it was sent. */
  readonly key: string;
  readonly personId: string;
}

const KEY = 'yhteistila.withdrawn';
const MAX_KEPT = 20;

const isWithdrawal = (value: unknown): value is Withdrawal =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'personId' in value &&
  typeof value.key === 'string' &&
  typeof value.personId === 'string';

/** What was kept; nothing of what cannot be read. */
export const readWithdrawals = (text: string | null): readonly Withdrawal[] => {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWithdrawal) : [];
  } catch {
    return [];
  }
};

let open: readonly Withdrawal[] | undefined;
const listeners = new Set<() => void>();

const all = (): readonly Withdrawal[] => {
  open ??= readWithdrawals(localStorage.getItem(KEY));
  return open;
};

const change = (next: readonly Withdrawal[]): void => {
  open = next.slice(-MAX_KEPT);
  localStorage.setItem(KEY, JSON.stringify(open));
  for (const listener of listeners) listener();
};

/** Kept in this browser until the service has said what became of them: also over a reload of the page. */
export const withdrawals = {
  add: (withdrawal: Withdrawal): void => change([...all(), withdrawal]),
  settle: (key: string): void => change(all().filter((each) => each.key !== key)),
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWithdrawals = (personId: string | undefined): readonly Withdrawal[] =>
  useSyncExternalStore(subscribe, all).filter((each) => each.personId === personId);
