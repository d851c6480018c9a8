import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root, run, workspaces } from './project.mjs';

const OLDEST_NODE = 20;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Installs the locked packages when one is absent or of another version; ends the process when that cannot be done. */
export async function installIfMissing() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    console.error(`Yhteistila needs Node.js ${OLDEST_NODE} or newer. This is Node.js ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing packages (once)…');
  // Development packages too, whatever NODE_ENV says: building needs them.
  const { code, stopped } = await npm(['ci', '--include=dev', '--loglevel=error']);
  if (code === 0) return;
  if (!stopped) console.error('The packages could not be installed. Is the package registry within reach?');
  process.exit(code);
}

function npm(args) {
  const started = process.env.npm_execpath;
  return started?.endsWith('.js') ? run(process.execPath, [started, ...args]) : run('npm', args);
}

/**
 * npm writes node_modules/.package-lock.json when an installation is complete: what it lists is there. A package for
 * another platform is optional and may be missing.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = readJson('node_modules', '.package-lock.json').packages;
  const locked = readJson('package-lock.json').packages;
  return (
    manifestsAreLocked(locked) &&
    Object.entries(locked)
      .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional)
      .every(([path, entry]) => installed[path] !== undefined && installed[path].version === entry.version)
  );
}

/** False when somebody has edited a package.json without npm: `npm ci` then says what differs. */
function manifestsAreLocked(locked) {
  return ['', ...workspaces()].every((folder) => {
    const manifest = readJson(folder, 'package.json');
    return KINDS.every((kind) => sameEntries(manifest[kind], locked[folder]?.[kind]));
  });
}

function sameEntries(one = {}, other = {}) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
