import type { KindOfData, StoredAs } from '../../api/src/records/kind-of-data.ts';
import { REGISTER } from '../../api/src/records/retention.ts';

const PLACES: readonly (readonly [as: StoredAs, title: string])[] = [
  ['day', 'Documents of site-days'],
  ['record', 'Records'],
  ['directory', 'The directory'],
  ['browser', 'The browser of whoever uses the tab'],
  ['log', 'The log'],
  ['file', 'Files of the single machine'],
];

const daysOf = (days: number): string => (days === 1 ? 'a day' : `${days} days`);

const timeOf = ({ kept }: KindOfData): string => {
  if ('until' in kept) return `until ${kept.until}`;
  return kept.days === 0 ? `until ${kept.after}` : `${daysOf(kept.days)} after ${kept.after}`;
};

const erasureOf = ({ erased, how }: KindOfData): string => (how === undefined ? erased : `${erased}: ${how}`);

const rowOf = (name: string, kind: KindOfData): string =>
  `| ${[`\`${name}\``, kind.holds, kind.controller, kind.purpose, timeOf(kind), erasureOf(kind)].join(' | ')} |`;

const sectionOf = (as: StoredAs, title: string, index: number): string =>
  [
    `## ${index + 1}. ${title}`,
    '',
    '| kind | what it holds | whose it is | why | how long | how it goes |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(REGISTER).flatMap(([name, kind]) => (kind.as === as ? [rowOf(name, kind)] : [])),
  ].join('\n');

/** docs/stored-data.md: the register of stored data. */
export const storedDataPage = (): string => `# What is stored, of whom, and for how long

Made of \`api/src/records/retention.ts\` by \`npm run docs\`; change the register, not this page. Each kind has one who answers for it: the
*employer* of the member of staff whom it is about, the *booking organisation*, who runs the *premises*, the *operator* of this
service, or the *person* alone, on whose own device it lies (M27). What *expires* is erased after its time: on SQLite by the job
\`erase-expired\`, on Cosmos DB by the account itself; what has *ended* by the act that needs it no more.

${PLACES.map(([as, title], index) => sectionOf(as, title, index)).join('\n\n')}
`;
