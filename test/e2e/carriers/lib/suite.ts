import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fields } from '../../../simulation/devices/fields.ts';
import { until } from './program.ts';
import {
  enrol,
  filesIn,
  founder,
  newcomer,
  round,
  stateDigest,
  write,
  type Workstation,
} from './stations.ts';

/** What takes files from one site's folder to the others'. */
export interface Carrier {
  /** The folder of each site. */
  readonly folders: readonly string[];
  start(): Promise<void>;
  /** That a workstation writes in the folder of a site. */
  lives?(site: number, device: string): void;
  /** Cuts one site off, in whatever it is doing; and lets it go on. */
  cutOff(site: number): Promise<void>;
  reconnect(site: number): Promise<void>;
  /** What has to be asked for; a carrier that runs by itself does nothing here. */
  carry(): Promise<void>;
  stop(): Promise<void>;
  said(): string;
}

export interface Figures {
  readonly carrier: string;
  readonly workstations: number;
  readonly events: number;
  readonly files: number;
  readonly rounds: number;
  readonly joinedMs: number;
  readonly convergedMs: number;
  readonly conflictCopies: number;
}

/** Actions of each workstation while all write at once: enough for full bundles. */
const ACTIONS = 60;
const SIZE = 10;

/** A book on workstations at different sites: joins, edits at the same time, a site cut off, and in the end equal bytes everywhere. */
export async function carriedBook(
  name: string,
  count: number,
  made: (dir: string) => Promise<Carrier>,
): Promise<Figures> {
  const dir = await mkdtemp(join(tmpdir(), 'wavebook-carrier-'));
  const carrier = await made(dir);
  const all: Workstation[] = [];
  try {
    await carrier.start();
    const joinedMs = await joinAll(all, dir, carrier, count);
    await workApart(all, carrier);
    const convergedMs = await converged(all, carrier);
    await checkAgreed(all);
    const files = (await Promise.all(carrier.folders.map((folder) => filesIn(folder)))).flat();
    return {
      carrier: name,
      workstations: count,
      events: all[0]?.station.book.count() ?? 0,
      files: files.length,
      rounds: all.reduce((sum, { rounds }) => sum + rounds, 0),
      joinedMs: Math.round(joinedMs),
      convergedMs: Math.round(convergedMs),
      conflictCopies: files.filter((path) => path.includes('conflict')).length,
    };
  } catch (error) {
    const troubles = all.map(
      (each) => `${each.name}: ${JSON.stringify({ count: each.station.book.count(), ...each.last })}`,
    );
    throw new Error(`${String(error)}\n${troubles.join('\n')}\n${carrier.said()}`, { cause: error });
  } finally {
    await Promise.all(all.map(({ station }) => station.close()));
    await carrier.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The first makes the book and shares it, sealed; each other finds it in its own folder, asks, and is let in. */
async function joinAll(all: Workstation[], dir: string, carrier: Carrier, count: number): Promise<number> {
  const first = await founder(join(dir, 'book-1'), carrier.folders[0] ?? '', true);
  all.push(first);
  carrier.lives?.(0, first.station.book.device.id);
  const from = performance.now();
  await round(first);
  const genesis = first.station.book.info;
  for (let site = 1; site < count; site += 1) {
    const folder = carrier.folders[site] ?? '';
    await until(`the book comes to site ${site + 1}`, async () => {
      await carrier.carry();
      return (await filesIn(folder)).some((path) => /^wb-[0-9a-f]{8}\/book-[0-9a-f]{16}\.json$/.test(path));
    });
    const joining = await newcomer(`ws-${site + 1}`, join(dir, `book-${site + 1}`), folder, genesis, true);
    all.push(joining);
    carrier.lives?.(site, joining.station.book.device.id);
    await until(`${joining.name} is let in`, () => letIn(all, joining, carrier));
  }
  return performance.now() - from;
}

async function letIn(all: readonly Workstation[], joining: Workstation, carrier: Carrier): Promise<boolean> {
  const [first] = all as readonly [Workstation];
  await Promise.all(all.map((each) => round(each)));
  await carrier.carry();
  const { asked } = await round(first);
  const known = (each: Workstation): boolean =>
    fields
      .members(each.station.book.state())
      .some(({ origin }) => origin === joining.station.book.device.origin);
  for (const request of asked)
    if (request.name === joining.name && !known(first)) await enrol(first, request);
  return known(joining);
}

/** Everybody writes the same field and much else while files come and go; one site is cut off and somebody there spoils a file. */
async function workApart(all: readonly Workstation[], carrier: Carrier): Promise<void> {
  const last = all.length - 1;
  await carrier.cutOff(last);
  for (const each of all) await write(each, 'a', `by ${each.name}`);
  for (let action = 0; action < ACTIONS; action += 1) {
    await Promise.all(all.map((each) => each.station.say(`${each.name}.${action}`, SIZE)));
    if (action % 10 === 0) await Promise.all(all.map((each) => round(each)));
    if (action === ACTIONS / 2) await spoil(all, carrier);
  }
}

/** The same file is changed in two ways at two sites that cannot see each other: an engine keeps both, and neither is what was signed. */
async function spoil(all: readonly Workstation[], { folders }: Carrier): Promise<void> {
  const [first, last] = [folders[0] ?? '', folders[all.length - 1] ?? ''];
  const there = new Set(await filesIn(last));
  const both = (await filesIn(first)).filter((path) => path.endsWith('.note') && there.has(path));
  const path = both.at(-1);
  if (path === undefined) throw new Error('no file has come to both sites');
  await appendFile(join(first, path), 'one hand\n');
  await appendFile(join(last, path), 'another hand, longer\n');
}

/** Both are let go on; after that, everything is everywhere. */
async function converged(all: readonly Workstation[], carrier: Carrier): Promise<number> {
  await carrier.reconnect(all.length - 1);
  const [first] = all as readonly [Workstation];
  const expected = 1 + (all.length - 1) + all.length * (1 + ACTIONS * SIZE);
  return until(`all have ${expected} events`, async () => {
    await Promise.all(all.map((each) => round(each)));
    await carrier.carry();
    return all.every(
      ({ station }) => station.book.count() === expected && first.station.book.count() === expected,
    );
  });
}

async function checkAgreed(all: readonly Workstation[]): Promise<void> {
  const digests = await Promise.all(all.map(stateDigest));
  expect(new Set(digests).size, 'states are equal, byte for byte').toBe(1);
  for (const { station, name } of all) {
    const integrity = await station.book.verify();
    expect(integrity.kind === 'damaged' ? integrity.faults : [], `${name} is intact`).toEqual([]);
    const conflicts = fields.conflicts(station.book.state());
    expect(
      conflicts.map(({ key }) => key),
      `${name} shows the conflict`,
    ).toEqual(['a']);
    expect([...(conflicts[0]?.values ?? [])].sort()).toEqual(all.map((each) => `by ${each.name}`).sort());
  }
}
