import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Doubt, Said } from '../said.ts';
import type { Topic } from '../words/topics.ts';
import type { Heard } from './heard.ts';

const isMeeting = ({ purpose }: Topic): boolean => purpose === 'meeting' || purpose === 'hybridMeeting';

/** "A service room for a meeting": the first word decides, and a second one is not held against it. */
const besideTopic = (before: Topic, topic: Topic): Topic => {
  const needs = [...(before.needs ?? []), ...(topic.needs ?? [])];
  const purpose = isMeeting(before) && topic.purpose === 'hybridMeeting' ? topic.purpose : before.purpose;
  const fits = before.purpose === topic.purpose || (isMeeting(before) && isMeeting(topic));
  const types = before.types ?? (fits ? topic.types : undefined);
  return { purpose, ...(types && { types }), ...(needs.length > 0 && { needs }) };
};

const topicOf = (mentions: readonly Mention[]): Topic | undefined => {
  const topics = mentions.flatMap((mention) => {
    if (mention.negated === true) return [];
    if (mention.kind === 'topic') return [mention.topic];
    return mention.kind === 'room' && mention.topic !== undefined ? [mention.topic] : [];
  });
  return topics.reduce<Topic | undefined>(
    (all, topic) => (all === undefined ? topic : besideTopic(all, topic)),
    undefined,
  );
};

const sitesOf = (mentions: readonly Mention[]): { readonly said: Said; readonly doubts: readonly Doubt[] } => {
  const named = allOf(mentions, 'site');
  const ids = [...new Set(named.map(({ siteId }) => siteId))];
  const [siteId] = ids;
  if (ids.length < 2) return { said: siteId === undefined ? {} : { siteId }, doubts: [] };
  const words = named.map(({ text }) => text).join(' … ');
  const options = ids.map((id): Said => ({ siteId: id }));
  return { said: {}, doubts: [{ about: 'site', why: 'ambiguous', words, options }] };
};

const isSaid = (mention: MentionOf<'need'> | MentionOf<'circumstance'>): boolean => mention.negated !== true;

/** What for, in which kind of space, with what, and where. What was said with "no" or "without" is left out. */
export const hearSubject = (mentions: readonly Mention[]): Heard => {
  const topic = topicOf(mentions);
  const said = allOf(mentions, 'need')
    .filter(isSaid)
    .map(({ need }) => need);
  const refused = new Set(
    allOf(mentions, 'need')
      .filter((each) => !isSaid(each))
      .map(({ need }) => need),
  );
  const needs = [...new Set([...said, ...(topic?.needs ?? [])])].filter((need) => !refused.has(need));
  const circumstances = allOf(mentions, 'circumstance').filter(isSaid);
  const { said: site, doubts } = sitesOf(mentions);
  return {
    said: {
      ...(topic && { purpose: topic.purpose, ...(topic.types && { types: topic.types }) }),
      ...(needs.length > 0 && { needs }),
      ...Object.fromEntries(circumstances.map(({ circumstance }) => [circumstance, true])),
      ...site,
    },
    doubts,
  };
};
