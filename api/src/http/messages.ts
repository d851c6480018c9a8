import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Chat } from '../ports/chat.ts';
import type { Refusal } from '../use-cases/outcome.ts';
import type { Reply } from './endpoint.ts';
import { CALLS_A_MINUTE } from './limits/limits.ts';
import { type Counted, createStrangers, noteOn } from './limits/strangers.ts';
import { refuseRequest } from './reply/refuse-request.ts';
import { STATUS } from './reply/to-problem.ts';
import { sendingTo, writeReply } from './reply/write-reply.ts';
import { methodNotAllowed, optionsReply, takes } from './request/other-method.ts';
import type { RawReply, RawRequest } from './request/raw.ts';
import { readJson } from './request/read-json.ts';
import { requestIdOf } from './request/request-id.ts';

/** Where the bot's channel delivers what people write. It is the channel's protocol and no call of our contract. */
export const MESSAGES_PATH = '/api/messages';

/** An activity of the bot's channel: a plain request, and whether it came from this machine itself. */
export type HandleMessage = (request: RawRequest, isLoopback: boolean) => Promise<RawReply>;

/** What the channel uses. */
const METHODS = ['POST'];

/** How the bot refuses whom it does not know, and what it cannot read; all else is an answer or a trouble of ours. */
const REFUSALS: ReadonlyMap<number, ErrorCode> = new Map(
  (['malformed', 'unauthenticated', 'forbidden'] as const).map((code) => [STATUS[code], code]),
);

/** Who was not taken has sent no token, or one that does not hold. */
const refusalOf = (code: ErrorCode, { headers }: RawRequest): Refusal =>
  code === 'unauthenticated' && headers.authorization !== undefined ? { code, challenge: 'invalid_token' } : { code };

/** One delivery, and how its sender stands with the limit. */
interface Delivery extends Counted {
  readonly request: RawRequest;
}

const send = (reply: Reply, { request, allowance }: Delivery, status: number): Promise<RawReply> => {
  const language = negotiateLanguage(request.headers['accept-language']);
  const requestId = requestIdOf(request.headers);
  return writeReply(reply, sendingTo(request, { status, requestId, language, allowance }));
};

const tell = ({ request, allowance }: Delivery, refusal: Refusal): Promise<RawReply> =>
  refuseRequest(request, refusal, allowance);

/**
 * What the channel delivers, passed on to the bot. Without a bot nobody is accepted. Whoever is refused too often is told
 * to wait; what the channel signed is never too much.
 */
export const createHandleMessage = (
  chat: Chat | undefined,
  rateLimit: number | 'off' = CALLS_A_MINUTE,
): HandleMessage => {
  const strangers = createStrangers(rateLimit);

  const refuse = async (delivery: Delivery, refusal: Refusal): Promise<RawReply> => {
    const given = await strangers.refuse({ ok: false, refusal }, delivery.request.sender, noteOn(delivery));
    return tell(delivery, given.refusal);
  };

  const tellMethods = async (delivery: Delivery): Promise<RawReply> => {
    const late = await strangers.tooMany('options', delivery.request.sender, noteOn(delivery));
    return late === undefined ? send(optionsReply(METHODS), delivery, 204) : tell(delivery, late.refusal);
  };

  const receive = async (delivery: Delivery, bot: Chat, isLoopback: boolean): Promise<RawReply> => {
    const { request } = delivery;
    const { authorization, 'content-type': contentType } = request.headers;
    const json = readJson(request.body, contentType);
    if (!json.ok) return refuse(delivery, json.refusal);
    const { status, body } = await bot.receive({ authorization, body: json.value, isLoopback });
    const code = REFUSALS.get(status);
    if (code !== undefined) return refuse(delivery, refusalOf(code, request));
    return send(body === undefined ? {} : { body }, delivery, status);
  };

  return async (request, isLoopback) => {
    const delivery: Delivery = { request, allowance: undefined };
    if (request.method === 'OPTIONS') return tellMethods(delivery);
    if (!takes(METHODS, request.method)) return refuse(delivery, methodNotAllowed(METHODS).refusal);
    return chat === undefined
      ? refuse(delivery, refusalOf('unauthenticated', request))
      : receive(delivery, chat, isLoopback);
  };
};
