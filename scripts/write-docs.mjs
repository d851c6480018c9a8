import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { root } from './project.mjs';

// Writes the pages of docs/ that are made of data. tests/architecture/made-docs.test.ts fails where they are stale.
const made = 'scripts/dist/made-docs.mjs';

await installIfMissing();
await bundle('scripts/docs/made-docs.ts', made);
const { madeDocs } = await import(pathToFileURL(join(root, made)).href);
const decisions = readdirSync(join(root, 'docs/decisions')).sort();
const files = decisions.map((name) => `docs/decisions/${name}`);
for (const [file, text] of madeDocs(files, (name) => readFileSync(join(root, name), 'utf8'))) {
  writeFileSync(join(root, file), text);
  console.log(file);
}
