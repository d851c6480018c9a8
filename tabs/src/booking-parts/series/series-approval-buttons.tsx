import { DecisionButtons } from '../actions/approval-buttons.tsx';
import type { BookingWords } from '../booking-words.ts';
import { useApproveSeries, useDeclineSeries } from './series-decisions.ts';

const ALL = {
  approve: 'tab.series.approveAll',
  decline: 'tab.series.declineAll',
  approved: 'tab.series.approved',
  declined: 'tab.series.declined',
  ask: 'tab.series.declineAll.title',
  confirm: 'tab.series.declineAll.do',
} as const;

interface SeriesApprovalButtonsProps {
  readonly seriesId: string;
  /** Of the first date. */
  readonly words: BookingWords;
}

/** The two answers to the request of a series: for all its dates at once. */
export const SeriesApprovalButtons = ({ seriesId, words }: SeriesApprovalButtonsProps) => (
  <DecisionButtons
    what={words.what}
    subject={seriesId}
    approve={useApproveSeries(seriesId)}
    decline={useDeclineSeries(seriesId)}
    keys={ALL}
  />
);
