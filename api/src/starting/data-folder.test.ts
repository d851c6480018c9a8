import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder } from './data-folder.ts';
import { StartFailure } from './start-failure.ts';

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made with those above it, and nothing is left in it', () => {
    const deep = join(folder, 'a', 'b', 'c');
    openDataFolder(deep);
    openDataFolder(deep);
    expect(readdirSync(deep)).toEqual([]);
  });

  it.each([
    ...['/proc', '/proc/a/b', '/proc/self/a', '/sys/a'],
    ...['/dev', '/dev/fd', '/dev/null', '/dev/null/a', '/dev/full/a/b', '/dev/zero'],
  ])('is refused in a sentence where it is %s, and no try goes on for ever', (path) => {
    const opening = () => openDataFolder(path);
    expect(opening).toThrow(StartFailure);
    expect(opening).toThrow(new RegExp(`^${path} cannot be used: .+ DATA_DIR`));
  });

  it('is refused where a link leads to the system’s own', () => {
    symlinkSync('/dev', join(folder, 'link'));
    expect(() => openDataFolder(join(folder, 'link'))).toThrow('the system has no place for it');
  });

  it.each(['file', 'file/below', 'file/far/below'])('is refused where it is a %s', (name) => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder(join(folder, name))).toThrow('a part of its path is a file and no folder');
  });
});
