import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { ROUTES } from '../core/contract/routes.ts';
import { ANSWERS, BASE, CHUNKS } from './chunks.ts';
import { compressedFiles } from './compressed-files.ts';
import { fetchPartsFirst } from './fetch-parts-first.ts';
import { stylesAhead } from './styles-ahead.ts';

/** What only the service says: its answers come as whole sentences in the person's language. */
const SAID_BY_THE_SERVICE = /^(bot|error|finding|invalid|type)\./;
const TEXTS = /\/core\/i18n\/(fi|sv|en)\.json$/;

/**
 * Leaves out of the tab what a browser has no use for: of the routes the schemas, and zod with them (a client needs the
 * verbs and the paths), and of the texts those of the service. A third of what would travel to the first screen.
 */
const withoutTheService = (): Plugin => ({
  name: 'without-the-service',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/core/contract/routes.ts')) {
      const bare = Object.entries(ROUTES).map(([name, { method, path }]) => [name, { method, path }]);
      return `export const ROUTES = ${JSON.stringify(Object.fromEntries(bare))};`;
    }
    if (!TEXTS.test(id)) return undefined;
    const texts: unknown = JSON.parse(readFileSync(id, 'utf8'));
    const used = Object.entries(texts ?? {}).filter(([key]) => !SAID_BY_THE_SERVICE.test(key));
    return JSON.stringify(Object.fromEntries(used));
  },
});

/** What the page is drawn with comes along with the small program that asks for it, not after it. */
const withStartAtOnce = (): Plugin => ({
  name: 'with-start-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const wanted = new Set<string>();
      const want = (fileName: string): void => {
        if (wanted.has(fileName)) return;
        wanted.add(fileName);
        for (const other of chunks.find((each) => each.fileName === fileName)?.imports ?? []) want(other);
      };
      for (const { fileName, name } of chunks) if (name === ANSWERS.name || name === BASE.name) want(fileName);
      return [...wanted]
        .filter((fileName) => !html.includes(fileName))
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        }));
    },
  },
});

/** The tab is built into tabs/dist, which the one-machine host serves at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [fetchPartsFirst(), withoutTheService(), stylesAhead(), withStartAtOnce(), compressedFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          groups: CHUNKS,
        },
      },
      // Fluent marks its modules for server rendering, which there is none of here.
      onLog: (level, log, write) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
      },
    },
  },
});
