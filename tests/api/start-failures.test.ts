import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildProgram, type Ending, runProgram } from './run-program.ts';

jest.setTimeout(180_000);

/** With Entra ID there is no demo, whose making would take its time. */
const ENTRA = { ENTRA_CLIENT_ID: '00000000-0000-0000-0000-000000000000' };

describe('a start that cannot go on', () => {
  let folder: string;
  let database: string;
  let keyFile: string;
  const servers: Server[] = [];
  beforeAll(() => buildProgram());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    database = join(folder, 'yhteistila.db');
    keyFile = join(folder, 'dev-issuer.json');
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
    rmSync(folder, { recursive: true });
  });

  const end = (settings: Readonly<Record<string, string>>): Promise<Ending> => runProgram(settings).ended;

  /** One sentence that names what it is about, and nothing of the program's own insides. */
  const expectSentence = ({ code, output, errors }: Ending, ...named: readonly string[]): void => {
    expect(errors).toMatch(/^Yhteistila cannot start: [^\n]+\.\n$/);
    for (const name of named) expect(errors).toContain(name);
    expect(errors).not.toMatch(/\[object|undefined|node:|\bat (async )?\w+ \(/);
    expect(output).toBe('');
    expect(code).toBe(1);
  };

  it.each([ENTRA, {}])('names DATA_DIR where the system lets nobody make a folder, with %j', async (identity) => {
    const path = '/proc/yhteistila/data';
    expectSentence(await end({ ...identity, DATA_DIR: path }), `${path} cannot be used`, 'DATA_DIR');
  });

  it('names DATA_DIR where it is a file', async () => {
    writeFileSync(join(folder, 'file'), 'text');
    const path = join(folder, 'file');
    expectSentence(await end({ ...ENTRA, DATA_DIR: path }), path, 'a file and no folder', 'DATA_DIR');
  });

  it('names the database file where it is damaged', async () => {
    writeFileSync(database, 'This is no database.\n'.repeat(500));
    expectSentence(await end({ ...ENTRA, DATA_DIR: folder }), database, 'damaged', 'put a copy');
  });

  it('names the key file where it is damaged', async () => {
    writeFileSync(keyFile, '{"kty":"EC"}');
    expectSentence(await end({ DATA_DIR: folder }), keyFile, 'damaged', 'delete it');
  });

  const served = async (answer: RequestListener): Promise<number> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return (server.address() as AddressInfo).port;
  };

  it('names the port that somebody else has', async () => {
    const port = await served((_request, response) => response.end());
    expectSentence(await end({ ...ENTRA, DATA_DIR: folder, PORT: String(port) }), `port ${port}`, 'PORT');
  });

  it('names LISTEN_ADDRESS where it is another machine’s', async () => {
    const settings = { ...ENTRA, DATA_DIR: folder, LISTEN_ADDRESS: '192.0.2.7' };
    expectSentence(await end(settings), 'LISTEN_ADDRESS', '192.0.2.7');
  });

  const onAccount = (endpoint: string) => end({ ...ENTRA, COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'a2V5' });
  const refusing =
    (status: number): RequestListener =>
    (_request, response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"code":"no","message":"no"}');
  const page: RequestListener = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Something else</title>');

  it.each<[string, RequestListener, ...string[]]>([
    ['is no account but a page', page, 'COSMOS_ENDPOINT'],
    ['knows nothing', refusing(404), 'COSMOS_ENDPOINT'],
    ['refuses the key', refusing(401), 'COSMOS_KEY'],
    ['lets nobody write', refusing(403), 'COSMOS_KEY'],
    ['is out of order', refusing(503), 'COSMOS_ENDPOINT'],
    ['never answers', () => undefined, 'COSMOS_ENDPOINT'],
  ])('names the setting where what is at COSMOS_ENDPOINT %s', async (_what, answer, ...named) => {
    const endpoint = `http://localhost:${await served(answer)}`;
    expectSentence(await onAccount(endpoint), endpoint, ...named);
  });

  it('names COSMOS_ENDPOINT where nobody listens, where there is no such machine, and where nothing is encrypted', async () => {
    const port = await served(page);
    const encrypted = `https://localhost:${port}`;
    expectSentence(await onAccount(encrypted), 'COSMOS_ENDPOINT', encrypted, 'certificate');
    await new Promise((resolve) => servers[0]?.close(resolve));
    expectSentence(await onAccount(`http://localhost:${port}`), 'COSMOS_ENDPOINT', 'nothing answers');
    expectSentence(await onAccount('https://nowhere.invalid'), 'COSMOS_ENDPOINT', 'https://nowhere.invalid');
  });
});
