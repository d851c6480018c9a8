import { readConfiguration } from '@yhteistila/api/src/configuration.ts';
import { demoBookings } from '@yhteistila/api/src/demo/bookings/bookings.ts';
import { seedHere } from '@yhteistila/api/src/demo/seed-apart.ts';
import { smallDemoDirectory } from '@yhteistila/api/src/demo/small-demo.ts';
import { startSingleMachine } from '@yhteistila/api/src/hosts/single-machine/start.ts';
import { createLog } from '@yhteistila/api/src/http/log.ts';

// The one-machine host with a small demo, for tests in which a process of its own fills a store that takes its time.
const configuration = readConfiguration(process.env);
const seed = seedHere({ directory: smallDemoDirectory, bookings: (directory, now) => demoBookings(directory, now) });
const host = await startSingleMachine(configuration, { now: Date.now }, createLog(configuration.logLevel), seed);
process.on('SIGTERM', () => void host.stop().then(() => process.exit(0)));
process.stdout.write(`Yhteistila: ${host.url}\n`);
