import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { root } from './project.mjs';

// Until the program listens for these itself, being asked to stop is no failure and npm should not report one.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(0);
  });
}

process.chdir(root);
await installIfMissing();
try {
  await build();
} catch (error) {
  console.error(`The program could not be built in ${root}: ${String(error.message).split('\n')[0]}`);
  process.exit(1);
}
// In this process, not in a child, so that a signal reaches the program itself. For the same reason package.json starts
// this with `exec`: npm signals its shell, and the shell would keep the signal. Where exec is unknown (Windows), the
// command after `||` runs.
await import(pathToFileURL(join(root, 'api/dist/main.mjs')).href);
