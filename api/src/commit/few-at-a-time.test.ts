import { expect, it } from '@jest/globals';
import { fewAtATime } from './few-at-a-time.ts';

it('does it to each once, and never to many at the same time', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `n${index % 70}`);
  const seen: string[] = [];
  let underWay = 0;
  let most = 0;
  await fewAtATime(names, async (name) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(setImmediate);
    seen.push(name);
    underWay -= 1;
  });
  expect(seen.sort()).toEqual([...new Set(names)].sort());
  expect(most).toBe(16);
});
