import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import { done, type Outcome } from '../../use-cases/outcome.ts';
import type { Reply } from '../endpoint.ts';
import { type Counted, createStrangers, noteOn } from '../limits/strangers.ts';
import { refuseRequest } from '../reply/refuse-request.ts';
import { sendingTo, writeReply } from '../reply/write-reply.ts';
import { methodNotAllowed, optionsReply, takes } from '../request/other-method.ts';
import type { Handle, RawRequest } from '../request/raw.ts';
import { requestIdOf } from '../request/request-id.ts';
import { createDocsReplies } from './docs-files.ts';

const METHODS = ['GET'];

/** The handler with the page of the document before it, which everybody may read, as often as the document itself. */
export const withDocs = (handle: Handle, { rateLimit }: { readonly rateLimit: number | 'off' }): Handle => {
  const replies = createDocsReplies();
  const strangers = createStrangers(rateLimit);

  return async (request: RawRequest) => {
    const read = replies.get(request.path.replace(/\/$/, ''));
    if (read === undefined) return handle(request);
    const { method, headers, sender } = request;
    const counted: Counted = { allowance: undefined };
    const note = noteOn(counted);
    const outcomeOf = async (): Promise<Outcome<Reply>> => {
      if (method === 'OPTIONS')
        return (await strangers.tooMany('options', sender, note)) ?? done(optionsReply(METHODS));
      if (!takes(METHODS, method)) return strangers.refuse(methodNotAllowed(METHODS), sender, note);
      return (await strangers.tooMany('docs', sender, note)) ?? done(await read());
    };
    const outcome = await outcomeOf();
    if (!outcome.ok) return refuseRequest(request, outcome.refusal, counted.allowance);
    const [requestId, language] = [requestIdOf(headers), negotiateLanguage(headers['accept-language'])];
    const status = method === 'OPTIONS' ? 204 : 200;
    return writeReply(outcome.value, sendingTo(request, { status, requestId, language, ...counted }));
  };
};
