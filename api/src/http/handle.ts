import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { ReadDirectory } from '../commit/directory/directory-cache.ts';
import type { People } from '../commit/directory/people.ts';
import type { GiveWay } from '../ports/give-way.ts';
import { THIS_LOOP } from '../this-loop.ts';
import { type Caller, done, type Outcome, type Refusal, refused } from '../use-cases/outcome.ts';
import type { UseCases } from '../use-cases/use-cases.ts';
import { createAuthenticate } from './authenticate.ts';
import { beginCourse, type Course, refusalOfFailure } from './course.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { createEndpoints } from './endpoints.ts';
import type { Identity } from './identity.ts';
import { createCharging } from './limits/charging.ts';
import { createRateLimit } from './limits/limits.ts';
import { createStrangers, noteOn, refusalOfCount } from './limits/strangers.ts';
import type { Log } from './log.ts';
import { createDocument } from './openapi/document.ts';
import { type Column, isListId, LIST_ORDERS } from './pages/list-orders.ts';
import { type ListCall, pageOf } from './pages/page-of.ts';
import { aboutStart } from './present/presenting.ts';
import { toProblemInPieces } from './reply/to-problem.ts';
import { sendingTo, writeReply } from './reply/write-reply.ts';
import type { Match, Matched } from './request/match-route.ts';
import { methodNotAllowed, optionsReply } from './request/other-method.ts';
import type { Handle, RawReply, RawRequest } from './request/raw.ts';
import { readCall } from './request/read-call.ts';

export interface HandlerDeps {
  readonly useCases: UseCases;
  /** The directory with the sites that it is asked for, at most five seconds old. */
  readonly directory: ReadDirectory;
  readonly people: Pick<People, 'find' | 'byObjectId' | 'know'>;
  readonly identity: Identity;
  readonly log: Log;
  /** Calls a minute and person, or network of those who have not signed in. */
  readonly rateLimit: number | 'off';
  readonly now: () => Instant;
  /** Whose turns long work shares, unless told otherwise this thread's. */
  readonly giveWay?: GiveWay;
  /** Of the program, for the document. */
  readonly version: string;
}

/** The same API for somebody whom this process has made sure of in another way than by a token. */
export type HandleAs = (person: Person, request: RawRequest) => Promise<RawReply>;

export interface Handlers {
  readonly handle: Handle;
  readonly handleAs: HandleAs;
}

/** An address that leads nowhere succeeds only where OPTIONS asks what it takes. */
const successStatus = (match: Match, { notModified }: Reply): number => {
  if (notModified) return 304;
  return match.found ? match.route.replies.status : 204;
};

const tellRefusal = (refusal: Refusal, { directory, language, requestId, body }: Course, giveWay: GiveWay) => {
  const { siteId, day } = refusal;
  const presenting = aboutStart(body, siteId, { directory, language, ...(day === undefined ? {} : { day }) });
  return toProblemInPieces(giveWay, refusal, presenting, { requestId });
};

/** Of a list, the part that was asked for. */
const partOf = (
  outcome: Outcome<Reply>,
  { id, route, params }: Matched,
  asked: Pick<ListCall, 'rawQuery' | 'query'>,
): Outcome<Reply> => {
  if (!outcome.ok || !isListId(id) || !Array.isArray(outcome.value.body)) return outcome;
  // The endpoint's type says that these are items of this very list.
  const order = LIST_ORDERS[id] as 'given' | readonly Column<unknown>[];
  return pageOf({ ...outcome.value, body: outcome.value.body }, order, { path: route.path, params, ...asked });
};

/** Of an answer that was made by an earlier call under the same key. */
const REPLAYED = { 'Idempotent-Replayed': 'true' } as const;

type Strangers = Pick<ReturnType<typeof createStrangers>, 'tooMany' | 'refuse'>;

/** An address that there is not, or that does not take this method. */
const leadNowhere = async (
  strangers: Strangers,
  course: Course,
  methods: readonly string[],
  { method, sender }: RawRequest,
): Promise<Outcome<Reply>> => {
  const note = noteOn(course);
  if (methods.length === 0) return strangers.refuse(refused('not-found'), sender, note);
  if (method !== 'OPTIONS') return strangers.refuse(methodNotAllowed(methods), sender, note);
  return (await strangers.tooMany('options', sender, note)) ?? done(optionsReply(methods));
};

