import { afterEach, expect, it, vi } from 'vitest';
import type { Files } from '../../src-main/platform/files.ts';
import type { ShareClient } from '../fixtures/sync/simulated-share.ts';
import { fields, type Fields } from './devices/fields.ts';
import type { Meaning } from './devices/meaning.ts';
import type { Planted } from './devices/world.ts';

/** A fault that somebody could make, and what the simulation must say of it. */
interface Plant {
  readonly name: string;
  readonly says: RegExp;
  readonly planted?: Planted;
  readonly meaning?: Meaning<Fields>;
  /** Puts other functions in the place of a module's. */
  readonly module?: () => void;
}

function everyPut(spoil: (client: ShareClient, path: string, bytes: Uint8Array) => unknown): Planted {
  return {
    share: (client) =>
      // The client itself, so that its standing stays one.
      Object.assign(Object.create(client) as ShareClient, {
        put: async (path: string, bytes: Uint8Array) => {
          const put = await client.put(path, bytes);
          await spoil(client, path, bytes);
          return put;
        },
      }),
  };
}

/** Says that it is on the disk when it is in memory. */
function unsynced(files: Files): Files {
  return {
    ...files,
    open: async (path) => {
      const file = await files.open(path);
      return { ...file, sync: () => Promise.resolve() };
    },
  };
}

function folding(changed: (fold: typeof fields.folding.fold) => typeof fields.folding.fold): Meaning<Fields> {
  return {
    ...fields,
    folding: { ...fields.folding, fold: changed((state, event) => fields.folding.fold(state, event)) },
  };
}

let arrivals = 0;

const PLANTS: readonly Plant[] = [
  {
    name: 'a side of a conflict is dropped',
    says: /no conflict names/,
    meaning: folding((fold) => (state, event) => {
      const next = fold(state, event);
      const last = Object.entries(next.stamps).map(([key, stamps]) => [key, stamps.slice(-1)] as const);
      return { ...next, stamps: Object.fromEntries(last) };
    }),
  },
  {
    name: 'an edit that had seen the other is called a conflict',
    says: /by one who had seen all/,
    meaning: folding((fold) => (state, event) => fold(state, { ...event, heads: [] })),
  },
  {
    name: 'the state tells in which order things came',
    says: /state of \d+ events|a fold of its events/,
    meaning: folding((fold) => (state, event) => {
      const next = fold(state, event);
      return { ...next, said: { ...next.said, d: [String((arrivals += 1))] } };
    }),
  },
  {
    name: 'a file on the share is replaced',
    says: /files that were replaced/,
    planted: everyPut((client, path, bytes) => {
      if (path.includes('/seg/')) client.replace(path, Buffer.concat([bytes, bytes]));
    }),
  },
  {
    name: 'a workstation writes below the folder of another',
    says: /wrote .*\/d\//,
    planted: everyPut((client, path, bytes) => client.put(path.replace(/\/d\/.{8}/, '/d/00000000'), bytes)),
  },
  {
    name: 'what is acknowledged is not synced',
    says: /acknowledged at m\d and lost/,
    planted: { files: unsynced },
  },
  {
    name: 'a copied workstation goes on under the identity it shares',
    says: /not everywhere after all faults ended/,
    planted: { renews: false },
  },
  {
    name: 'roots are not compared',
    says: /two truths of one identity are told of/,
    module: () =>
      vi.doMock('../../src-main/book/tree.ts', async (original) => ({
        ...(await original<object>()),
        sameHash: () => true,
      })),
  },
  {
    name: 'of two events the later comes first',
    says: /state of \d+ events at/,
    module: () =>
      vi.doMock('../../src-main/book/order.ts', async (original) => ({
        ...(await original<object>()),
        // The later comes first.
        precedes: (key: number, origin: string, otherKey: number, other: string) =>
          key > otherKey || (key === otherKey && origin < other),
      })),
  },
];

const MOST = 30;

async function firstFailure({ meaning = fields, planted, module }: Plant): Promise<string | null> {
  vi.resetModules();
  module?.();
  const { runWith } = await import('./many-devices.ts');
  const { noCounts } = await import('./devices/world.ts');
  for (let seed = 1; seed <= MOST; seed += 1) {
    const said = await runWith(seed, meaning, noCounts(), planted).then(
      () => null,
      (error: unknown) => String(error).split('\n')[0] ?? '',
    );
    if (said !== null) return said;
  }
  return null;
}

afterEach(() => {
  vi.doUnmock('../../src-main/book/tree.ts');
  vi.doUnmock('../../src-main/book/order.ts');
});

for (const plant of PLANTS)
  it(`the simulation finds it when ${plant.name}`, async () => {
    const said = await firstFailure(plant);
    process.stdout.write(`planted: ${plant.name}: ${said}\n`);
    expect(said).toMatch(plant.says);
  }, 600_000);
