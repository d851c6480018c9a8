import { describe, expect, it } from '@jest/globals';
import { REGISTER } from '../../api/src/records/retention.ts';
import { linesMatching, programsIn, read } from './project-files.ts';

const registered = (as: string): readonly string[] =>
  Object.entries(REGISTER)
    .filter(([, kind]) => kind.as === as)
    .map(([name]) => name)
    .sort();

/** What a pattern finds in the file, without repeats. */
const namesIn = (file: string, pattern: RegExp): readonly string[] =>
  [...new Set([...read(file).matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('the register of stored data', () => {
  it('has every document of a site-day', () => {
    const kinds = namesIn('api/src/ports/day-documents.ts', /extends Document<'([\w-]+)'>/g);
    expect(registered('day')).toEqual([...kinds, 'guard'].sort());
  });

  it('has every collection of the directory', () => {
    const [, contents = ''] = /interface DirectoryContents \{([^}]+)\}/.exec(read('core/site/directory.ts')) ?? [];
    const collections = [...contents.matchAll(/readonly (\w+):/g)].map(([, name]) => name);
    const kept = namesIn('api/src/ports/directory-store.ts', /\| \{ readonly collection: '(\w+)'/g);
    expect(registered('directory')).toEqual([...collections, ...kept].sort());
  });

  it('has everything that the tab keeps in a browser', () => {
    const keeping = programsIn('tabs/src').filter((file) => linesMatching(file, /Storage\.setItem\(/).length > 0);
    const keys = keeping.map((file) => {
      const found = namesIn(file, /'(yhteistila\.[\w.-]+)'/g);
      expect([file, found]).toEqual([file, [expect.any(String)]]);
      return found[0];
    });
    expect(registered('browser')).toEqual(keys.sort());
  });

  it('is asked for everything that is kept: nothing keeps in another way', () => {
    const browser = programsIn('tabs/src').flatMap((file) =>
      linesMatching(file, /document\.cookie|indexedDB|caches\.open|Storage\[/),
    );
    expect(browser).toEqual([]);
    // The stores themselves, and what stands between them and who writes.
    const between = /^api\/src\/(records|stores)\/|^api\/src\/(commit\/outspoken|job-runs\/retrying-store)\.ts$/;
    const others = programsIn('api/src', 'bot/src').filter((file) => !between.test(file));
    expect(others.flatMap((file) => linesMatching(file, /\brecords\.(write|delete)\(/))).toEqual([]);
  });
});
