import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './npm.mjs';
import { home, writable } from './place.mjs';
import { runNode } from './run.mjs';

const folder = join(home, 'node_modules/electron');
const memory = join(home, 'node_modules/.wavebook-electron-failed');
const binaries = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** The version the packages ask for. Never `require('electron')` here: in Node that starts a download. */
const wanted = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** The path of Electron's program when it is whole and of the wanted version, else null. */
function installed() {
  const program = join(folder, 'dist', binaries[process.platform] ?? 'electron');
  const version = textOf(join(folder, 'dist/version')).replace(/^v/, '');
  return version === wanted() && existsSync(program) ? program : null;
}

/**
 * Electron's program, fetched once if need be; null where it cannot be had. A failed fetch is remembered for its
 * version, so that only the first start waits for it.
 */
export async function electronProgram(say = console.log) {
  if (!existsSync(folder)) return null;
  const program = installed();
  if (program) return program;
  if (textOf(memory) === wanted() || !writable()) return null;
  say('Fetching the app window, Electron (once, at most a minute)…');
  // without its own time limit, a proxy that never answers would hold this for ever
  const options = { cwd: folder, env: cleanEnvironment(), timeout: 60_000 };
  const { code } = await runNode(join(folder, 'install.js'), [], options);
  if (code === 0 && installed()) return installed();
  writeFileSync(memory, `${wanted()}\n`);
  say('Electron could not be fetched, so Wavebook opens in a browser window; it works the same there.');
  return null;
}
