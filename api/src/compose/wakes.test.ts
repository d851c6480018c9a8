import { expect, it } from '@jest/globals';
import { createWakes } from './wakes.ts';

it('tells a listener what was told before it listened, each once, and all that comes after', () => {
  const { wake, listen } = createWakes();
  const told: string[] = [];
  wake('early');
  wake('early');
  listen((jobId) => told.push(jobId));
  expect(told).toEqual(['early']);
  wake('late');
  wake('late');
  expect(told).toEqual(['early', 'late', 'late']);
});
