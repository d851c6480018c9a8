import { bookingsOf, type Day, partitionOf, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import { redact, viewerClass } from '@yhteistila/core/booking/redact.ts';
import type { Viewer } from '@yhteistila/core/booking/relation.ts';
import { isUse } from '@yhteistila/core/booking/status.ts';
import { viewsOn } from '@yhteistila/core/booking/unlinked.ts';
import { type Buffer, bufferAround } from '@yhteistila/core/rules/engine/buffer-around.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { buildingHours, closedBecause, customerHours } from '@yhteistila/core/site/hours.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { readDecided } from '../../commit/undecided/decided-day.ts';
import type { DayAnswer, DayPart, ResourceDayView } from '../answers.ts';
import type { Deps } from '../deps.ts';
import type { DayInput } from '../inputs.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { endedOfDay } from './ended-of-day.ts';

const bufferFor = (resource: Resource, day: Day, viewer: Viewer, directory: Directory): Buffer | undefined => {
  const placed = directory.resourceById.get(resource.id);
  return placed && bufferAround(directory, { placed, person: viewer.person, day: day.day });
};

const resourceView = (resource: Resource, day: Day, viewer: Viewer, directory: Directory): ResourceDayView => {
  const buffer = bufferFor(resource, day, viewer, directory);
  const resourceDay = resourceDayOf(day, resource.id);
  const views = resourceDay.bookings
    .filter(({ status }) => isUse(status))
    .map((booking) => redact(booking, viewer, directory));
  return {
    resourceId: resource.id,
    bookings: viewsOn(resource, views),
    closures: resourceDay.closures,
    ...(buffer && { buffer }),
  };
};

const partsOf = (site: Site, day: Day, viewer: Viewer, directory: Directory): readonly DayPart[] =>
  site.resources.map((resource) => ({
    resourceId: resource.id,
    of: day.resourceDays.get(resource.id),
    view: () => resourceView(resource, day, viewer, directory),
  }));

const organisersOfDay = new WeakMap<Day, ReadonlySet<string>>();

/** Who organises something on the day: their view has more than their class's. */
const organisersOf = (day: Day): ReadonlySet<string> => {
  const known = organisersOfDay.get(day);
  if (known !== undefined) return known;
  const found = new Set(bookingsOf(day).map(({ organiserId }) => organiserId));
  organisersOfDay.set(day, found);
  return found;
};

const rolesOf = ({ roles }: Person): string =>
  roles
    .map(({ role, siteId = '' }) => `${role}@${siteId}`)
    .sort()
    .join();

/**
 * What a view depends on besides the day: what national and the site hold; the viewer's class, and the person where the day holds own
 * bookings, for the redaction; the roles, for the buffers.
 */
const seenBy = (viewer: Viewer, day: Day, directory: Directory): string => {
  const { person } = viewer;
  const own = organisersOf(day).has(person.id) ? `${person.id} ${person.name}` : '';
  return [directory.versionAt([day.siteId]), viewerClass(viewer, day.siteId, directory), rolesOf(person), own].join(
    '/',
  );
};

/** The site's day, as last decided and as the caller may see it: tagged by both, so that it can be kept ready. */
export const readDay =
  (deps: Deps): UseCase<DayInput, DayAnswer> =>
  async (caller, { siteId, day, withEnded = false }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const viewer = { person: caller.person };
    const { day: contents, tag } = await readDecided(deps.changes, partitionOf(siteId, day), deps.clock.now());
    const by = seenBy(viewer, contents, directory);
    // Who organised what has ended is known only after reading it: such an answer is for one person.
    const also = withEnded ? ['ended', caller.person.id] : [];
    return done({
      siteId,
      day,
      seenBy: by,
      tag: [tag, by, ...also].join('/'),
      hours: () => ({ building: buildingHours(site, day), customer: customerHours(site, day) }),
      closedBecause: () => closedBecause(site, day),
      parts: partsOf(site, contents, viewer, directory),
      ...(withEnded && { ended: () => endedOfDay(deps.changes.store, contents, viewer, directory) }),
    });
  };
