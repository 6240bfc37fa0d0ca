import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, signsIn } from './plant-nord.ts';
import { exchange, SHARE, withSecond, type TwoWorkstations } from './two-workstations.ts';

const STICK = '/mnt/stick';
const description = {
  class: 'major',
  site: 'Plant Nord',
  owner: ADMIN.id,
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;
const plans = (api: TwoWorkstations['here'], title: string) =>
  does(api, { kind: 'rollout.plan', description: { ...description, title } });

/** A book that two workstations share, all of it published, and the disk of the first. */
async function publishedAtFirst() {
  const shares = benchShares(SHARE, STICK);
  const disk = new Map<string, Uint8Array>();
  const first = benchDesk({ shares, files: memoryFiles(disk) });
  const here = first.clientOf('window');
  valueOf(await here.desk.make.mutate(BOOK));
  await signsIn(here, ADMIN.id);
  const both = await withSecond({ shares, first, here });
  await plans(here, 'Before');
  await exchange(both);
  await exchange(both);
  const { book } = first.desk.current()!;
  await book.flush();
  return {
    ...both,
    disk,
    dir: book.dir,
    origin: book.device.origin,
    log: `${book.dir}/log/${book.device.origin}.log`,
  };
}

/** What the disk holds when the power goes; opened again at the same workstation, and what is known of it there. */
async function openedAgain(
  { disk, shares, dir }: Awaited<ReturnType<typeof publishedAtFirst>>,
  spoil: (image: Map<string, Uint8Array>) => void,
) {
  const image = new Map([...disk].filter(([path]) => !path.endsWith('/lock')));
  spoil(image);
  const bench = benchDesk({ shares, files: memoryFiles(image), random: seededRandom(9) });
  const api = bench.clientOf('window');
  valueOf(await api.desk.open.mutate({ dir }));
  return { bench, api, image };
}

function flip(all: Map<string, Uint8Array>, path: string, part: number): void {
  const bytes = (all.get(path) as Uint8Array).slice();
  bytes[Math.floor(bytes.length * part)]! ^= 1;
  all.set(path, bytes);
}

function withoutState(all: Map<string, Uint8Array>): void {
  for (const path of all.keys()) if (path.includes('/state/')) all.delete(path);
}

function withoutLastLines(all: Map<string, Uint8Array>, path: string, lines: number): void {
  const text = Buffer.from(all.get(path) as Uint8Array).toString('utf8');
  all.set(
    path,
    Buffer.from(
      text
        .split('\n')
        .slice(0, -1 - lines)
        .join('\n') + '\n',
    ),
  );
}

describe('[R30] healing the own log at the desk', () => {
  it('found damaged while the book is open: mended without opening it anew, and nobody has to sign in again', async () => {
    const both = await publishedAtFirst();
    const { first, here, disk, log } = both;
    flip(disk, log, 0.4);
    await first.desk.current()!.integrity.run();
    const refused = await here.act.mutate({
      command: { kind: 'rollout.plan', description: { ...description, title: 'No' } } as never,
      credential: null,
    });
    expect(codeOf(refused)).toBe('damaged');
    const healed = valueOf(await here.sync.heal.mutate());
    expect(healed).toMatchObject({ healed: [{ from: SHARE }], left: [] });
    expect(healed.reopened).toBeUndefined();
    await plans(here, 'After');
    expect(first.faults).toEqual([]);
  }, 60_000);

  it.each([
    [
      'a bit in its middle, with no state to go by',
      (all: Map<string, Uint8Array>, log: string) => {
        withoutState(all);
        flip(all, log, 0.9);
      },
    ],
    [
      'its end, which the state had counted',
      (all: Map<string, Uint8Array>, log: string) => {
        withoutLastLines(all, log, 2);
      },
    ],
  ])(
    'found damaged when it was opened, %s: mended, opened anew, and written in under the same life',
    async (_, spoil) => {
      const both = await publishedAtFirst();
      const { origin, log } = both;
      const count = both.first.desk.current()!.book.branches()[0]!.count;
      const { bench, api } = await openedAgain(both, (all) => spoil(all, log));
      expect(bench.desk.current()!.book.readOnly).toBe(true);
      await signsIn(api, ADMIN.id);
      const healed = valueOf(await api.sync.heal.mutate());
      expect(healed).toMatchObject({
        healed: [{ file: `log/${origin}.log`, from: SHARE }],
        left: [],
        reopened: true,
      });
      const { book } = bench.desk.current()!;
      expect([book.readOnly, book.device.origin]).toEqual([false, origin]);
      expect(book.branches()[0]!.count).toBeGreaterThanOrEqual(count);
      await signsIn(api, ADMIN.id);
      await plans(api, 'After');
      const result = await bench.desk.current()!.sync.round();
      expect(result).toMatchObject({ reached: true, clone: null });
      expect(bench.faults).toEqual([]);
    },
    60_000,
  );

  it('where the damage lies before anybody could sign in, nobody needs to; with a folder that is away it is said, and a stick does as well', async () => {
    const both = await publishedAtFirst();
    const { here, log, origin, shares } = both;
    valueOf(await here.sync.carry.mutate({ how: 'out', where: STICK }));
    const { bench, api } = await openedAgain(both, (all) => {
      withoutState(all);
      flip(all, log, 0.001);
    });
    expect(bench.desk.current()!.book.state().accounts.size).toBe(0);
    shares.takeAway(SHARE);
    const left = valueOf(await api.sync.heal.mutate());
    expect(left.healed).toEqual([]);
    expect(left.left).toContainEqual({ file: SHARE, why: 'it is not there' });
    expect(left.left.map(({ file }) => file)).toContain(`log/${origin}.log`);
    const healed = valueOf(await api.sync.healFrom.mutate({ where: STICK }));
    expect(healed).toMatchObject({ healed: [{ from: STICK }], left: [], reopened: true });
    expect(codeOf(await api.sync.heal.mutate())).toBe('not-signed-in');
    shares.putBack(SHARE);
    await signsIn(api, ADMIN.id);
    await plans(api, 'After');
    expect(bench.faults).toEqual([]);
  }, 60_000);
});
