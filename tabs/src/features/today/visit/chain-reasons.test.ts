import { describe, expect, it } from '@jest/globals';
import type { ChainRefusal } from './chain-lanes.ts';
import { chainReasons } from './chain-reasons.ts';

const against = (organisationId: string, message: string, decides?: true): ChainRefusal => ({
  ...{ organisationId, message, kind: 'kind', code: 'code', resourceIds: ['room'] },
  ...(decides && { decides }),
});

describe('why a visit cannot be arranged', () => {
  it('is told by what decides alone, once for all the agencies for which it holds', () => {
    const rooms = ['taken at 10', 'taken at 11', 'too small'];
    const refused = ['vero', 'kela'].flatMap((id) => [
      against(id, 'nobody speaks it', true),
      ...rooms.map((message) => against(id, message)),
    ]);
    expect(chainReasons(refused)).toEqual([{ organisationIds: ['vero', 'kela'], message: 'nobody speaks it' }]);
  });

  it('is what concerns the most spaces, which comes first, where nothing holds for all', () => {
    const refused = [against('vero', 'taken at 10'), against('vero', 'taken at 11'), against('kela', 'closed', true)];
    expect(chainReasons(refused)).toEqual([
      { organisationIds: ['vero'], message: 'taken at 10' },
      { organisationIds: ['kela'], message: 'closed' },
    ]);
  });
});
