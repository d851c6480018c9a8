import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const derived = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage']);

/** Every file that people keep in the project, as sorted paths from its root with `/` between the parts. */
export const files: readonly string[] = walk(root).sort();

/** The TypeScript files under these folders; throws when there are none, as a check of nothing proves nothing. */
export function sourcesIn(...folders: string[]): readonly string[] {
  const found = files.filter((file) => isSource(file) && folders.some((folder) => file.startsWith(`${folder}/`)));
  if (found.length === 0) throw new Error(`no sources in ${folders.join(', ')}`);
  return found;
}

/** Without the tests. */
export const programsIn = (...folders: string[]): readonly string[] =>
  sourcesIn(...folders).filter((file) => !isTest(file));

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The code of a file without its comments, so that a comment may name what code may not do. Lines stay in place. */
const readCode = (file: string): string =>
  read(file)
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** `file:line: text` for each line of the code that matches. */
export function linesMatching(file: string, pattern: RegExp): readonly string[] {
  return readCode(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (derived.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });
}
