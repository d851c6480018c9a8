import { describe, expect, it } from '@jest/globals';
import { CHANGE_REASONS } from '@yhteistila/core/booking/change-reason.ts';
import { NEEDS } from '@yhteistila/core/booking/need.ts';
import { STATUSES } from '@yhteistila/core/booking/status.ts';
import { SEVERITIES } from '@yhteistila/core/finding/finding.ts';
import { hasText } from '@yhteistila/core/i18n/translate.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { NOTICE_CHOICES, NOTICE_CODES } from '@yhteistila/core/notice/notice.ts';
import { FAULT_CATEGORIES } from '@yhteistila/core/site/fault.ts';
import { FIXTURE_TYPES } from '@yhteistila/core/site/fixture.ts';
import { NETWORKS } from '@yhteistila/core/site/organisation.ts';
import { ROLES } from '@yhteistila/core/site/person.ts';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import { SITE_SIZES } from '@yhteistila/core/site/site.ts';
import { ZONE_LEVELS } from '@yhteistila/core/site/zone.ts';
import { TROUBLES } from '../../api/src/records/notices/waiting-notices.ts';
import { GUARD_NEWS } from '../../bot/src/cards/guard-card.ts';
import { SERIES_NEWS } from '../../bot/src/cards/series-news-card.ts';
import { NEWS } from '../../bot/src/notices/booking-news.ts';

/** Families of texts of which a program takes one by a name from a list: a new name needs its text. */
const FAMILIES: readonly (readonly [string, readonly string[], string?])[] = [
  ['status', STATUSES],
  ['purpose', PURPOSES],
  ['purposeFor', PURPOSES],
  ['tab.book.purpose', PURPOSES],
  ['feature', [...new Set([...FEATURES, ...NEEDS])]],
  ['lacks', [...new Set([...FEATURES, ...NEEDS])]],
  ['resourceType', [...RESOURCE_TYPES, ...FIXTURE_TYPES]],
  ['role', ROLES],
  ['zoneLevel', ZONE_LEVELS],
  ['tab.siteSize', SITE_SIZES.filter((size) => size !== 'virtual')],
  ['network', NETWORKS],
  ['changeReason', CHANGE_REASONS],
  ['fault.category', FAULT_CATEGORIES],
  ['tab.finding', SEVERITIES],
  ['tab.language', LANGUAGES],
  ['tab.notices.kind', NOTICE_CHOICES],
  ['tab.undelivered.code', NOTICE_CODES],
  ['tab.undelivered.trouble', TROUBLES],
  ['bot.card.booking', STATUSES],
  ['bot.card.news', NEWS],
  ['bot.guard.news', GUARD_NEWS],
  ['bot.series.news', SERIES_NEWS],
];

describe('the texts that are taken by a name', () => {
  it.each(FAMILIES)('%s has one for each', (family, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !hasText(`${family}.${name}`))).toEqual([]);
  });
});
