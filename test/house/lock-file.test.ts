import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { belongs } from '../../scripts/lib/packages.mjs';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, Entry>>;

const lock = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock }).packages;
const machines = ['linux', 'win32', 'darwin'].flatMap((os) => ['x64', 'arm64'].map((cpu) => ({ os, cpu })));

/** Where Node would find `name` from the package at `path`; null when the lock has no such entry. */
function found(packages: Lock, path: string, name: string): Entry | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const entry = packages[`${at ? `${at}/` : ''}node_modules/${name}`];
    if (entry) return entry;
    if (at === '') return null;
  }
}

/** Dependencies, optional ones included, that a package of the lock names and the lock does not hold. */
function holes(packages: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !found(packages, path, name))
      .map((name) => `${path} -> ${name}`),
  );
}

describe('the lock file', () => {
  it('holds every package that any package names, for every system', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(100);
    expect(holes(lock)).toEqual([]);
  });

  it('sees a hole when there is one', () => {
    const { 'node_modules/@oxlint/binding-darwin-arm64': gone, ...rest } = lock;
    expect(gone).toBeDefined();
    expect(holes(rest)).toEqual(['node_modules/oxlint -> @oxlint/binding-darwin-arm64']);
  });

  it.each(machines)('has the native parts of every tool for $os $cpu', (machine) => {
    const native = Object.entries(lock).filter(
      ([, entry]) => entry.os && entry.cpu && belongs(entry, machine),
    );
    const names = native.map(([path]) => path).join('\n');
    for (const tool of ['@oxlint/', '@oxlint-tsgolint/', '@rolldown/', '@typescript/', '@oxc-parser/']) {
      expect(names).toContain(tool);
    }
  });

  it('gives each package its digest, and names no host it came from', () => {
    const packages = Object.entries(lock).filter(([path, { link, inBundle }]) => path && !link && !inBundle);
    expect(
      packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
