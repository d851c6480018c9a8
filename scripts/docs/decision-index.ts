const FOLDER = 'docs/decisions/';
const HOLDS = 'holds';

const rowOf = (file: string, page: string): string => {
  const [, number = '', title = ''] = /^# (\d+)\. (.*)$/m.exec(page) ?? [];
  const status = /^\*\*Status\.\*\* (.*)\.$/m.exec(page)?.[1] ?? HOLDS;
  return `| ${number} | [${title}](${file.slice(FOLDER.length)}) | ${status} |`;
};

/** docs/decisions/README.md: every decision with its status, which is its line `**Status.** …` or else that it holds. */
export const decisionIndex = (files: readonly string[], read: (file: string) => string): string => `# Decisions

Why it is so, ten lines each. A decision keeps its number and its text; where a later one takes its place or adds to it, the earlier one says
so under its heading (\`**Status.** extended by [18](0018-who-shares-what.md).\`, \`superseded by …\`). Without such a line it holds. The
list is made of the files by \`npm run docs\`.

| | decision | status |
| --- | --- | --- |
${files
  .filter((file) => /^docs\/decisions\/\d{4}-.*\.md$/.test(file))
  .map((file) => rowOf(file, read(file)))
  .join('\n')}
`;
