import { decide } from '@yhteistila/core/rules/decide.ts';
import { alternativesFor, readDays } from './alternatives-for.ts';
import type { Deps } from './deps.ts';
import { type FactsInput, factsFor, partitionsOf } from './facts.ts';
import { done } from './outcome.ts';
import { readRequest } from './read-request.ts';
import type { UseCases } from './use-cases.ts';

/** The decision that a booking would get now, with alternatives where it would be refused. Stores nothing. */
export const checkBooking =
  (deps: Deps): UseCases['checkBooking'] =>
  async (caller, wish) => {
    const directory = await deps.directory();
    const request = readRequest(wish, caller.person, directory);
    if (!request.ok) return request;
    const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person };
    const days = await readDays(deps, partitionsOf(request.value, directory), input.now);
    const decision = decide(request.value, factsFor(request.value, days, input));
    const alternatives = decision.allowed ? [] : await alternativesFor(deps, request.value, input);
    return done({ ...decision, siteId: request.value.siteId, alternatives });
  };
