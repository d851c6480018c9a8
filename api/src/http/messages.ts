import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Chat } from '../ports/chat.ts';
import type { Refusal } from '../use-cases/outcome.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import type { RawReply, RawRequest } from './raw.ts';
import { readJson } from './read-json.ts';
import { requestIdOf } from './request-id.ts';
import { toProblem } from './to-problem.ts';
import { writeReply } from './write-reply.ts';

/** Where the bot's channel delivers what people write. It is the channel's protocol and no call of our contract. */
export const MESSAGES_PATH = '/api/messages';

/** An activity of the bot's channel: a plain request, and whether it came from this machine itself. */
export type HandleMessage = (request: RawRequest, isLoopback: boolean) => Promise<RawReply>;

/** What the channel delivers, passed on to the bot. Without a bot nobody is accepted. */
export const createHandleMessage = (chat: Chat | undefined): HandleMessage => {
  const sending = ({ headers, method }: RawRequest, status: number) => ({
    status,
    requestId: requestIdOf(headers),
    acceptEncoding: headers['accept-encoding'],
    headOnly: method === 'HEAD',
  });

  const refuse = (request: RawRequest, refusal: Refusal): Promise<RawReply> => {
    const language = negotiateLanguage(request.headers['accept-language']);
    const problem = toProblem(refusal, { directory: NOTHING_KNOWN, language });
    return writeReply(problem, sending(request, problem.status));
  };

  return async (request, isLoopback) => {
    if (chat === undefined) return refuse(request, { code: 'unauthenticated' });
    const { authorization, 'content-type': contentType } = request.headers;
    const json = readJson(request.body, contentType);
    if (!json.ok) return refuse(request, json.refusal);
    const { status, body } = await chat.receive({ authorization, body: json.value, isLoopback });
    return writeReply(body === undefined ? {} : { body }, sending(request, status));
  };
};
