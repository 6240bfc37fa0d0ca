import type { SeededRandom } from '../../../src-main/platform/seeded-random.ts';
import { seededRandom } from '../../../src-main/platform/seeded-random.ts';
import type { Files } from '../../../src-main/platform/files.ts';
import { SimulatedShare, type ShareClient } from '../../fixtures/sync/simulated-share.ts';
import type { ShareCounts } from '../../fixtures/sync/weather.ts';
import { Machine } from './machine.ts';
import type { Meaning } from './meaning.ts';

/** What happened in runs, to show that they were not walks in the park. */
export interface Counts {
  committed: number;
  long: number;
  rounds: number;
  roundsCut: number;
  crashes: number;
  diskFaults: number;
  moved: number;
  conflicts: number;
  resolved: number;
  clones: number;
  restored: number;
  renewed: number;
  joined: number;
  revoked: number;
  flipped: number;
  cut: number;
  removed: number;
  refusedBundles: number;
  waited: number;
  forks: number;
  tailAlarms: number;
  isolated: number;
  tailsSeen: number;
  forksSeen: number;
  troubles: Record<string, number>;
  converged: number;
  sweeps: number;
  events: number;
  share: Partial<ShareCounts>;
}

export function noCounts(): Counts {
  return {
    committed: 0,
    long: 0,
    rounds: 0,
    roundsCut: 0,
    crashes: 0,
    diskFaults: 0,
    moved: 0,
    conflicts: 0,
    resolved: 0,
    clones: 0,
    restored: 0,
    renewed: 0,
    joined: 0,
    revoked: 0,
    flipped: 0,
    cut: 0,
    removed: 0,
    refusedBundles: 0,
    waited: 0,
    forks: 0,
    tailAlarms: 0,
    isolated: 0,
    tailsSeen: 0,
    forksSeen: 0,
    troubles: {},
    converged: 0,
    sweeps: 0,
    events: 0,
    share: {},
  };
}

/** One action that somebody recorded: what it wrote and which actions were folded where it was recorded. */
export interface Recorded {
  readonly label: string;
  readonly machine: string;
  /** In which life of it. */
  readonly origin: string;
  readonly write: { readonly key: string; readonly value: string } | null;
  readonly saw: ReadonlySet<string>;
}

/** What is made to go wrong on purpose, to see that it is found; nothing in a run of any worth. */
export interface Planted {
  readonly share?: (client: ShareClient, share: SimulatedShare) => ShareClient;
  readonly files?: (files: Files) => Files;
  /** Whether a workstation that is told that its identity is used twice begins a new life. */
  readonly renews?: boolean;
}

/** A run: its machines, the share between them, and all that was really done, known from outside. */
export interface World<State> {
  readonly seed: number;
  readonly planted: Planted;
  readonly random: SeededRandom;
  readonly share: SimulatedShare;
  readonly meaning: Meaning<State>;
  readonly machines: Machine<State>[];
  readonly counts: Counts;
  readonly steps: string[];
  readonly recorded: Map<string, Recorded>;
  /** Digests of the lines that were really committed, by `<origin>/<seq>`; two where an identity was used twice. */
  readonly lines: Map<string, Set<string>>;
  /** Copies of disks, by machine, with what was acknowledged when they were made. */
  readonly images: Map<
    string,
    { readonly files: ReadonlyMap<string, Uint8Array>; readonly acknowledged: readonly string[] }
  >;
  /** Labels that a disk put back to an earlier day may have taken with it. */
  readonly mayBeLost: Set<string>;
  /** Origins that were revoked: what they wrote may count nowhere. */
  readonly revoked: Set<string>;
  /** By the set of events folded: their order and the state's bytes, the same wherever they come together. */
  readonly states: Map<string, string>;
  /** The number of the next label. */
  next: number;
}

export function newWorld<State>(
  seed: number,
  meaning: Meaning<State>,
  counts: Counts,
  planted: Planted = {},
): World<State> {
  const random = seededRandom(seed);
  return {
    seed,
    planted,
    random,
    share: new SimulatedShare(seededRandom(seed * 31 + 7)),
    meaning,
    machines: [],
    counts,
    steps: [],
    recorded: new Map(),
    lines: new Map(),
    images: new Map(),
    mayBeLost: new Set(),
    revoked: new Set(),
    states: new Map(),
    next: 1,
  };
}

export function newMachine<State>(world: World<State>): Machine<State> {
  const { share, planted } = world;
  const number = world.machines.length + 1;
  const client = share.client(`m${number}`);
  const machine = new Machine<State>({
    name: `m${number}`,
    seed: world.seed * 97 + number,
    client: planted.share ? planted.share(client, share) : client,
    meaning: world.meaning,
    files: planted.files ?? ((files) => files),
  });
  world.machines.push(machine);
  return machine;
}

export function pick<Value>(values: readonly Value[], random: SeededRandom): Value {
  return values[random.next(values.length)] as Value;
}

export function step<State>(world: World<State>, text: string): void {
  world.steps.push(text);
}
