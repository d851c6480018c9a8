/** What comments and documents may point at. */
export interface Citable {
  /** Every file of the project. */
  readonly files: readonly string[];
  /** Sections of a document, by their numbers. */
  readonly sectionsOf: (file: string) => ReadonlySet<string>;
  /** Anchors of a document, as links have them. */
  readonly anchorsOf: (file: string) => ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  /** `S0`, and `S0 3.2.1` for each of its sections. */
  readonly sources: ReadonlySet<string>;
}

const BLOCK_COMMENT = /^[^\S\n]*\{?\/\*[\s\S]*?\*\//gm;
const LINE_COMMENT = /(?:^|(?<=\s))\/\/.*$/gm;

/** The comments of a program, each on one line, so that what is cited over two lines is found. */
export const commentsIn = (program: string): string =>
  [...program.matchAll(BLOCK_COMMENT), ...program.matchAll(LINE_COMMENT)]
    .map(([comment]) => comment.replaceAll(/\s*\n\s*(\*\/|\*|\/\/)?/g, ' '))
    .join('\n')
    .replaceAll(/\n\/\/ /g, ' ')
    .replaceAll(/ {2,}/g, ' ');

/** A page without its examples and where its links lead, each paragraph on one line. */
export const proseIn = (page: string): string =>
  page
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/(?<!\n)\n(?![\n|])/g, ' ');

const allIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const FILE = /(?<![\w/.@<>*-])((?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|cjs|md|txt|json))(?![\w/-])/g;
const FOLDER = /(?<![\w/.@-])((?:core|api|bot|tabs|tests|docs|scripts)\/[\w./-]*\w)/g;
/** Made by programs, or of a package. */
const NOT_OURS = /(^|\/)(dist|node_modules|tokens)\//;

/** A document by its whole path, so that it is found; a program by as much of it as people say. */
const isThere = (cited: string, { files }: Citable): boolean =>
  cited.endsWith('.md') ? files.includes(cited) : isProgram(cited, files);

const isProgram = (cited: string, files: readonly string[]): boolean =>
  NOT_OURS.test(`${cited}/`) ||
  files.some(
    (file) =>
      file === cited || file.endsWith(`/${cited}`) || file.startsWith(`${cited}/`) || file.startsWith(`${cited}-`),
  );

const lostFiles = (text: string, citable: Citable): readonly string[] =>
  [...allIn(text, FILE), ...allIn(text, FOLDER)].filter((cited) => !isThere(cited, citable));

const SECTION = /(?:(\S*?\.md)\W{0,2}\s)?§\s?(\d+(?:\.\d+)*)?/g;

const lostSections = (text: string, { files, sectionsOf }: Citable): readonly string[] =>
  [...text.matchAll(SECTION)].flatMap(([cited, document = '', section = '']) => {
    const file = document.replace(/^\W*/, '');
    return files.includes(file) && sectionsOf(file).has(section) ? [] : [cited];
  });

const lostNumbers = (text: string, { requirements, rules, files }: Citable): readonly string[] => [
  ...allIn(text, /\b(M\d{1,2})\b/g).filter((id) => !requirements.has(id)),
  ...allIn(text, /\b(N\d{1,2}(?:\.[a-z]+)?)\b/g).filter((id) => !rules.has(id)),
  ...[...allIn(text, /\bdecisions? (\d{1,2})\b/gi), ...allIn(text, /\b00(\d\d)\b/g)]
    .map((number) => `docs/decisions/${number.padStart(4, '0')}-`)
    .filter((start) => !files.some((file) => file.startsWith(start))),
];

const SOURCE = /\b(S[0-4])\b(?: (\d+(?:\.\d+)*(?:, \d+(?:\.\d+)*)*))?/g;

const lostSources = (text: string, { sources }: Citable): readonly string[] =>
  [...text.matchAll(SOURCE)].flatMap(([, document = '', sections]) => {
    const cited = sections === undefined ? [document] : sections.split(', ').map((each) => `${document} ${each}`);
    return cited.filter((each) => !sources.has(each));
  });

/** What a text cites and nobody finds. */
export const lostIn = (text: string, citable: Citable): readonly string[] => [
  ...lostFiles(text, citable),
  ...lostSections(text, citable),
  ...lostNumbers(text, citable),
  ...lostSources(text, citable),
];

const LINK = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g;

/** Links of a page that lead nowhere. */
export const lostLinks = (file: string, page: string, { files, anchorsOf }: Citable): readonly string[] =>
  [...page.matchAll(LINK)].flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? file : new URL(path, `file:///${file}`).pathname.slice(1);
    const isFound =
      files.includes(target) || files.some((each) => each.startsWith(target.endsWith('/') ? target : `${target}/`));
    if (!isFound) return [link];
    return anchor === undefined || anchorsOf(target).has(anchor) ? [] : [link];
  });