/** Who calls, if the route asks for that at all, and whether another call is welcome. */
const createAdmit = (
  { directory, people, identity, now }: HandlerDeps,
  limit: ReturnType<typeof createRateLimit>,
  strangers: Strangers,
) => {
  const authenticate = createAuthenticate(identity, now);
  return async (
    course: Course,
    { id, route, params }: Matched,
    { headers, sender }: RawRequest,
  ): Promise<Outcome<Caller | undefined>> => {
    const note = noteOn(course);
    if (!route.auth) return (await strangers.tooMany(id, sender, note)) ?? done(undefined);
    course.directory = await directory(params.siteId === undefined ? [] : [params.siteId]);
    const { vouchedFor } = course;
    const caller =
      vouchedFor === undefined
        ? await authenticate(headers.authorization, { directory: course.directory, people })
        : done({ person: vouchedFor });
    if (!caller.ok) return strangers.refuse(caller, sender, note);
    course.caller = caller.value;
    const allowance = await limit.count(caller.value.person.id);
    note(allowance);
    return refusalOfCount(allowance) ?? caller;
  };
};

/** From a request to the outcome of its endpoint: admitted, read, charged. Throws what the endpoint throws. */
const createPerform = (deps: HandlerDeps) => {
  const { giveWay = THIS_LOOP, people } = deps;
  const limit = createRateLimit(deps.rateLimit);
  const charging = createCharging(limit);
  const strangers = createStrangers(deps.rateLimit);
  const admit = createAdmit(deps, limit, strangers);
  const endpoints = createEndpoints(deps.useCases, createDocument(deps.version));
  return async (course: Course, request: RawRequest): Promise<Outcome<Reply>> => {
    const { match, requestId, language } = course;
    if (!match.found) return leadNowhere(strangers, course, match.allowed, request);
    const admitted = await admit(course, match, request);
    if (!admitted.ok) return admitted;
    const read = readCall(match.route, match.params, request, language);
    if (!read.ok) return read;
    course.body = read.value.body;
    // `readCall` has parsed with this route's own schemas, which is what the endpoint's type asks for.
    const endpoint = endpoints[match.id] as Endpoint;
    const { directory, caller } = course;
    const { know } = people;
    const call = { caller, directory, know, language, requestId, giveWay, ...read.value } as Parameters<Endpoint>[0];
    const note = noteOn(course);
    const answer = () => endpoint(call);
    const outcome =
      caller === undefined
        ? await answer()
        : await charging({ personId: caller.person.id, id: match.id, call, note }, answer);
    return partOf(outcome, match, { rawQuery: request.query, query: read.value.query });
  };
};

/** From an outcome to an answer, in the caller's language. */
const send = async (
  outcome: Outcome<Reply>,
  course: Course,
  request: RawRequest,
  giveWay: GiveWay,
): Promise<RawReply> => {
  if (!outcome.ok) {
    const problem = await tellRefusal(outcome.refusal, course, giveWay);
    return writeReply(problem, sendingTo(request, { ...course, status: problem.status }));
  }
  const { value, replayed } = outcome;
  const reply = replayed === true ? { ...value, headers: { ...value.headers, ...REPLAYED } } : value;
  return writeReply(reply, sendingTo(request, { ...course, status: successStatus(course.match, reply) }));
};

/** The API for callers with a token, and for those whom the bot's channel has vouched for. */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const { log, now, giveWay = THIS_LOOP } = deps;
  const perform = createPerform(deps);

  const guarded = async (course: Course, request: RawRequest): Promise<Outcome<Reply>> => {
    try {
      return await perform(course, request);
    } catch (error) {
      log.failure(course.requestId, error);
      return refusalOfFailure(error, course.match);
    }
  };

  /** What an answer cannot tell, because telling it fails, is still told as our fault. */
  const sendSafely = async (outcome: Outcome<Reply>, course: Course, request: RawRequest): Promise<RawReply> => {
    try {
      return await send(outcome, course, request, giveWay);
    } catch (error) {
      log.failure(course.requestId, error);
      return send(refused('internal'), course, request, giveWay);
    }
  };

  const serve = async (request: RawRequest, vouchedFor?: Person): Promise<RawReply> => {
    const started = now();
    const course = beginCourse(request, vouchedFor);
    const reply = await sendSafely(await guarded(course, request), course, request);
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

/** The API: everything between a host's plain request and its plain answer, the same on every host. */
export const createHandler = (deps: HandlerDeps): Handle => createHandlers(deps).handle;
