import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { at, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

// Programs that make types and check them take their time on a busy machine.
jest.setTimeout(240_000);

const STORY = 'tests/api/generated-client/story.ts';

/** Runs a package's program; its words where it fails. */
const run = (file: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', file), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
};

const COMPILER = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** What is wrong with the story's types, when `ApiPaths` is made of the document. */
const faultsOfTypes = (document: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'generated-client-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), document);
    const made = run('openapi-typescript/bin/cli.js', [
      join(folder, 'openapi.json'),
      '-o',
      join(folder, 'api-types.ts'),
    ]);
    if (made !== '') return made;
    writeFileSync(
      join(folder, 'globals.d.ts'),
      "import type { paths } from './api-types.ts';\ndeclare global {\n  type ApiPaths = paths;\n}\n",
    );
    const files = ['globals.d.ts', 'api-types.ts', resolve(STORY)];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER, files }));
    return run('typescript-7/bin/tsc', ['-p', folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

tellStories('a client that is made of the document', (api) => {
  it('has types by which it searches, books, meets a conflict, moves and cancels', async () => {
    const document = await api().send('GET', '/api/openapi.json');
    expect(faultsOfTypes(document.text)).toBe('');
    // By its address, so that the project's own check of types does not follow: only here there are types for it.
    const { tellStory } = (await import(new URL('generated-client/story.ts', import.meta.url).href)) as {
      tellStory: (visit: object) => Promise<unknown>;
    };
    const tokenOf = (id: string, organisationId: string) =>
      api().tokenOf({ id, organisationId }, Date.parse(at(MONDAY, '08:00')));
    const later = { start: at(TUESDAY, '14:00'), end: at(TUESDAY, '14:30') };
    const told = await tellStory({
      url: api().url,
      token: await tokenOf('vero-virkailija', 'vero'),
      otherToken: await tokenOf('te-virkailija', 'te'),
      from: at(TUESDAY, '09:00'),
      to: at(TUESDAY, '12:00'),
      later,
    });
    expect(told).toEqual({
      conflict: 'occupied',
      alternatives: expect.any(Number),
      movedTo: later.start,
      version: 2,
      status: 'cancelled',
    });
  });
});
