import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@yhteistila/core/contract/error-codes.ts';
import { problem } from '@yhteistila/core/contract/schemas/decision.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { exampleDirectory } from '../../../../tests/fixtures/facts.ts';
import { STATUS, toProblem } from './to-problem.ts';

const directory = exampleDirectory();

describe('a problem', () => {
  it.each(ERROR_CODES)('tells %s as RFC 9457 has it, in every language', (code) => {
    const titles = LANGUAGES.map((language) => {
      const { status, headers, body } = toProblem(
        { code },
        { directory, language },
        { requestId: 'x', allowed: 'GET' },
      );
      expect(problem.parse(body)).toMatchObject({ code, status: STATUS[code], type: `urn:yhteistila:problem:${code}` });
      expect(headers['Content-Type']).toBe('application/problem+json');
      expect(status).toBeGreaterThanOrEqual(400);
      return body.title;
    });
    expect(new Set(titles).size).toBe(LANGUAGES.length);
  });

  it.each([
    ['too-many-requests', 12, '12'],
    ['busy', undefined, '1'],
    ['store-unreachable', undefined, '5'],
    ['conflict', undefined, undefined],
  ] as const)('says of %s when to come back', (code, retryAfter, header) => {
    const { headers } = toProblem({ code, retryAfter }, { directory, language: 'fi' });
    expect(headers['Retry-After']).toBe(header);
  });

  it('names the input that is wrong', () => {
    const errors = [{ path: 'resourceIds.1', key: 'unknown-resource' }];
    const { body } = toProblem({ code: 'not-found', errors }, { directory, language: 'en' });
    expect(body.errors).toEqual([{ path: 'resourceIds.1', message: 'There is no such space, equipment or person.' }]);
  });

  it('tells times in the zone of the site', () => {
    const finding = {
      rule: 'conflict',
      kind: 'conflict',
      code: 'occupied',
      severity: 'refuse',
      params: { fromAt: Date.UTC(2026, 6, 1, 7), untilAt: Date.UTC(2026, 6, 1, 8) },
    } as const;
    const presenting = { directory, language: 'fi', day: '2026-07-01' } as const;
    const { body } = toProblem({ code: 'conflict', siteId: 'pori', findings: [finding] }, presenting);
    expect(body.reasons?.[0]).toMatchObject({
      message: expect.stringContaining('10.00–11.00'),
      params: { fromAt: '2026-07-01T10:00:00+03:00' },
    });
  });
});
