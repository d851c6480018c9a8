import { expect } from '@jest/globals';
import { availability } from '@yhteistila/core/contract/schemas/availability.ts';
import { booking, bookingList } from '@yhteistila/core/contract/schemas/booking-view.ts';
import { decision, type finding, type offer, problem } from '@yhteistila/core/contract/schemas/decision.ts';
import { occurrence, series, seriesPreview } from '@yhteistila/core/contract/schemas/series.ts';
import { dayView } from '@yhteistila/core/contract/schemas/site.ts';
import type { z } from 'zod';
import type { Reply } from './api-client.ts';

export type BookingBody = z.output<typeof booking>;
export type ProblemBody = z.output<typeof problem>;
export type FindingBody = z.output<typeof finding>;
export type OfferBody = z.output<typeof offer>;

/** The body as the contract has it; the whole answer is told when the status is another. */
const read =
  <S extends z.ZodType>(schema: S, ...usual: readonly number[]) =>
  (reply: Reply, statuses: readonly number[] = usual): z.output<S> => {
    if (!statuses.includes(reply.status)) throw new Error(`${statuses} expected, got ${reply.status}: ${reply.text}`);
    return schema.parse(reply.body);
  };

export const bookingIn = read(booking, 200, 201);
export const bookingsIn = read(bookingList, 200);
export const decisionIn = read(decision, 200);
export const foundIn = read(availability, 200);
export const dayIn = read(dayView, 200);
export const previewIn = read(seriesPreview, 200);
export const seriesIn = read(series, 200, 201);
export const occurrenceIn = read(occurrence, 201);

/** The problem in a refused answer, which must have this status and be told as problem+json without a stack. */
export const problemIn = (reply: Reply, status: number): ProblemBody => {
  const body = read(problem, status)(reply);
  expect(body.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.text).not.toMatch(/\\n\s+at |node_modules|\.ts\b|\bSELECT\b|stack/);
  return body;
};

/** What refused, as `kind code`, each once. */
export const refusals = ({ reasons = [] }: ProblemBody): readonly string[] => [
  ...new Set(reasons.filter(({ severity }) => severity === 'refuse').map(({ kind, code }) => `${kind} ${code}`)),
];

/** The parameters of a finding with this code: what would be allowed. */
export const allowedBy = ({ reasons = [] }: ProblemBody, code: string): FindingBody['params'] => {
  const found = reasons.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no reason ${code} in ${JSON.stringify(reasons)}`);
  expect(found.message).not.toMatch(/[{}]|undefined|^finding\./);
  return found.params;
};
