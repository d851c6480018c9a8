import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { decision, finding, offer } from '@yhteistila/core/contract/schemas/decision.ts';
import { type Finding, type FindingParam, isTexts } from '@yhteistila/core/finding/finding.ts';
import { findingMessage, paramTexts } from '@yhteistila/core/i18n/finding-message.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf, toIso } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { Checked } from '../../use-cases/answers.ts';
import { type Presenting, presentInterval } from './presenting.ts';

type FindingReply = z.output<typeof finding>;
type OfferReply = z.output<typeof offer>;

const presentParam = (
  name: string,
  value: FindingParam,
  zone: string,
  language: Language,
): FindingReply['params'][string] => {
  if (typeof value === 'number') return name.endsWith('At') ? toIso(value, zone) : value;
  if (typeof value !== 'object') return value;
  return isTexts(value) ? value[language] : [...value];
};

/** A finding with its message in the caller's language, its instants in the time of the site. */
export const presentFinding = (
  { rule, kind, code, severity, resourceId, params }: Finding,
  siteId: string | undefined,
  { directory, language, day }: Presenting,
): FindingReply => {
  // A resource of the virtual site is spoken of in the time of its own zone; all others in that of the booking's site.
  const at = siteId ?? (resourceId === undefined ? undefined : directory.resourceById.get(resourceId)?.site.id);
  const zone = zoneOf(directory, at);
  return {
    rule,
    kind,
    code,
    severity,
    resourceId,
    message: findingMessage({ rule, kind, code, severity, resourceId, params }, { directory, language, day, zone }),
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, presentParam(name, value, zone, language)]),
    ),
  };
};

export const presentOffer = (
  { siteId, resourceId, alsoResourceIds, start, end, score, why, familiar, needsApproval }: Offer,
  { directory, language }: Presenting,
): OfferReply => {
  const zone = zoneOf(directory, siteId);
  const telling = { directory, language, zone, day: dayOf(start, zone) };
  return {
    siteId,
    resourceId,
    alsoResourceIds: [...alsoResourceIds],
    ...presentInterval({ start, end }, zone),
    score,
    why: why.map(({ code, params }) => ({
      code,
      message: translate(language, `why.${code}`, paramTexts(params, telling)),
    })),
    familiar,
    needsApproval,
  };
};

/** A dry run's answer. A refused request has no status to come. */
export const presentDecision = (
  { allowed, status, findings, siteId, alternatives, resourceIds }: Checked,
  presenting: Presenting,
): z.output<typeof decision> => ({
  allowed,
  status: allowed ? status : undefined,
  findings: findings.map((each) => presentFinding(each, siteId, presenting)),
  alternatives: alternatives.map((each) => presentOffer(each, presenting)),
  resourceIds: resourceIds && [...resourceIds],
});

/** The same presenting, for a call about the local day in which the instant lies. */
export const aboutDayOf = (instant: number, siteId: string, presenting: Presenting): Presenting => ({
  ...presenting,
  day: dayOf(instant, zoneOf(presenting.directory, siteId)),
});

/** The same for what is about a window of time: about its day, where it lies in one. */
export const aboutWindow = (
  { from, to }: { readonly from: number; readonly to: number },
  siteId: string,
  presenting: Presenting,
): Presenting => {
  const about = aboutDayOf(from, siteId, presenting);
  return about.day === aboutDayOf(to - 1, siteId, presenting).day ? about : presenting;
};
