import { isMainThread, workerData } from 'node:worker_threads';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { warningsOf } from './configuration-warnings.ts';
import { carryOut, seedApart } from './hosts/single-machine/demo/seed-apart.ts';
import { keepHeapSmall } from './hosts/single-machine/heap.ts';
import { startSingleMachine } from './hosts/single-machine/start.ts';
import { createLog } from './http/log.ts';

/** Starts the one-machine host with the settings of the environment, and stops it when asked to. */
const main = async (): Promise<void> => {
  keepHeapSmall();
  const configuration = readConfiguration(process.env);
  // Beside the log, which may be silent.
  for (const warning of warningsOf(configuration)) process.stderr.write(`Warning: ${warning}.\n`);
  const log = createLog(configuration.logLevel);
  const host = await startSingleMachine(configuration, { now: Date.now }, log, seedApart(new URL(import.meta.url)));
  process.stdout.write(`\nYhteistila: ${host.url}\n\n`);
  let stopping = false;
  const stop = () => {
    // In a terminal both the keys and npm send the signal.
    if (stopping) return;
    stopping = true;
    host.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.failure('stop', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

/** This file is also the script of the thread that makes the demo. A failure there is told by the thread that waits. */
if (isMainThread) {
  main().catch((error: unknown) => {
    const text =
      error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  });
} else {
  await carryOut(workerData);
}
