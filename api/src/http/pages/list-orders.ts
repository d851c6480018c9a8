import type { Routes } from '@yhteistila/core/contract/routes.ts';
import type { z } from 'zod';

type Body<Id extends keyof Routes> = z.output<Routes[Id]['replies']['body']>;

/** Every call whose answer is a list. */
export type ListId = {
  [Id in keyof Routes]: Body<Id> extends readonly unknown[] ? Id : never;
}[keyof Routes];

type Item<Id extends ListId> = Body<Id> extends readonly (infer I)[] ? I : never;

/** One of the things by which a list is ordered. */
export interface Column<T> {
  readonly of: (item: T) => string | number;
  readonly descending?: true;
}

const byId: Column<{ readonly id: string }> = { of: ({ id }) => id };
const byStart: Column<{ readonly start: string }> = { of: ({ start }) => Date.parse(start) };
const newestCalls: Column<{ readonly startedAt: string }> = {
  of: ({ startedAt }) => Date.parse(startedAt),
  descending: true,
};
const laterIds: Column<{ readonly id: string }> = { ...byId, descending: true };

/**
 * THE order of each list, so that a list can be gone on with after an item although others came or went meanwhile. `given`:
 * as the directory has it, which hardly ever changes.
 */
export const LIST_ORDERS: { readonly [Id in ListId]: 'given' | readonly Column<Item<Id>>[] } = {
  myBookings: [byStart, byId],
  requests: [byStart, byId],
  organisations: 'given',
  sites: 'given',
  siteCalls: [newestCalls, laterIds],
  myCalls: [newestCalls, laterIds],
  dutyList: [{ of: ({ organisationId }) => organisationId }],
  faults: [{ of: ({ reportedAt }) => Date.parse(reportedAt), descending: true }, byId],
  closures: [byStart, byId],
  undelivered: [
    { of: ({ at }) => Date.parse(at), descending: true },
    { of: ({ person }) => person.id },
    { of: ({ code }) => code },
  ],
};

export const isListId = (id: string): id is ListId => Object.hasOwn(LIST_ORDERS, id);
