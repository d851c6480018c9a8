import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { undeliveredList } from '@yhteistila/core/contract/schemas/notice.ts';
import { CALLS, callIn, read, ringsOf, take } from './make-calls.ts';
import { buildProgram } from './run-program.ts';
import { type ServerProcess, startProcess } from './start-process.ts';

jest.setTimeout(600_000);

const EXPERT = 'kela-asiantuntija';

describe('a server that is killed right after a call has begun', () => {
  // Empty: the one story in which the program itself makes the demo, as at a first start.
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  const running = new Set<ServerProcess>();
  let server: ServerProcess;

  const start = async (): Promise<ServerProcess> => {
    const started = await startProcess(folder);
    running.add(started);
    return started;
  };

  beforeAll(async () => {
    await buildProgram();
    server = await start();
  });
  afterAll(async () => {
    for (const each of running) await each.kill();
    rmSync(folder, { recursive: true });
  });

  /** Rings on their way to the expert, as the coordinator sees that they have not arrived. */
  const ringsUnderWay = async () => {
    const reply = await server.as('pori-koordinaattori').get('/api/sites/pori/undelivered');
    return undeliveredList.parse(reply.body).filter(({ person, code }) => person.id === EXPERT && code === 'ring');
  };

  it('rings all the same when it is there again, once, and the call can be taken', async () => {
    const wish = { siteId: 'pori', organisationId: 'kela' };
    await server.as(EXPERT).get('/api/me');
    const call = callIn(await server.as('pori-host').post(CALLS, wish), 201);
    await server.kill();
    server = await start();
    expect(ringsOf(callIn(await read(server.as('pori-host'), call)))).toEqual([`${EXPERT} pool …`]);
    while ((await ringsUnderWay()).length === 0) await wait(50);
    expect(await ringsUnderWay()).toHaveLength(1);
    expect(callIn(await take(server.as(EXPERT), call)).takenBy?.id).toBe(EXPERT);
  });
});
