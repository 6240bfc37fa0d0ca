import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, outputOf, started, until, type Running } from './program.ts';
import type { Carrier } from './suite.ts';

/** Never carried: names under which something is being written. */
const PASSING = ['- .wb-*.tmp', '- *.partial'];

/** How files get from a site to the storage and back; the settings of docs/sites.md. */
export interface Settings {
  push(own: readonly string[]): readonly string[];
  pull(own: readonly string[]): readonly string[];
}

const filters = (rules: readonly string[]): readonly string[] => rules.flatMap((rule) => ['--filter', rule]);
const below = (own: readonly string[], sign: string): readonly string[] =>
  own.flatMap((device) => [`${sign} /wb-*/d/${device}-*/**`, `${sign} /wb-*/join/${device}-*`]);

/** Storage that may keep half a file: each site pushes what its own workstations write, and pulls the rest. */
export const oneWriter: Settings = {
  push: (own) => ['--size-only', ...filters([...PASSING, ...below(own, '+'), '+ /wb-*/book-*.json', '- *'])],
  pull: (own) => ['--size-only', ...filters([...PASSING, ...below(own, '-')])],
};

/** Storage that keeps whole objects or none: what is there is never replaced, and always right. */
export const wholeObjects: Settings = {
  push: () => ['--ignore-existing', ...filters(PASSING)],
  pull: () => ['--size-only', ...filters(PASSING)],
};

/** A server of storage on the loopback, and what rclone must know to speak to it. */
export interface Storage {
  readonly remote: string;
  readonly env: NodeJS.ProcessEnv;
  start(): Promise<void>;
  stop(): Promise<void>;
  said(): string;
}

/** `rclone serve webdav` over a folder. */
export async function webdav(dir: string): Promise<Storage> {
  const [port = 0] = await freePorts(1);
  const root = join(dir, 'storage');
  await mkdir(root, { recursive: true });
  let running: Running | null = null;
  return {
    remote: 'storage:',
    env: {
      RCLONE_CONFIG: join(dir, 'rclone.conf'),
      RCLONE_CONFIG_STORAGE_TYPE: 'webdav',
      RCLONE_CONFIG_STORAGE_URL: `http://127.0.0.1:${port}`,
      RCLONE_CONFIG_STORAGE_VENDOR: 'other',
    },
    start: async () => {
      running = started('rclone', ['serve', 'webdav', '--addr', `127.0.0.1:${port}`, root]);
      await until(
        'the storage answers',
        async () => (await fetch(`http://127.0.0.1:${port}/`)).status < 500,
        30_000,
      );
    },
    stop: async () => running?.end(),
    said: () => running?.said() ?? '',
  };
}

/** Sites whose folders rclone brings to one storage and back, whenever it is asked to. */
export async function rclones(
  dir: string,
  count: number,
  storage: Storage,
  settings: Settings,
): Promise<Carrier> {
  const folders = Array.from({ length: count }, (_, site) => join(dir, `site-${site + 1}`));
  const own = folders.map((): string[] => []);
  const off = new Set<number>();
  const failures: string[] = [];
  await Promise.all(folders.map((folder) => mkdir(folder)));
  const copy = async (from: string, to: string, how: readonly string[]): Promise<void> => {
    const args = ['copy', from, to, ...how, '--retries', '1', '--low-level-retries', '2', '--transfers', '8'];
    await outputOf('rclone', args, storage.env).catch((error: unknown) =>
      failures.push(String(error).slice(-400)),
    );
  };
  const both = async (folder: string, site: number): Promise<void> => {
    if (off.has(site)) return;
    await copy(folder, storage.remote, settings.push(own[site] ?? []));
    await copy(storage.remote, folder, settings.pull(own[site] ?? []));
  };
  return {
    folders,
    start: () => storage.start(),
    lives: (site, device) => void own[site]?.push(device),
    cutOff: async (site) => void off.add(site),
    reconnect: async (site) => void off.delete(site),
    carry: async () => {
      await Promise.all(folders.map(both));
    },
    stop: () => storage.stop(),
    said: () => `${storage.said()}\n${failures.slice(-3).join('\n')}`,
  };
}
