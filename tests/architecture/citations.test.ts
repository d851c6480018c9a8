import { describe, expect, it } from '@jest/globals';
import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import { type Citable, commentsIn, lostIn, lostLinks, proseIn } from './citations.ts';
import { files, read } from './project-files.ts';

const pages = files.filter((file) => file.endsWith('.md'));
const programs = files.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file));

const headings = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const REQUIREMENTS = 'docs/requirements.md';

/** `S0 | title | 1.2 goal; 6 and 6.2 networks`: the document, and each section that it says. */
const sources = [...read(REQUIREMENTS).matchAll(/^\| (S\d) \|.*\| (.*) \|$/gm)].flatMap(
  ([, document = '', cell = '']) => [
    document,
    ...cell
      .split('; ')
      .flatMap((part) => /^(\d[\d.]*)(?: and (\d[\d.]*))?/.exec(part)?.slice(1) ?? [])
      .map((section) => `${document} ${section}`),
  ],
);

const citable: Citable = {
  files,
  sectionsOf: (file) => new Set(headings(file).flatMap((text) => /^(\d+(?:\.\d+)*)\.? /.exec(text)?.[1] ?? [])),
  anchorsOf: (file) => new Set(headings(file).map(anchorOf)),
  requirements: new Set([...read(REQUIREMENTS).matchAll(/^\| (M\d+) \|/gm)].map(([, id = '']) => id)),
  rules: new Set(NATIONAL_DEFAULTS.map(({ id }) => id)),
  sources: new Set(sources),
};

const lost = (among: readonly string[], textOf: (text: string) => string): readonly string[] =>
  among.flatMap((file) => lostIn(textOf(read(file)), citable).map((cited) => `${file}: ${cited}`));

describe('what is cited', () => {
  it('is there, in comments', () => {
    expect(lost(programs, commentsIn)).toEqual([]);
  });

  it('is there, in documents', () => {
    expect(lost(pages, proseIn)).toEqual([]);
  });

  it('is there, as the source of a rule', () => {
    const sourcesIn = (program: string): string =>
      [...program.matchAll(/^\s*source: '(.*)',$/gm)].map(([, source]) => source).join('\n');
    expect(lost(programs, sourcesIn)).toEqual([]);
  });

  it('is there, behind every link', () => {
    expect(pages.flatMap((file) => lostLinks(file, read(file), citable).map((link) => `${file}: ${link}`))).toEqual([]);
  });
});

describe('a citation', () => {
  const marked = (text: string): readonly string[] =>
    lostIn(commentsIn(`/** ${text} */\nconst a = 1; // ${text}`), citable);

  it.each([
    'core/rules/kinds/advance.ts and advance.ts, in core/rules',
    'docs/architecture.md §3',
    'M1–M27, N1–N26 and N24.needs',
    'S0 3.2.1, 3.2.2; S1; S2 9',
    'docs/decisions/0005 and 0018, decision 2',
    'application/json, https://example.org/core.ts, tabs/dist/assets',
  ])('that leads somewhere is let be: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each([
    ['a file', 'core/rules/unheard-of.ts'],
    ['a file by its name', 'unheard-of.md'],
    ['a folder', 'core/unheard-of'],
    ['a section', 'docs/architecture.md §99'],
    ['a section of nothing', '§3'],
    ['a requirement', 'M99'],
    ['a rule', 'N99'],
    ['a part of a rule', 'N24.unheard'],
    ['a document', 'S4 12'],
    ['a decision', 'decision 99'],
    ['a decision by its number', '0099'],
  ])('of %s that does not exist is found', (_what, text) => {
    expect(marked(text).length).toBeGreaterThan(0);
  });

  it('that spans two lines is found', () => {
    expect(lostIn(commentsIn('/**\n * docs/architecture.md\n * §99\n */'), citable)).toEqual([
      'docs/architecture.md §99',
    ]);
  });
});
