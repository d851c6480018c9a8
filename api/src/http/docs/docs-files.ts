import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Reply } from '../endpoint.ts';
import { DOCS_POLICY } from '../page-headers.ts';
import { contentTag } from '../reply/etag.ts';
import { DOCS_PATH, PAGE, PAGE_STYLE, START } from './page-texts.ts';

const { resolve } = createRequire(import.meta.url);

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

interface DocsFile {
  readonly type: string;
  readonly read: () => Promise<Uint8Array>;
}

const written = (type: string, text: string): DocsFile => ({ type, read: async () => new TextEncoder().encode(text) });
const ofLibrary = (type: string, name: string): DocsFile => ({
  type,
  read: () => readFile(resolve(`swagger-ui-dist/${name}`)),
});

const FILES: ReadonlyMap<string, DocsFile> = new Map([
  [DOCS_PATH, written('text/html; charset=utf-8', PAGE)],
  [`${DOCS_PATH}/start.js`, written(SCRIPT, START)],
  [`${DOCS_PATH}/page.css`, written(STYLE, PAGE_STYLE)],
  [`${DOCS_PATH}/swagger-ui.css`, ofLibrary(STYLE, 'swagger-ui.css')],
  [`${DOCS_PATH}/swagger-ui-bundle.js`, ofLibrary(SCRIPT, 'swagger-ui-bundle.js')],
]);

/** A file as an answer, read when first asked for and kept. All of them are in English. */
const createReply = ({ type, read }: DocsFile): (() => Promise<Reply>) => {
  const make = async (): Promise<Reply> => {
    const bytes = await read();
    const headers = {
      'Cache-Control': 'public, no-cache',
      'Content-Language': 'en',
      'Content-Security-Policy': DOCS_POLICY,
      'Content-Type': type,
      ETag: contentTag(bytes),
      Vary: 'Accept-Encoding',
    };
    return { headers, ready: { bytes } };
  };
  let made: Promise<Reply> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** What is answered at each path of the page and its parts. */
export const createDocsReplies = (): ReadonlyMap<string, () => Promise<Reply>> =>
  new Map([...FILES].map(([path, file]) => [path, createReply(file)]));
