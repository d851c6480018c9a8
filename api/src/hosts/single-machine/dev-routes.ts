import { id } from '@yhteistila/core/contract/schemas/fields.ts';
import { pageQuery } from '@yhteistila/core/contract/schemas/page.ts';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { ReadDirectory } from '../../commit/directory/directory-cache.ts';
import type { People } from '../../commit/directory/people.ts';
import type { Reply } from '../../http/endpoint.ts';
import { type Counted, createStrangers, noteOn } from '../../http/limits/strangers.ts';
import { pageOf } from '../../http/pages/page-of.ts';
import { IN_ALL_LANGUAGES } from '../../http/reply/in-all-languages.ts';
import { toProblem } from '../../http/reply/to-problem.ts';
import { sendingTo, writeReply } from '../../http/reply/write-reply.ts';
import { methodNotAllowed, optionsReply, takes } from '../../http/request/other-method.ts';
import type { Handle, RawRequest } from '../../http/request/raw.ts';
import { readQuery } from '../../http/request/read-call.ts';
import { readJson } from '../../http/request/read-json.ts';
import { requestIdOf } from '../../http/request/request-id.ts';
import { validationErrors } from '../../http/request/validation-errors.ts';
import { done, type Outcome, refused } from '../../use-cases/outcome.ts';
import type { DevIssuer } from './dev-identity.ts';
import { mayBeAnybody } from './loopback.ts';

/** Not in core/contract/routes.ts, because on Azure these do not exist (docs/api.md §9). */
const PEOPLE = '/api/dev/people';
const SIGN_IN = '/api/dev/sign-in';
const ALL = '/api/dev/';
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  [PEOPLE, ['GET']],
  [SIGN_IN, ['POST']],
]);

const signInBody = z.strictObject({ personId: id });

export interface DevRoutesDeps {
  readonly issuer: DevIssuer;
  readonly directory: ReadDirectory;
  readonly people: Pick<People, 'find' | 'demo'>;
  readonly now: () => Instant;
  /** Calls a minute and network. */
  readonly rateLimit: number | 'off';
  /** By which names others may sign in; absent: this machine alone may. */
  readonly devHosts: readonly string[] | undefined;
}

const presentPerson = (
  { id: personId, name, organisationId, roles, homeSiteId, locale }: Person,
  directory: Directory,
) => ({
  id: personId,
  name,
  organisation: { id: organisationId, name: directory.organisationById.get(organisationId)?.name },
  roles,
  homeSiteId,
  locale,
});

/**
 * The handler with the dev issuer's two calls before it: who there is to be, and being one of them. A page that made its
 * own name point here would be let read their answers by the browser: only names that are ours are answered.
 */
export const withDevRoutes = (
  handle: Handle,
  { issuer, directory, people: known, now, rateLimit, devHosts }: DevRoutesDeps,
): Handle => {
  const strangers = createStrangers(rateLimit);

  const people = async ({ query: rawQuery, headers }: RawRequest): Promise<Outcome<Reply>> => {
    const asked = pageQuery.safeParse(readQuery(rawQuery), { reportInput: true });
    if (!asked.success) {
      const language = negotiateLanguage(headers['accept-language']);
      return refused('malformed', { errors: validationErrors(asked.error, language) });
    }
    const current = await directory([]);
    const body = (await known.demo()).map((person) => presentPerson(person, current));
    return pageOf({ headers: IN_ALL_LANGUAGES, body }, 'given', {
      path: PEOPLE,
      params: {},
      rawQuery,
      query: asked.data,
    });
  };

  const signIn = async (request: RawRequest): Promise<Outcome<Reply>> => {
    const language = negotiateLanguage(request.headers['accept-language']);
    const json = readJson(request.body, request.headers['content-type']);
    if (!json.ok) return json;
    const parsed = signInBody.safeParse(json.value, { reportInput: true });
    if (!parsed.success) return refused('malformed', { errors: validationErrors(parsed.error, language) });
    const person = await known.find(parsed.data.personId);
    if (person?.demo !== true) {
      return refused('not-found', { errors: [{ path: 'personId', key: 'unknown-person' }] });
    }
    return done({ body: { token: await issuer.issue(person, now()) } });
  };

  const answer = async (request: RawRequest, outcome: Outcome<Reply>, counted: Counted) => {
    const language = negotiateLanguage(request.headers['accept-language']);
    const known = { language, requestId: requestIdOf(request.headers), ...counted };
    if (outcome.ok) {
      return writeReply(
        outcome.value,
        sendingTo(request, { ...known, status: request.method === 'OPTIONS' ? 204 : 200 }),
      );
    }
    const problem = toProblem(outcome.refusal, { directory: await directory([]), language });
    return writeReply(problem, sendingTo(request, { ...known, status: problem.status }));
  };

  const perform = async (request: RawRequest, methods: readonly string[]): Promise<Outcome<Reply>> => {
    if (request.method === 'OPTIONS') return done(optionsReply(methods));
    if (!takes(methods, request.method)) return methodNotAllowed(methods);
    return request.path === PEOPLE ? people(request) : signIn(request);
  };

  return async (request) => {
    const { path, sender } = request;
    if (!path.toLowerCase().startsWith(ALL)) return handle(request);
    const counted: Counted = { allowance: undefined };
    const note = noteOn(counted);
    if (!mayBeAnybody(sender, devHosts)) {
      return answer(request, await strangers.refuse(refused('foreign-host'), sender, note), counted);
    }
    const late = await strangers.tooMany(path === SIGN_IN ? SIGN_IN : ALL, sender, note);
    if (late !== undefined) return answer(request, late, counted);
    const methods = METHODS.get(path);
    return methods === undefined ? handle(request) : answer(request, await perform(request, methods), counted);
  };
};
