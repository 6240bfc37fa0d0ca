import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './place.mjs';

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
