import type { health, me } from '@yhteistila/core/contract/schemas/me.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { z } from 'zod';
import type { Health, Settings } from '../../use-cases/answers.ts';
import { mapInPieces } from '../../use-cases/in-pieces.ts';
import { type Caller, done } from '../../use-cases/outcome.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints, Reply } from '../endpoint.ts';
import { presentBooking } from '../present/booking.ts';
import { presentOrganisation } from '../present/site.ts';
import { opaqueTag } from '../reply/etag.ts';
import { IN_ALL_LANGUAGES } from '../reply/in-all-languages.ts';
import { toSettingsChanges } from '../request/to-domain.ts';
import { answer, NO_INPUT } from './answer.ts';

const presentHealth = ({ status, store, version, jobs }: Health): z.output<typeof health> => ({
  status,
  store,
  version,
  jobs: jobs.map(({ id, ok, lastRunAt, lagSeconds }) => ({
    id,
    ok,
    lagSeconds,
    lastRunAt: lastRunAt === undefined ? undefined : new Date(lastRunAt).toISOString(),
  })),
});

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clockOf = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const presentMe = (
  { locale, homeSiteId, homeSiteChosen, notices, quietHours }: Settings,
  { person }: Caller,
  directory: Directory,
): z.output<typeof me> => {
  const organisation = directory.organisationById.get(person.organisationId);
  if (organisation === undefined) throw new Error(`the caller's organisation ${person.organisationId} is not known`);
  return {
    person: { id: person.id, name: person.name },
    organisation: presentOrganisation(organisation),
    roles: person.roles.map(({ role, siteId }) => ({ role, siteId })),
    locale,
    homeSiteId,
    homeSiteChosen,
    notices,
    quietHours: quietHours && { from: clockOf(quietHours.from), to: clockOf(quietHours.to) },
  };
};

/** The same for everybody, and worth keeping; whether it still holds is asked each time. */
const SHARED = { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' };

/** The document as it is sent, in English, made when first asked for. */
const documentReply = (document: () => unknown): (() => Reply) => {
  const make = (): Reply => {
    const text = JSON.stringify(document());
    return {
      headers: { ...SHARED, 'Content-Language': 'en', ETag: opaqueTag(text) },
      ready: { bytes: new TextEncoder().encode(text) },
    };
  };
  let made: Reply | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

type Ids = 'health' | 'openapi' | 'me' | 'changeMe' | 'myBookings' | 'organisations';

/** What is about no site and no single booking. */
export const generalEndpoints = (useCases: UseCases, document: () => unknown): Pick<Endpoints, Ids> => {
  const replyWithDocument = documentReply(document);
  return {
    health: (call) => answer(useCases.health(call), (health) => ({ body: presentHealth(health) })),
    openapi: async () => done(replyWithDocument()),
    me: (call) =>
      answer(useCases.readSettings(call.caller, NO_INPUT, call), (settings) => ({
        body: presentMe(settings, call.caller, call.directory),
      })),
    changeMe: (call) =>
      answer(useCases.changeSettings(call.caller, toSettingsChanges(call.body), call), (settings) => ({
        body: presentMe(settings, call.caller, call.directory),
      })),
    myBookings: ({ query: { from, to }, ...call }) =>
      answer(useCases.listMyBookings(call.caller, { from, to }, call), async (views) => ({
        body: await mapInPieces(call.giveWay, views, (view) => presentBooking(view, call)),
      })),
    organisations: async ({ directory }) =>
      done({ headers: IN_ALL_LANGUAGES, body: directory.organisations.map(presentOrganisation) }),
  };
};
