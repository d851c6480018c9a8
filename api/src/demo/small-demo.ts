import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { isCustomerFacing, type Resource } from '@yhteistila/core/site/resource.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { demoDirectory } from './directory.ts';

const isFirst = ({ id }: Resource): boolean => id.endsWith('-1');
const isAmongFirst = (resource: Resource): boolean =>
  isFirst(resource) || (isCustomerFacing(resource) && resource.id.endsWith('-2'));

/** The demo with Pori and the bus alone, and one or two spaces of each type: for tests that make it many times. */
export const smallDemoDirectory = (now: Instant): DirectoryContents => {
  const contents = demoDirectory(now);
  const sites = contents.sites
    .filter(({ id }) => id === 'pori' || id === 'satakunta-bus')
    .map((site) => ({ ...site, resources: site.resources.filter(isAmongFirst) }));
  return { ...contents, sites };
};
