import { describe, expect, it } from '@jest/globals';
import { files, isTest, programsIn, read, sourcesIn } from './project-files.ts';

const TOP = ['.ci', 'api', 'appPackage', 'bot', 'core', 'docs', 'infra', 'scripts', 'tabs', 'tests'];

/** What each folder may hold; '*' stands for any name. A new folder is a decision: docs/architecture.md, then here. */
const FOLDERS: Record<string, readonly string[]> = {
  core: [
    'availability',
    'booking',
    'contract',
    'finding',
    'i18n',
    'language',
    'notice',
    'occupancy',
    'rules',
    'site',
    'time',
  ],
  api: ['src'],
  'api/src': [
    'commit',
    'compose',
    'events',
    'demo',
    'hosts',
    'http',
    'integrations',
    'job-runs',
    'ports',
    'records',
    'starting',
    'stores',
    'use-cases',
  ],
  'api/src/hosts': ['azure-functions', 'single-machine'],
  'api/src/stores': ['cosmos', 'directory', 'sqlite'],
  'api/src/integrations': ['graph', 'ical', 'webhooks'],
  bot: ['src'],
  'bot/src': ['actions', 'cards', 'commands', 'notices', 'understanding'],
  tabs: ['public', 'src'],
  'tabs/src': ['api', 'boot', 'booking-parts', 'components', 'features', 'host', 'i18n', 'session', 'shell'],
  'tabs/src/features': ['*'],
  infra: ['modules'],
  tests: ['api', 'architecture', 'bench', 'bot', 'e2e', 'fixtures', 'stores'],
  docs: ['*'],
};

const MAX_FILES = 25;

const FORBIDDEN = /^(utils?|helpers?|common|misc|shared|index)$/;

const foldersOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
};

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

const folders = [...new Set(files.flatMap(foldersOf))];

function isKnown(folder: string): boolean {
  const at = folder.lastIndexOf('/');
  if (at < 0) return TOP.includes(folder);
  const allowed = FOLDERS[folder.slice(0, at)];
  const name = folder.slice(at + 1);
  return allowed === undefined || allowed.includes('*') || allowed.includes(name);
}

const stem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');

describe('the layout', () => {
  it('has only the folders that the architecture names', () => {
    expect(folders).toContain('core');
    expect(folders.filter((folder) => !isKnown(folder))).toEqual([]);
  });

  it(`has at most ${MAX_FILES} files in a folder, tests not counted`, () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const isCounted = /\.(tsx?|mjs)$/.test(file) && !isTest(file);
      if (isCounted) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(50);
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
  });

  it('names every source file and its folders in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const names = sourcesIn('core', 'api', 'bot', 'tabs', 'tests').filter((file) =>
      file.split('/').some((part) => !kebab.test(part)),
    );
    expect(names).toEqual([]);
  });

  it('names files and folders for what they do', () => {
    const paths = [...folders, ...sourcesIn('core', 'api', 'bot', 'tabs', 'tests')];
    expect(paths.filter((path) => FORBIDDEN.test(stem(path)))).toEqual([]);
  });
});

describe('a test', () => {
  it('stands beside the file that it is about and begins with its name', () => {
    const programs = programsIn('core', 'api').map((file) => file.replace(/\.tsx?$/, ''));
    const isAbout = (test: string, program: string): boolean =>
      folderOf(test) === folderOf(program) && [`${program}.`, `${program}-`].some((start) => test.startsWith(start));
    const tests = sourcesIn('core', 'api').filter(isTest);
    expect(tests.filter((test) => !programs.some((program) => isAbout(test, program)))).toEqual([]);
  });
});

describe('each kind of rule', () => {
  const kinds = programsIn('core/rules').filter((file) => /\bdefineKind\(/.test(read(file)));

  it('is one file with one definition', () => {
    expect(kinds).not.toEqual([]);
    expect(kinds.filter((file) => read(file).match(/\bdefineKind\(/g)?.length !== 1)).toEqual([]);
  });

  it('has a test of the same name', () => {
    expect(kinds.filter((file) => !files.includes(file.replace(/\.ts$/, '.test.ts')))).toEqual([]);
  });

  it('is listed in the rule book', () => {
    const book = read('core/rules/engine/rule-book.ts');
    expect(kinds.filter((file) => !book.includes(`'../kinds/${stem(file)}.ts'`))).toEqual([]);
  });
});
