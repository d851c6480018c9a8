import { z } from 'zod';
import { isFeature, needsInterpreter } from '../../booking/need.ts';
import type { Finding } from '../../finding/finding.ts';
import { FEATURES, type Feature, type ResourceType } from '../../site/resource.ts';
import type { Rule } from '../../site/rule.ts';
import type { Subject } from '../engine/facts.ts';
import { isFirstConcerned, placedOf } from '../engine/first-concerned.ts';
import { defineKind, type Report } from '../engine/kind.ts';

/** Portable equipment that gives a feature to every space of the booking. */
export const BROUGHT_BY: { readonly [feature in Feature]?: ResourceType } = {
  video: 'videoKit',
  hearingLoop: 'hearingLoopPortable',
};

/** The features that resources of these types bring to a space. */
export const broughtBy = (types: readonly ResourceType[]): readonly Feature[] =>
  FEATURES.filter((feature) => {
    const type = BROUGHT_BY[feature];
    return type !== undefined && types.includes(type);
  });

const missingFeatures = (subject: Subject): readonly Feature[] => {
  const { request, placed } = subject;
  if (placed.resource.kind !== 'space') return [];
  const isBrought = (feature: Feature): boolean => {
    const type = BROUGHT_BY[feature];
    return type !== undefined && placedOf(subject).some(({ resource }) => resource.type === type);
  };
  return request.needs.filter(isFeature).filter((each) => !placed.resource.features.includes(each) && !isBrought(each));
};

const interpreterFindings = (subject: Subject, report: Report, rule: Rule): readonly Finding[] => {
  const { languages = [] } = subject.request;
  if (!needsInterpreter(subject.request)) return [];
  if (!isFirstConcerned(subject, rule)) return [];
  const interpreters = placedOf(subject).filter(({ resource }) => resource.type === 'interpreter');
  if (interpreters.length === 0) return [report('missing', { needs: ['interpreter'] })];
  const unspoken = languages.filter(
    (language) => !interpreters.some(({ resource }) => resource.languages?.includes(language)),
  );
  return unspoken.length === 0 ? [] : [report('language-missing', { languages: unspoken })];
};

/**
 * N24, M12: what the customer needs is there. Every wanted feature is on every booked space, or booked equipment brings
 * it; an interpreter is booked who speaks the language. Naming languages is wanting an interpreter.
 */
export const needs = defineKind({
  kind: 'needs',
  combine: 'each',
  params: z.strictObject({}),
  evaluate(_, subject, report, rule) {
    const features = missingFeatures(subject);
    return [
      ...(features.length === 0 ? [] : [report('missing', { needs: features })]),
      ...interpreterFindings(subject, report, rule),
    ];
  },
});
