import { isMainThread, workerData } from 'node:worker_threads';
import { readConfiguration } from './configuration.ts';
import { warningsOf } from './configuration-warnings.ts';
import { carryOut, seedApart } from './demo/seed-apart.ts';
import { keepHeapSmall } from './hosts/single-machine/heap.ts';
import { startSingleMachine } from './hosts/single-machine/start.ts';
import { stopOnSignals } from './hosts/single-machine/stop-on-signals.ts';
import { createLog } from './http/log.ts';
import { said } from './starting/start-failure.ts';

/** Starts the one-machine host with the settings of the environment, and stops it when asked to. */
const main = async (): Promise<void> => {
  keepHeapSmall();
  const configuration = readConfiguration(process.env);
  // Beside the log, which may be silent.
  for (const warning of warningsOf(configuration)) process.stderr.write(`Warning: ${warning}.\n`);
  const log = createLog(configuration.logLevel);
  const host = await startSingleMachine(configuration, { now: Date.now }, log, seedApart(new URL(import.meta.url)));
  stopOnSignals({
    stop: host.stop,
    exit: (code) => process.exit(code),
    onFailure: (error) => log.failure('stop', error),
    isUnderNpm: process.env.npm_lifecycle_event !== undefined,
    signals: process,
  });
  process.stdout.write(`\nYhteistila: ${host.url}\n\n`);
};

/** This file is also the script of the thread that makes the demo. A failure there is told by the thread that waits. */
if (isMainThread) {
  main().catch((error: unknown) => {
    // What nobody has foreseen is told as shortly; its stack is for whoever looks into it.
    process.stderr.write(`Yhteistila cannot start: ${said(error)}.\n`);
    if (process.env.LOG_LEVEL === 'debug') console.error(error);
    process.exit(1);
  });
} else {
  await carryOut(workerData);
}
