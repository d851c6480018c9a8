import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Language } from '@yhteistila/core/i18n/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type LookUp, NewerData, OutcomeUnknown, StoreUnreachable } from '../ports/day-store.ts';
import { type Caller, done, type Outcome, type Refusal, refused } from '../use-cases/outcome.ts';
import type { UseCases } from '../use-cases/use-cases.ts';
import { createAuthenticate } from './authenticate.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { createEndpoints } from './endpoints.ts';
import type { Identity } from './identity.ts';
import { createRateLimit } from './limits.ts';
import type { Log } from './log.ts';
import { type Match, type Matched, matchRoute } from './match-route.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import { createDocument } from './openapi.ts';
import { aboutStart } from './present/presenting.ts';
import type { Handle, RawReply, RawRequest } from './raw.ts';
import { readCall } from './read-call.ts';
import { requestIdOf } from './request-id.ts';
import { createStrangers } from './strangers.ts';
import { toProblem } from './to-problem.ts';
import { writeReply } from './write-reply.ts';

export interface HandlerDeps {
  readonly useCases: UseCases;
  /** The directory, at most five seconds old. */
  readonly directory: () => Promise<Directory>;
  readonly identity: Identity;
  readonly log: Log;
  /** Calls a minute and person, or network of those who have not signed in. */
  readonly rateLimit: number | 'off';
  readonly now: () => Instant;
  /** Of the program, for the document. */
  readonly version: string;
}

/** What is known of a call by and by; the log and the problem's language need it whatever happens. */
interface Course {
  readonly requestId: string;
  readonly language: Language;
  readonly match: Match;
  directory: Directory;
  caller: Caller | undefined;
  readonly vouchedFor: Person | undefined;
  body: unknown;
}

const begin = ({ method, path, headers }: RawRequest, vouchedFor?: Person): Course => {
  return {
    requestId: requestIdOf(headers),
    language: negotiateLanguage(headers['accept-language']),
    match: matchRoute(method, path),
    directory: NOTHING_KNOWN,
    caller: undefined,
    vouchedFor,
    body: undefined,
  };
};

/** What the address names, by which to look up what became of the call. */
const namedBy = (match: Match): LookUp => {
  const { bookingId, seriesId } = match.found ? match.params : {};
  return { ...(bookingId !== undefined && { bookingId }), ...(seriesId !== undefined && { seriesId }) };
};

/** A failure as an answer: of what may have been stored it is not said that nothing was. */
const refusalOf = (error: unknown, match: Match): { readonly ok: false; readonly refusal: Refusal } => {
  if (!(error instanceof StoreUnreachable)) return refused('internal');
  const said = error instanceof OutcomeUnknown ? error.lookUp : undefined;
  const isOpen = said !== undefined || (match.found && match.route.inSteps === true);
  if (isOpen) return refused('outcome-unknown', { ...namedBy(match), ...said });
  return refused(error instanceof NewerData ? 'newer-data' : 'store-unreachable');
};

/** The same API for somebody whom this process has made sure of in another way than by a token. */
export type HandleAs = (person: Person, request: RawRequest) => Promise<RawReply>;

export interface Handlers {
  readonly handle: Handle;
  readonly handleAs: HandleAs;
}

/** The API: everything between a host's plain request and its plain answer, the same on every host. */
export const createHandler = (deps: HandlerDeps): Handle => createHandlers(deps).handle;

