import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Permission } from '@yhteistila/core/site/roles.ts';
import { holdsRoleAt } from '@yhteistila/core/site/site-role.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { readSeriesDocument, type SeriesDocument } from '../../records/series.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';

/**
 * A series is shown to its own organisation, to the advisers at whose desk it was made and to the site's coordinators; it
 * tells too much for others (M18).
 */
const maySee = (document: SeriesDocument, { person }: Caller, directory: Directory): boolean =>
  document.organiserId === person.id ||
  document.organisationId === person.organisationId ||
  (document.madeAtDesk !== undefined && holdsRoleAt(person, 'adviser', document.madeAtDesk, directory)) ||
  holdsRoleAt(person, 'coordinator', document.siteId, directory);

export interface OpenedSeries {
  readonly document: SeriesDocument;
  readonly directory: Directory;
  /** False: only the dates for which a guard is expected, and nothing of the others. */
  readonly seesAll: boolean;
}

/** Of the dates of a series for which a guard is expected, those who look after the house see place and time. */
const seesGuardedDates = (document: SeriesDocument, { person }: Caller, directory: Directory): boolean =>
  (['guard', 'host'] as const).some((role) => holdsRoleAt(person, role, document.siteId, directory));

/** Reads a series for the caller: `not-found`, or `forbidden` where he may not see or do that. */
export const openSeries = async (
  deps: Deps,
  caller: Caller,
  seriesId: string,
  permission: Permission,
): Promise<Outcome<OpenedSeries>> => {
  const document = await readSeriesDocument(deps.records, seriesId);
  if (document === undefined) return refused('not-found');
  const directory = await deps.directory([siteOf(seriesId)]);
  // By whose roles its dates are decided.
  await deps.people.findAll([document.organiserId]);
  if (permission === 'read') {
    const seesAll = maySee(document, caller, directory);
    if (seesAll || seesGuardedDates(document, caller, directory)) return done({ document, directory, seesAll });
    return refused('forbidden');
  }
  return (
    forbiddenUnless(caller.person, permission, document, directory) ?? done({ document, directory, seesAll: true })
  );
};
