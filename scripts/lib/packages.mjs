import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, npmScript } from './npm.mjs';
import { home, writable } from './place.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';

const read = (file) => JSON.parse(readFileSync(join(home, file), 'utf8')).packages;

function libc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * Whether a package of the lock belongs on the machine described. An optional one does when it names this machine;
 * one that names no machine comes and goes with what wants it.
 */
export function belongs(entry, machine) {
  if (!entry.optional && !entry.devOptional) return true;
  const named = ['os', 'cpu', 'libc'].filter((key) => entry[key]);
  return named.length > 0 && named.every((key) => !machine[key] || entry[key].includes(machine[key]));
}

/**
 * The packages of the lock that are not installed as the lock says, by content (version and integrity), for this
 * machine. npm writes its record of what is installed last, so an interrupted installation counts as none.
 */
export function missingPackages() {
  if (!existsSync(join(home, 'node_modules/.package-lock.json'))) return ['everything'];
  const installed = read('node_modules/.package-lock.json');
  const machine = { os: process.platform, cpu: process.arch, libc: libc() };
  return Object.entries(read('package-lock.json'))
    .filter(([path, entry]) => {
      if (path === '') return false;
      const found = installed[path];
      if (found)
        return (
          found.version !== entry.version ||
          found.integrity !== entry.integrity ||
          !existsSync(join(home, path))
        );
      return belongs(entry, machine);
    })
    .map(([path]) => path);
}

/** What npm's failure means to the person. */
export function sayFailure(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network/i.test(
      output,
    )
  ) {
    return 'The packages could not be downloaded because the npm registry is out of reach: connect this machine once and run the same command again; after that Wavebook needs no network.';
  }
  if (/ENOSPC/.test(output))
    return 'The packages could not be installed because the disk is full: free about 1.5 GB and run the same command again.';
  if (/EROFS|EACCES|EPERM/.test(output)) return readOnly('install its packages');
  return `npm could not install the packages:\n${output.trim().split('\n').slice(-12).join('\n')}`;
}

/** The sentence for a clone that cannot be written to. */
export function readOnly(what) {
  return `Wavebook cannot ${what} because this folder cannot be written to: copy or clone it into a folder of your own and run the same command there.`;
}

/** Installs what the lock names, when something of it is missing. */
export async function installPackages(say = console.log) {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (!writable()) throw new Problem(readOnly('install its packages'));
  say('Installing packages (once, about a minute)…');
  const started = Date.now();
  const ticking = setInterval(
    () => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s…`),
    15_000,
  );
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];
  const { code, output } = await runNode(npmScript(), [...args, ...patience], {
    cwd: home,
    env: cleanEnvironment(),
  });
  clearInterval(ticking);
  if (code !== 0) throw new Problem(sayFailure(output));
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
