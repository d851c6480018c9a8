import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const FOLDER = 'tests/bench/dist/plain-day';
const TYPES: { readonly [ending: string]: string } = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the page of plain buttons as the tab is built. */
const buildPage = async (): Promise<void> => {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: 'tests/bench/plain-day',
    logLevel: 'error',
    build: {
      outDir: join(process.cwd(), FOLDER),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { onLog: () => undefined },
    },
  });
};

interface PlainDay {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the page of plain buttons with ready answers at `/site.json` and `/day.json`. */
export const servePlainDay = async (answers: { readonly site: string; readonly day: string }): Promise<PlainDay> => {
  await buildPage();
  const ready: { readonly [path: string]: string } = { '/site.json': answers.site, '/day.json': answers.day };
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const json = ready[path];
    if (json !== undefined) return response.setHeader('Content-Type', 'application/json').end(json);
    const type = TYPES[extname(path)];
    if (type === undefined) return response.writeHead(404).end();
    return response.setHeader('Content-Type', type).end(readFileSync(join(FOLDER, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
