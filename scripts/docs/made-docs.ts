import { decisionIndex } from './decision-index.ts';
import { rulesPage } from './rules-page.ts';
import { storedDataPage } from './stored-data-page.ts';
import { errorTable, wordTable } from './tables.ts';

/** The page with what stands between its two marks made anew. Throws where it lacks them. */
const withPart = (page: string, name: string, part: string): string => {
  const marks = new RegExp(`(<!-- made: ${name} -->\n)[\\s\\S]*?(\n<!-- end: ${name} -->)`);
  if (!marks.test(page)) throw new Error(`no marks for ${name}`);
  return page.replace(marks, (_, begin: string, end: string) => `${begin}\n${part}\n${end}`);
};

type MadeDoc = readonly [file: string, text: string];

/** Pages of docs/ that are made of what the project has, whole or in part, as they should be now. `files`: all, in order. */
export const madeDocs = (files: readonly string[], read: (file: string) => string): readonly MadeDoc[] => [
  ['docs/rules.md', rulesPage()],
  ['docs/stored-data.md', storedDataPage()],
  ['docs/api.md', withPart(read('docs/api.md'), 'errors', errorTable())],
  ['docs/glossary.md', withPart(read('docs/glossary.md'), 'words', wordTable())],
  ['docs/decisions/README.md', decisionIndex(files, read)],
];
