import { randomUUID } from 'node:crypto';
import { id } from '@yhteistila/core/contract/schemas/fields.ts';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { Reply } from '../../http/endpoint.ts';
import type { Handle, RawRequest } from '../../http/raw.ts';
import { readJson } from '../../http/read-json.ts';
import { toProblem } from '../../http/to-problem.ts';
import { validationErrors } from '../../http/validation-errors.ts';
import { writeReply } from '../../http/write-reply.ts';
import { done, type Outcome, refused } from '../../use-cases/outcome.ts';
import type { DevIssuer } from './dev-identity.ts';

/** Not in core/contract/routes.ts, because on Azure these do not exist (contract.md, Signing in). */
const PEOPLE = '/api/dev/people';
const SIGN_IN = '/api/dev/sign-in';

const signInBody = z.strictObject({ personId: id });

export interface DevRoutesDeps {
  readonly issuer: DevIssuer;
  readonly directory: () => Promise<Directory>;
  readonly now: () => Instant;
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

/** The handler with the dev issuer's two calls before it: who there is to be, and being one of them. */
export const withDevRoutes = (handle: Handle, { issuer, directory, now }: DevRoutesDeps): Handle => {
  const people = async (): Promise<Reply> => {
    const current = await directory();
    const demo = current.people.filter((person) => person.demo === true);
    return { body: demo.map((person) => presentPerson(person, current)) };
  };

  const signIn = async (request: RawRequest): Promise<Outcome<Reply>> => {
    const language = negotiateLanguage(request.headers['accept-language']);
    const json = readJson(request.body, request.headers['content-type']);
    if (!json.ok) return json;
    const parsed = signInBody.safeParse(json.value, { reportInput: true });
    if (!parsed.success) return refused('malformed', { errors: validationErrors(parsed.error, language) });
    const person = (await directory()).personById.get(parsed.data.personId);
    if (person?.demo !== true) {
      return refused('not-found', { errors: [{ path: 'personId', key: 'unknown-person' }] });
    }
    return done({ body: { token: await issuer.issue(person, now()) } });
  };

  const answer = async (request: RawRequest, outcome: Outcome<Reply>) => {
    const sending = {
      status: 200,
      requestId: randomUUID(),
      acceptEncoding: request.headers['accept-encoding'],
      headOnly: request.method === 'HEAD',
    };
    if (outcome.ok) return writeReply(outcome.value, sending);
    const language = negotiateLanguage(request.headers['accept-language']);
    const problem = toProblem(outcome.refusal, { directory: await directory(), language });
    return writeReply(problem, { ...sending, status: problem.status });
  };

  return async (request) => {
    if (request.path === PEOPLE && request.method === 'GET') return answer(request, done(await people()));
    if (request.path === SIGN_IN && request.method === 'POST') return answer(request, await signIn(request));
    return handle(request);
  };
};
