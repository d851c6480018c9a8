import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, bundle } from './build.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { root } from './project.mjs';

const bench = 'tests/bench/dist/main.mjs';

process.chdir(root);
await installIfMissing();
await build();
await bundle('tests/bench/main.ts', bench);
await import(pathToFileURL(join(root, bench)).href);