/** The API for callers with a token, and for those whom the bot's channel has vouched for. */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const { log, now } = deps;
  const authenticate = createAuthenticate(deps.identity, now);
  const countCall = createRateLimit(deps.rateLimit);
  const strangers = createStrangers(deps.rateLimit);
  const endpoints = createEndpoints(deps.useCases, createDocument(deps.version));

  /** Who calls, if the route asks for that at all, and whether another call is welcome. */
  const admit = async (
    course: Course,
    { id, route }: Matched,
    { headers, sender }: RawRequest,
  ): Promise<Outcome<Caller | undefined>> => {
    if (!route.auth) return (await strangers.tooMany(id, sender)) ?? done(undefined);
    course.directory = await deps.directory();
    const { vouchedFor } = course;
    const caller =
      vouchedFor === undefined
        ? await authenticate(headers.authorization, course.directory)
        : done({ person: vouchedFor });
    if (!caller.ok) return strangers.refuse(caller, sender);
    course.caller = caller.value;
    const retryAfter = await countCall(caller.value.person.id);
    return retryAfter === undefined ? caller : refused('too-many-requests', { retryAfter });
  };

  const perform = async (course: Course, request: RawRequest): Promise<Outcome<Reply>> => {
    const { match, requestId, language } = course;
    if (!match.found) {
      const refusal = refused(match.allowed.length > 0 ? 'method-not-allowed' : 'not-found');
      return strangers.refuse(refusal, request.sender);
    }
    const admitted = await admit(course, match, request);
    if (!admitted.ok) return admitted;
    const read = readCall(match.route, match.params, request, language);
    if (!read.ok) return read;
    course.body = read.value.body;
    // `readCall` has parsed with this route's own schemas, which is what the endpoint's type asks for.
    const endpoint = endpoints[match.id] as Endpoint;
    const { directory, caller } = course;
    return endpoint({ ...read.value, caller, directory, language, requestId } as Parameters<Endpoint>[0]);
  };

  const guarded = async (course: Course, request: RawRequest): Promise<Outcome<Reply>> => {
    try {
      return await perform(course, request);
    } catch (error) {
      log.failure(course.requestId, error);
      return refusalOf(error, course.match);
    }
  };

  const successStatus = (match: Match, { notModified }: Reply): number => {
    if (notModified) return 304;
    return match.found ? match.route.replies.status : 200;
  };

  const tellRefusal = (refusal: Refusal, { directory, language, match, requestId, body }: Course) => {
    const allowed = match.found ? '' : match.allowed.join(', ');
    const { siteId, day } = refusal;
    const presenting = aboutStart(body, siteId, { directory, language, ...(day === undefined ? {} : { day }) });
    const problem = toProblem(refusal, presenting, { allowed, requestId });
    const headers = refusal.code === 'method-not-allowed' ? { ...problem.headers, Allow: allowed } : problem.headers;
    return { ...problem, headers };
  };

  const send = (outcome: Outcome<Reply>, course: Course, request: RawRequest): Promise<RawReply> => {
    const sending = {
      requestId: course.requestId,
      acceptEncoding: request.headers['accept-encoding'],
      headOnly: request.method === 'HEAD',
    };
    if (outcome.ok) {
      return writeReply(outcome.value, { ...sending, status: successStatus(course.match, outcome.value) });
    }
    const problem = tellRefusal(outcome.refusal, course);
    return writeReply({ headers: problem.headers, body: problem.body }, { ...sending, status: problem.status });
  };

  /** What an answer cannot tell, because telling it fails, is still told as our fault. */
  const sendSafely = async (outcome: Outcome<Reply>, course: Course, request: RawRequest): Promise<RawReply> => {
    try {
      return await send(outcome, course, request);
    } catch (error) {
      log.failure(course.requestId, error);
      return send(refused('internal'), course, request);
    }
  };

  const options = (course: Course): RawReply => {
    const allowed = course.match.found ? [] : course.match.allowed;
    return {
      status: 204,
      headers: { Allow: ['OPTIONS', ...allowed].join(', '), 'X-Request-Id': course.requestId },
      body: undefined,
    };
  };

  const serve = async (request: RawRequest, vouchedFor?: Person): Promise<RawReply> => {
    const started = now();
    const course = begin(request, vouchedFor);
    const asksForOptions = request.method === 'OPTIONS' && !course.match.found && course.match.allowed.length > 0;
    const late = asksForOptions ? await strangers.tooMany('options', request.sender) : undefined;
    const reply =
      asksForOptions && late === undefined
        ? options(course)
        : await sendSafely(late ?? (await guarded(course, request)), course, request);
    log.call({
      requestId: course.requestId,
      route: course.match.found ? course.match.id : undefined,
      method: request.method.slice(0, 10),
      status: reply.status,
      ms: now() - started,
      caller: course.caller,
    });
    return reply;
  };
  return { handle: (request) => serve(request), handleAs: (person, request) => serve(request, person) };
};
