import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildStale } from './build-parts.mjs';
import { electronProgram } from './electron.mjs';
import { cleanEnvironment } from './npm.mjs';
import { installPackages } from './install.mjs';
import { home, writable } from './place.mjs';
import { orSayProblem } from './problem.mjs';

const browserHost = 'dist/main/browser.js';

/** Whether a window can open at all; without a display only the browser host is of use. */
function hasDisplay({ DISPLAY, WAYLAND_DISPLAY } = process.env) {
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Runs the app in this terminal until it ends; gives its exit code, and how long it ran in milliseconds. */
function runApp(program, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: home, env: cleanEnvironment(), stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    // a terminal sends Ctrl+C to the app as well; a second one at once would cut its goodbye short
    process.on('SIGINT', () => setTimeout(() => child.kill('SIGINT'), 1000).unref());
    const end = (code) => resolve({ code, lasted: Date.now() - started });
    child.on('error', () => end(127));
    child.on('close', (code, signal) => end(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1)));
  });
}

async function openApp(args) {
  const electron = hasDisplay() ? await electronProgram() : null;
  if (electron) {
    // Chromium refuses to run its sandbox as root
    const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
    console.log('Opening Wavebook…');
    const { code, lasted } = await runApp(electron, [...asRoot, '.', ...args]);
    if (code === 0 || lasted > 10_000) return code;
    console.log('Electron cannot run on this machine, so Wavebook opens in a browser window.');
  }
  console.log('Opening Wavebook…');
  return (await runApp(process.execPath, [browserHost, ...args])).code;
}

/** Builds what is stale. A clone that cannot be written to starts as last built. */
async function prepare() {
  if (!writable() && existsSync(browserHost)) return;
  await buildStale();
}

/** The one start command: installs, builds and opens the app. Arguments go to the app. */
export function startApp(args) {
  return orSayProblem(async () => {
    process.chdir(home);
    await installPackages();
    await prepare();
    process.exitCode = await openApp(args);
  });
}
