import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJson, root, workspaces } from './project.mjs';

const entries = [
  { from: 'api/src/main.ts', to: 'api/dist/main.mjs' },
  { from: 'api/src/hosts/azure-functions/functions.ts', to: 'api/dist/functions.mjs' },
];
const sources = ['core', 'api', 'bot', 'scripts', 'package.json', 'package-lock.json'];
const tab = {
  sources: ['core', 'tabs', 'package.json', 'package-lock.json'],
  config: 'tabs/vite.config.ts',
  to: 'tabs/dist/index.html',
};
const derived = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** Bundles each program whose sources are newer than its bundle. */
export async function build() {
  const changedAt = newestOf(sources);
  for (const { from, to } of entries) {
    if (existsSync(join(root, from)) && isOlder(join(root, to), changedAt)) await bundle(from, to);
  }
  if (isOlder(join(root, tab.to), newestOf(tab.sources))) await buildTab();
}

const newestOf = (paths) => Math.max(...paths.map((path) => newest(join(root, path))));

/** Builds the tab into tabs/dist. */
async function buildTab() {
  const { build: vite } = await import('vite');
  const startedAt = new Date();
  await vite({ configFile: join(root, tab.config), logLevel: 'warn' });
  utimesSync(join(root, tab.to), startedAt, startedAt);
}

/** Bundles one program with our own workspaces inside it; packages stay in node_modules. */
export async function bundle(from, to) {
  const { build: esbuild } = await import('esbuild');
  const startedAt = new Date();
  await esbuild({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: packages(),
    logLevel: 'warning',
  });
  // A source saved while the bundle was being made must make it stale.
  utimesSync(join(root, to), startedAt, startedAt);
}

function packages() {
  const manifests = ['', ...workspaces()].map((folder) => readJson(folder, 'package.json'));
  const names = manifests.flatMap((manifest) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }),
  );
  return [...new Set(names)].filter((name) => !name.startsWith('@yhteistila/'));
}

/** Folders count as well: deleting a file changes only its folder. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).filter((name) => !derived.has(name));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))), onlySources(path) ? stats.mtimeMs : 0);
}

/** A folder that holds a derived one changes with each build, so its own time says nothing. */
function onlySources(path) {
  return !readdirSync(path).some((name) => derived.has(name));
}

function isOlder(file, time) {
  return !existsSync(file) || statSync(file).mtimeMs < time;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
