import type { z } from 'zod';
import { isFixtureKind } from '../site/fixture.ts';
import type { site } from './schemas/site.ts';

type Site = z.output<typeof site>;
type Listed = Site['resources'][number];

/** A device or place of the site. */
export type FixtureDetails = Extract<Listed, { kind: 'device' | 'place' }>;
/** What can be booked at the site. */
export type ResourceDetails = Exclude<Listed, FixtureDetails>;

/** A site as screens and cards use it: what can be booked, apart from what can only be reported broken. */
export interface SiteDetails extends Omit<Site, 'resources'> {
  readonly resources: ResourceDetails[];
  readonly fixtures: FixtureDetails[];
}

const isFixture = (listed: Listed): listed is FixtureDetails => isFixtureKind(listed.kind);

/** Tells the two apart that the answer of `GET /api/sites/{siteId}` lists together. */
export const detailsOfSite = (answer: Site): SiteDetails => ({
  ...answer,
  resources: answer.resources.filter((listed): listed is ResourceDetails => !isFixture(listed)),
  fixtures: answer.resources.filter(isFixture),
});
