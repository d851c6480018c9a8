import { closed, closure, closureList, fault, faultList } from '@yhteistila/core/contract/schemas/fault.ts';
import type { z } from 'zod';
import type { Caller, Reply } from './api-client.ts';
import { during } from './site-clock.ts';

const read =
  <S extends z.ZodType>(schema: S, ...usual: readonly number[]) =>
  (reply: Reply): z.output<S> => {
    if (!usual.includes(reply.status)) throw new Error(`${usual} expected, got ${reply.status}: ${reply.text}`);
    return schema.parse(reply.body);
  };

export const closedIn = read(closed, 201);
export const closureIn = read(closure, 200);
export const closuresIn = read(closureList, 200);
export const faultIn = read(fault, 200, 201);
export const faultsIn = read(faultList, 200);

export const closuresOf = (resourceId: string): string => `/api/resources/${resourceId}/closures`;

/** Closes the resource for a time of one day and answers the closure with its hits; anything but 201 fails. */
export const close = async (caller: Caller, resourceId: string, day: string, times: string, more: object = {}) =>
  closedIn(await caller.post(closuresOf(resourceId), { ...during(day, times), ...more }));
