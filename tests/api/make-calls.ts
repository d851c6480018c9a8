import { call, callList, duty, dutyList } from '@yhteistila/core/contract/schemas/call.ts';
import type { z } from 'zod';
import type { Caller, Reply } from './api-client.ts';
import { problemIn } from './read-replies.ts';

export type CallBody = z.output<typeof call>;

export const CALLS = '/api/calls';

const bodyOf = (reply: Reply, ...statuses: readonly number[]): unknown => {
  if (!statuses.includes(reply.status)) throw new Error(`${statuses} expected, got ${reply.status}: ${reply.text}`);
  return reply.body;
};

export const callIn = (reply: Reply, ...statuses: readonly number[]): CallBody =>
  call.parse(bodyOf(reply, ...(statuses.length === 0 ? [200, 201] : statuses)));
export const callsIn = (reply: Reply): readonly CallBody[] => callList.parse(bodyOf(reply, 200));
export const dutyIn = (reply: Reply) => duty.parse(bodyOf(reply, 200));
export const dutiesIn = (reply: Reply) => dutyList.parse(bodyOf(reply, 200));

const at = ({ id }: Pick<CallBody, 'id'>): string => `${CALLS}/${id}`;

/** The acts on a call, each with its answer as it came. */
export const take = (caller: Caller, of: Pick<CallBody, 'id'>): Promise<Reply> => caller.post(`${at(of)}/take`);
export const notNow = (caller: Caller, of: Pick<CallBody, 'id'>): Promise<Reply> => caller.post(`${at(of)}/not-now`);
export const end = (caller: Caller, of: Pick<CallBody, 'id'>, because?: string): Promise<Reply> =>
  caller.post(`${at(of)}/end`, because === undefined ? {} : { because });
export const read = (caller: Caller, of: Pick<CallBody, 'id'>): Promise<Reply> => caller.get(at(of));

/** The person goes on duty for calls. */
export const goOnDuty = async (caller: Caller, onDuty = true) => dutyIn(await caller.patch('/api/me/duty', { onDuty }));

/** `kela-asiantuntija asked …`: who was rung, on which step, and what came of it. */
export const ringsOf = ({ rings }: CallBody): readonly string[] =>
  rings.map(({ person, step, answer }) => `${person.id} ${step} ${answer ?? '…'}`);

/** What the refusal says to a reader. */
export const saidIn = (reply: Reply, status = 409): string | undefined =>
  problemIn(reply, status)
    .errors?.map(({ message }) => message)
    .join();
