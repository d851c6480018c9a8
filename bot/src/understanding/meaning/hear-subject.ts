import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Doubt, Said } from '../said.ts';
import type { Topic } from '../words/topics.ts';
import type { Heard } from './heard.ts';

const isMeeting = ({ purpose }: Topic): boolean => purpose === 'meeting' || purpose === 'hybridMeeting';

/** A word for a room says in which; what it is for, a word for an occasion says, wherever it stands. */
const isOccasion = ({ types, needs }: Topic): boolean => types === undefined && needs === undefined;

const purposeOf = (topics: readonly [Topic, ...Topic[]]): Topic['purpose'] => {
  const occasions = topics.filter(isOccasion);
  const [first] = occasions.length > 0 ? occasions : topics;
  const hybrid = topics.find(({ purpose }) => purpose === 'hybridMeeting');
  const decides = first ?? topics[0];
  return hybrid !== undefined && isMeeting(decides) ? hybrid.purpose : decides.purpose;
};

const allTopics = (topics: readonly [Topic, ...Topic[]]): Topic => {
  const types = topics.find((each) => each.types !== undefined)?.types;
  const needs = topics.flatMap((each) => each.needs ?? []);
  return { purpose: purposeOf(topics), ...(types && { types }), ...(needs.length > 0 && { needs }) };
};

const topicOf = (mentions: readonly Mention[]): Topic | undefined => {
  const topics = mentions.flatMap((mention) => {
    if (mention.negated === true) return [];
    if (mention.kind === 'topic') return [mention.topic];
    return mention.kind === 'room' && mention.topic !== undefined ? [mention.topic] : [];
  });
  const [first, ...others] = topics;
  return first && allTopics([first, ...others]);
};

const sitesOf = (mentions: readonly Mention[]): { readonly said: Said; readonly doubts: readonly Doubt[] } => {
  const all = allOf(mentions, 'site');
  const named = all.filter(({ negated }) => negated !== true);
  const [refused] = all.filter(({ negated }) => negated === true);
  if (refused !== undefined && named.length === 0) {
    return { said: {}, doubts: [{ about: 'site', why: 'negated', words: refused.text, options: [] }] };
  }
  const ids = [...new Set(named.map(({ siteId }) => siteId))];
  const [siteId] = ids;
  if (ids.length < 2) return { said: siteId === undefined ? {} : { siteId }, doubts: [] };
  const words = named.map(({ text }) => text).join(' … ');
  const options = ids.map((id): Said => ({ siteId: id }));
  return { said: {}, doubts: [{ about: 'site', why: 'ambiguous', words, options }] };
};

/** So many interpreters as languages are looked for; another number is asked. */
const otherCount = (mentions: readonly Mention[], languages: readonly string[]): readonly Doubt[] =>
  allOf(mentions, 'need')
    .filter(({ count, negated }) => count !== undefined && negated !== true && count !== languages.length)
    .map(({ text }) => ({ about: 'words', why: 'unknown', words: text, options: [] }));

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
  const spoken = allOf(mentions, 'spoken').filter(({ negated }) => negated !== true);
  const languages = needs.includes('interpreter') ? [...new Set(spoken.map((each) => each.spoken))] : [];
  const circumstances = allOf(mentions, 'circumstance').filter(isSaid);
  const { said: site, doubts } = sitesOf(mentions);
  return {
    said: {
      ...(topic && { purpose: topic.purpose, ...(topic.types && { types: topic.types }) }),
      ...(needs.length > 0 && { needs }),
      ...(languages.length > 0 && { languages }),
      ...Object.fromEntries(circumstances.map(({ circumstance }) => [circumstance, true])),
      ...site,
    },
    doubts: [...doubts, ...otherCount(mentions, languages)],
  };
};
