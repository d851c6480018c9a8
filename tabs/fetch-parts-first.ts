import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** The code that the build puts around every `import()`; `deps` are the files of the part and of all that it stands on. */
const helperFor = (base: string): string => `
const addressOf = (dep) => new URL(${JSON.stringify(base)} + dep, location.origin).href;
const here = new Set();
const isHere = (href) =>
  here.has(href) || performance.getEntriesByName(href).some(({ responseStatus }) => responseStatus === 200);
const fetchNow = async (href) => {
  const reply = await fetch(href);
  if (!reply.ok) throw new TypeError(reply.status + ' ' + href);
  await reply.arrayBuffer();
  here.add(href);
};
const link = (href) => {
  if (document.querySelector('link[href="' + new URL(href).pathname + '"]')) return;
  const element = document.createElement('link');
  element.rel = 'modulepreload';
  element.crossOrigin = '';
  element.href = href;
  document.head.append(element);
};
export const __vitePreload = async (importPart, deps = []) => {
  const missing = deps.map(addressOf).filter((href) => !isHere(href));
  if (document.readyState === 'complete') await Promise.all(missing.map(fetchNow));
  else missing.forEach(link);
  return importPart();
};
`;

/**
 * A module that could not be fetched has failed for as long as the page is open: the HTML standard has browsers remember
 * it, and asking again gets the same failure without a request. So the files of a part that comes late are fetched first,
 * which can fail and be tried again, and are imported only when they lie in the browser's cache (they are immutable).
 * What the page has loaded already is not fetched again.
 * While the page itself is loading there is nothing yet to save, and they come side by side with their importers.
 */
export const fetchPartsFirst = (): Plugin => {
  let base = '/';
  return {
    name: 'fetch-parts-first',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    load: (id) => (id === HELPER ? helperFor(base) : undefined),
  };
};
