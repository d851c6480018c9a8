import type { Wording } from '../../i18n/use-text.tsx';
import type { CallView } from './use-calls.ts';

/** How the call stands, in one sentence. */
export const stateText = (call: CallView, zone: string, { t, time }: Pick<Wording, 't' | 'time'>): string => {
  const name = call.takenBy?.name;
  const takenAt = time(call.takenAt ?? call.startedAt, zone);
  switch (call.state) {
    case 'ringing':
      return t('tab.calls.state.ringing');
    case 'taken':
      return name === undefined
        ? t('tab.calls.state.takenUnnamed', { time: takenAt })
        : t('tab.calls.state.taken', { name, time: takenAt });
    case 'unanswered':
      return t('tab.calls.state.unanswered');
    case 'ended':
      return name === undefined ? t('tab.calls.state.endedUnnamed') : t('tab.calls.state.ended', { name });
    case 'cancelled':
      return t(call.endedBecause === 'customerLeft' ? 'tab.calls.state.customerLeft' : 'tab.calls.state.cancelled');
  }
};
