import { z } from 'zod';
import type { Finding } from '../../finding/finding.ts';
import { presenceOf } from '../../site/directory.ts';
import { nextServingDay, type ServiceWay, servesRemotelySomewhere, servingHours } from '../../site/serving.ts';
import type { Site } from '../../site/site.ts';
import type { Interval } from '../../time/interval.ts';
import { dayInterval, dayOf } from '../../time/site-time.ts';
import type { Subject } from '../engine/facts.ts';
import { defineKind, type Report } from '../engine/kind.ts';
import { isWithin, nearestHours, startsOutside } from './within-hours.ts';

/** Customers sit in public zones; any other room, and every person, is the expert's side (N18). */
const isCustomersSide = ({ placed }: Subject): boolean =>
  placed.resource.kind === 'space' && placed.zone.level === 'public';

/** How the organisation must serve at the site for this request; undefined where its hours there do not matter. */
const wayOf = (subject: Subject): ServiceWay | undefined => {
  if (subject.request.purpose === 'customerService') return 'onSite';
  return subject.request.purpose === 'remoteService' && isCustomersSide(subject) ? 'remote' : undefined;
};

/** The service is given at the site of the request, also when an expert or interpreter of another site takes part. */
const siteOf = ({ request, placed, facts }: Subject): Site =>
  facts.directory.siteById.get(request.siteId) ?? placed.site;

const hoursOf = (subject: Subject, way: ServiceWay): readonly Interval[] | undefined => {
  const site = siteOf(subject);
  const day = dayOf(subject.request.start, site.timeZone);
  return servingHours(subject.facts.directory, site, subject.request.organisationId, day, way);
};

const neverServes = (subject: Subject, way: ServiceWay, report: Report): Finding => {
  const { organisationId } = subject.request;
  const { directory } = subject.facts;
  const column = presenceOf(directory, siteOf(subject).id, organisationId)?.column;
  if (way === 'onSite')
    return report(column === 'remote' ? 'serves-remotely-only' : 'not-serving-here', { organisationId });
  return report(column === undefined || column === 'office' ? 'no-remote-service-here' : 'needs-presence', {
    organisationId,
  });
};

const dayOff = (subject: Subject, way: ServiceWay, report: Report): Finding => {
  const { organisationId, start } = subject.request;
  const site = siteOf(subject);
  const day = dayOf(start, site.timeZone);
  const nextDay = nextServingDay(subject.facts.directory, site, organisationId, day, way);
  return nextDay === undefined
    ? report('not-serving-that-day', { organisationId })
    : report('not-serving-until', { organisationId, nextDay });
};

const onExpertsSide = (subject: Subject, report: Report): readonly Finding[] => {
  const { purpose, organisationId } = subject.request;
  if (purpose !== 'remoteService') return [];
  if (servesRemotelySomewhere(subject.facts.directory, organisationId)) return [];
  return [report('not-remote-anywhere', { organisationId })];
};

/** Customers are served only by an organisation that serves them there and then (N18, S2 6). */
export const serviceHours = defineKind({
  kind: 'service-hours',
  combine: 'each',
  params: z.strictObject({}),
  evaluate(_params, subject, report) {
    const way = wayOf(subject);
    if (way === undefined) return onExpertsSide(subject, report);
    const hours = hoursOf(subject, way);
    if (hours === undefined) return [neverServes(subject, way, report)];
    if (isWithin(hours, subject.request)) return [];
    const nearest = nearestHours(hours, subject.request);
    if (nearest === undefined) return [dayOff(subject, way, report)];
    const { organisationId } = subject.request;
    return [report('outside-service-hours', { organisationId, opensAt: nearest.start, closesAt: nearest.end })];
  },
  blocked(_params, subject) {
    const way = wayOf(subject);
    const { timeZone } = siteOf(subject);
    const { purpose, organisationId } = subject.request;
    if (way === undefined) {
      const allowed = purpose !== 'remoteService' || servesRemotelySomewhere(subject.facts.directory, organisationId);
      if (allowed) return {};
    }
    const hours = way === undefined ? [] : (hoursOf(subject, way) ?? []);
    const window = dayInterval(dayOf(subject.request.start, timeZone), timeZone);
    return { starts: startsOutside(hours, window, subject.minutes) };
  },
});
