import { describe, expect, it } from '@jest/globals';
import { read, sourcesIn } from './project-files.ts';

const MEDIAN = 80;
const NEARLY_ALL = 250;
const MAX_LINES = 300;

const sizes = sourcesIn('core', 'api', 'bot', 'tabs', 'tests', 'scripts')
  .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
  .sort((one, other) => one.lines - other.lines);

const linesAt = (share: number): number => sizes[Math.ceil(sizes.length * share) - 1]?.lines ?? 0;

describe('a source file', () => {
  it(`is never longer than ${MAX_LINES} lines`, () => {
    expect(sizes.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });

  it(`has at most ${NEARLY_ALL} lines in nineteen cases of twenty`, () => {
    expect(linesAt(0.95)).toBeLessThanOrEqual(NEARLY_ALL);
  });

  it(`has at most ${MEDIAN} lines in half of the cases`, () => {
    expect(linesAt(0.5)).toBeLessThanOrEqual(MEDIAN);
  });
});
