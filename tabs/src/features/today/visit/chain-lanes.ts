import type { Client } from '@yhteistila/core/contract/client.ts';
import { instantOf } from '../../../i18n/instant.ts';

type Found = NonNullable<Extract<Awaited<ReturnType<Client['planChain']>>, { ok: true }>['value']>;
export type ChainPlan = Found['plans'][number];
export type ChainRefusal = Found['refused'][number];
type PlannedStep = ChainPlan['steps'][number];

/** Where a bar lies on the axis of the visit, in per cent of its length. */
interface Span {
  readonly left: number;
  readonly width: number;
}

export type Lane =
  | ({ readonly kind: 'step'; readonly step: PlannedStep; readonly isMove: boolean } & Span)
  | ({ readonly kind: 'waiting'; readonly minutes: number } & Span);

const MINUTE_MS = 60_000;
const WHOLE = 100;

/** The waiting before the first step: what is left of all when that between the steps is taken away. */
const waitedAtFirst = (waitingMinutes: number, spans: readonly { start: number; end: number }[]): number =>
  spans.reduce(
    (left, { start }, index) => left - (start - (spans[index - 1]?.end ?? start)),
    waitingMinutes * MINUTE_MS,
  );

/** The visit in order of time: who comes when, where the customer moves, and what waiting lies before and between. */
export const lanesOf = ({ steps, waitingMinutes }: ChainPlan): readonly Lane[] => {
  const spans = steps.map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) }));
  const first = Math.min(...spans.map(({ start }) => start)) - waitedAtFirst(waitingMinutes, spans);
  const length = Math.max(...spans.map(({ end }) => end)) - first;
  const span = (start: number, end: number): Span => ({
    left: ((start - first) / length) * WHOLE,
    width: ((end - start) / length) * WHOLE,
  });
  return steps.flatMap((step, index): Lane[] => {
    const own = spans[index];
    if (own === undefined) return [];
    const since = spans[index - 1]?.end ?? first;
    const waited = own.start - since;
    const isMove = index > 0 && steps[index - 1]?.resourceId !== step.resourceId;
    const bar: Lane = { kind: 'step', step, isMove, ...span(own.start, own.end) };
    if (waited <= 0) return [bar];
    return [{ kind: 'waiting', minutes: waited / MINUTE_MS, ...span(since, own.start) }, bar];
  });
};
