import type { Directory } from '@yhteistila/core/site/directory.ts';
import { hasRole } from '@yhteistila/core/site/person.ts';
import { may, type Permission } from '@yhteistila/core/site/roles.ts';
import type { Deps } from '../deps.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';
import { readSeriesDocument, type SeriesDocument } from './series-document.ts';

/** A series is shown to its own organisation and to the site's coordinators; it tells too much for others (M18). */
const maySee = (document: SeriesDocument, { person }: Caller): boolean =>
  document.organiserId === person.id ||
  document.organisationId === person.organisationId ||
  hasRole(person, 'coordinator', document.siteId);

export interface OpenedSeries {
  readonly document: SeriesDocument;
  readonly directory: Directory;
}

/** Reads a series for the caller: `not-found`, or `forbidden` where he may not see or do that. */
export const openSeries = async (
  deps: Deps,
  caller: Caller,
  seriesId: string,
  permission: Permission,
): Promise<Outcome<OpenedSeries>> => {
  const document = await readSeriesDocument(deps.projections, seriesId);
  if (document === undefined) return refused('not-found');
  const allowed = permission === 'read' ? maySee(document, caller) : may(caller.person, permission, document);
  return allowed ? done({ document, directory: await deps.directory() }) : refused('forbidden');
};
