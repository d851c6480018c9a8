import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, bundle } from './build.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { root } from './project.mjs';

/** The benchmark, and the yardstick that it starts in a process of its own. */
const programs = ['main', 'raw-server'];
const bundleOf = (program) => `tests/bench/dist/${program}.mjs`;

process.chdir(root);
await installIfMissing();
await build();
for (const program of programs) await bundle(`tests/bench/${program}.ts`, bundleOf(program));
await import(pathToFileURL(join(root, bundleOf('main'))).href);
