import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints } from '../endpoint.ts';
import { namedPerson } from '../present/named-person.ts';
import { answer } from './answer.ts';

/** What the bot could not tell. */
export const noticeEndpoints = ({ notices }: UseCases): Pick<Endpoints, 'undelivered'> => ({
  undelivered: (call) =>
    answer(notices.undelivered(call.caller, call.params, call), async (found) => {
      await call.know(found.map(({ notice }) => notice.personId));
      const body = found.map(({ notice, attempts, state, trouble }) => ({
        person: namedPerson(notice.personId, call.directory),
        kind: notice.kind,
        code: notice.code,
        at: toIso(notice.at, zoneOf(call.directory, notice.siteId)),
        attempts,
        state,
        trouble,
      }));
      return { body };
    }),
});
