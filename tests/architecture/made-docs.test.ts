import { describe, expect, it } from '@jest/globals';
import { madeDocs } from '../../scripts/docs/made-docs.ts';
import { files, read } from './project-files.ts';

describe('a page of docs/ that is made of data', () => {
  it.each(madeDocs(files, read))('%s is as `npm run docs` writes it', (file, text) => {
    expect(read(file)).toBe(text);
  });
});

describe('a decision', () => {
  const decisions = files.filter((file) => /^docs\/decisions\/\d/.test(file));
  const numberOf = (file: string): string => /(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? '';

  it('has a number of its own, in its name and in its heading', () => {
    expect(decisions).not.toEqual([]);
    expect(new Set(decisions.map(numberOf)).size).toBe(decisions.length);
    expect(decisions.filter((file) => !read(file).startsWith(`# ${Number(numberOf(file))}. `))).toEqual([]);
  });

  it('holds, is extended or is superseded by one that is later', () => {
    const wrong = decisions.flatMap((file) => {
      const status = /^\*\*Status\.\*\*(.*)$/m.exec(read(file))?.[1];
      if (status === undefined) return [];
      const later = [...status.matchAll(/\]\((\d{4})-/g)].every(([, number = '']) => number > numberOf(file));
      return later && /^ (extended|superseded) by \[.*\)\.$/.test(status) ? [] : [file];
    });
    expect(wrong).toEqual([]);
  });
});
