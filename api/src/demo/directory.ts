import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { holidays } from '@yhteistila/core/site/holidays.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { ORGANISATIONS } from './organisations.ts';
import { MADE_UP_COORDINATORS, madeUpInterpreters, madeUpStaff, NAMED_PEOPLE } from './people.ts';
import { SITE_RULES } from './rules.ts';
import { presences } from './sites/presences.ts';
import { sites } from './sites/sites.ts';

/** The directory of the demo: the national rules, the demo sites with theirs, and holidays around `now`. */
export const demoDirectory = (now: Instant): DirectoryContents => {
  const closed = holidays(now);
  const present = presences(closed);
  const demoSites = sites(ORGANISATIONS, present, closed);
  return {
    sites: demoSites,
    organisations: ORGANISATIONS,
    people: [
      ...NAMED_PEOPLE,
      ...MADE_UP_COORDINATORS,
      ...madeUpInterpreters(demoSites),
      ...madeUpStaff(ORGANISATIONS, present),
    ],
    presences: present,
    rules: [...NATIONAL_DEFAULTS, ...SITE_RULES],
  };
};
