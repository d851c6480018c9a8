import { describe, expect, it } from '@jest/globals';
import { files, linesMatching, programsIn, read } from './project-files.ts';

const matches = (sources: readonly string[], pattern: RegExp): string[] =>
  sources.flatMap((file) => linesMatching(file, pattern));

describe('core', () => {
  it('reads no clock: now is a parameter', () => {
    const clock = /\bDate\.now\b|\bnew (TZ)?Date\(\s*\)|\bTemporal\.Now\b|\bperformance\b|(?<!new )\bDate\(\)/;
    expect(matches(programsIn('core'), clock)).toEqual([]);
  });

  it('draws no random numbers: ids are parameters', () => {
    expect(matches(programsIn('core'), /\bMath\.random\b|\bcrypto\b|\brandomUUID\b/)).toEqual([]);
  });

  it('waits for nothing and prints nothing', () => {
    expect(matches(programsIn('core'), /\bset(Timeout|Interval|Immediate)\b|\bconsole\.|\bprocess\./)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read only where a program starts', () => {
    const readers = /^(api|bot|tabs)\/src\/main\.tsx?$|^api\/src\/hosts\/azure-functions\//;
    const others = programsIn('core', 'api', 'bot', 'tabs').filter((file) => !readers.test(file));
    expect(matches(others, /\bprocess\.env\b|\bimport\.meta\.env\b/)).toEqual([]);
  });
});

describe('a status number', () => {
  it('of an error stands only in to-problem.ts', () => {
    const layers = programsIn('api').filter(
      (file) => /^api\/src\//.test(file) && !/^api\/src\/(http|hosts|stores|integrations)\//.test(file),
    );
    const http = programsIn('api').filter((file) => /^api\/src\/http\//.test(file) && !file.endsWith('/to-problem.ts'));
    expect(layers).not.toEqual([]);
    expect(matches(layers, /(?<![\w.])(40[1-9]|41\d|42\d|50[1-9])(?![\w.])/)).toEqual([]);
    // 400 and 500 may also count days or rows: there the words around them tell.
    expect(matches(layers, /(status|===|!==|code)\W{0,4}[45]00\b/i)).toEqual([]);
    expect(matches(http, /\bstatus(Code)?\b\W{1,6}[45]\d\d\b/)).toEqual([]);
  });
});

describe('a file of the project', () => {
  // Put together here so that this file does not hold what it looks for.
  const hosts = ['npmjs', 'yarnpkg'].map((name) => `registry.${name}.`);
  const paths = ['home', 'root', 'Users', 'work', 'tmp'].map((folder) => `/${folder}/[a-zA-Z]`);
  const forbidden = new RegExp(`${hosts.join('|').replaceAll('.', '\\.')}|(^|[\\s"'\`=(:])(${paths.join('|')})`, 'm');
  const binary = /\.(png|jpe?g|ico|woff2?|zip|pdf)$/;

  it('names no package registry and no path of one machine', () => {
    const texts = files.filter((file) => !binary.test(file));
    expect(texts).toContain('package-lock.json');
    expect(texts.filter((file) => forbidden.test(read(file)))).toEqual([]);
  });

  it('has no addresses in the lockfile that packages would be bound to', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "[a-z+]*:/);
  });
});
