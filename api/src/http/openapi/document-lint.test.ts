import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { z } from 'zod';
import { createDocument } from './document.ts';

const document = createDocument('1.2.3')();

const REDOCLY = 'node_modules/@redocly/cli/bin/cli.js';
/** Nothing is told to anybody, nor is a newer version looked for. */
const ALONE = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NODE_OPTIONS: '' };

const redoclyReport = z.object({
  totals: z.looseObject({ errors: z.int(), warnings: z.int() }),
  problems: z.array(z.unknown()),
});

describe('the OpenAPI document', () => {
  it('pleases Redocly, by its recommended rules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'document-'));
    try {
      const file = join(folder, 'openapi.json');
      writeFileSync(file, JSON.stringify(document));
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [REDOCLY, 'lint', file, '--extends=recommended', '--format=json'],
        { env: { ...process.env, ...ALONE }, encoding: 'utf8' },
      );
      if (!stdout.startsWith('{')) throw new Error(`Redocly said nothing: ${stderr}`);
      const { problems, totals } = redoclyReport.parse(JSON.parse(stdout));
      expect(problems).toEqual([]);
      expect(totals).toMatchObject({ errors: 0, warnings: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('pleases Spectral, by its recommended rules for OpenAPI', async () => {
    const spectral = new Spectral();
    spectral.setRuleset({ extends: [[oas as RulesetDefinition, 'recommended']] });
    expect(await spectral.run(structuredClone(document))).toEqual([]);
  });
});
