import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Chat } from '../ports/chat.ts';
import type { Refusal } from '../use-cases/outcome.ts';
import { CALLS_A_MINUTE } from './limits.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import type { RawReply, RawRequest } from './raw.ts';
import { readJson } from './read-json.ts';
import { requestIdOf } from './request-id.ts';
import { createStrangers } from './strangers.ts';
import { STATUS, toProblem } from './to-problem.ts';
import { writeReply } from './write-reply.ts';

/** Where the bot's channel delivers what people write. It is the channel's protocol and no call of our contract. */
export const MESSAGES_PATH = '/api/messages';

/** An activity of the bot's channel: a plain request, and whether it came from this machine itself. */
export type HandleMessage = (request: RawRequest, isLoopback: boolean) => Promise<RawReply>;

/** How the bot refuses whom it does not know, and what it cannot read; all else is an answer or a trouble of ours. */
const REFUSALS: readonly number[] = [STATUS.malformed, STATUS.unauthenticated, STATUS.forbidden];

/**
 * What the channel delivers, passed on to the bot. Without a bot nobody is accepted. Whoever is refused too often is told
 * to wait; what the channel signed is never too much.
 */
export const createHandleMessage = (
  chat: Chat | undefined,
  rateLimit: number | 'off' = CALLS_A_MINUTE,
): HandleMessage => {
  const strangers = createStrangers(rateLimit);

  const sending = ({ headers, method }: RawRequest, status: number) => ({
    status,
    requestId: requestIdOf(headers),
    acceptEncoding: headers['accept-encoding'],
    headOnly: method === 'HEAD',
  });

  const tell = (request: RawRequest, refusal: Refusal): Promise<RawReply> => {
    const language = negotiateLanguage(request.headers['accept-language']);
    const problem = toProblem(refusal, { directory: NOTHING_KNOWN, language });
    return writeReply(problem, sending(request, problem.status));
  };

  const refuse = async (request: RawRequest, refusal: Refusal): Promise<RawReply> => {
    const told = await strangers.refuse({ ok: false, refusal }, request.sender);
    return tell(request, told.refusal);
  };

  return async (request, isLoopback) => {
    if (chat === undefined) return refuse(request, { code: 'unauthenticated' });
    const { authorization, 'content-type': contentType } = request.headers;
    const json = readJson(request.body, contentType);
    if (!json.ok) return refuse(request, json.refusal);
    const { status, body } = await chat.receive({ authorization, body: json.value, isLoopback });
    const late = REFUSALS.includes(status) ? await strangers.tooMany('refused', request.sender) : undefined;
    if (late !== undefined) return tell(request, late.refusal);
    return writeReply(body === undefined ? {} : { body }, sending(request, status));
  };
};
