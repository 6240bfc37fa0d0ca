import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { ADDRESS, ADMIN, benchDesk, BOOK, codeOf, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, newcomer, signsIn } from './plant-nord.ts';
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
const titlesAt = ({ desk }: BenchDesk) =>
  [...desk.current()!.book.state().summaries.values()].map(({ title }) => title).sort();

async function typesAt(api: TwoWorkstations['here'], type: string) {
  return valueOf(await api.read.trail.query({})).rows.filter((row) => row.type === type);
}

/** Two that share a book, and the disk of the second; a stick lies about. */
async function onDisks() {
  const shares = benchShares(SHARE, STICK);
  const disk = new Map<string, Uint8Array>();
  const first = benchDesk({ shares });
  const here = first.clientOf('window');
  valueOf(await here.desk.make.mutate(BOOK));
  await signsIn(here, ADMIN.id);
  const both = await withSecond({ shares, first, here }, { files: memoryFiles(disk) });
  return { ...both, disk };
}

/** The other's log as the second keeps it, with one bit turned. */
function flipped({ disk, first }: Awaited<ReturnType<typeof onDisks>>): string {
  const name = `${first.desk.current()!.book.device.origin}.log`;
  const path = [...disk.keys()].find((one) => one.endsWith(name))!;
  const bytes = disk.get(path)!.slice();
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  disk.set(path, bytes);
  return `log/${name}`;
}

describe('healing at the desk', () => {
  it('[R67] finds damage while the book is open, brings what was signed from the share, and opens the gates again', async () => {
    const both = await onDisks();
    const { there, second } = both;
    await plans(both.here, 'Damaged at the second');
    await exchange(both);
    await second.desk.current()!.book.flush();
    const file = flipped(both);
    await second.desk.current()!.integrity.run();
    const { integrity } = await there.desk.status.query();
    expect(integrity).toMatchObject({ kind: 'damaged' });
    // Nothing is passed while something is damaged; work that others wrote can still be read.
    expect(titlesAt(second)).toEqual(['Damaged at the second']);
    const healed = valueOf(await there.sync.heal.mutate());
    expect(healed).toEqual({ looked: 2, healed: [{ file, from: SHARE }], left: [] });
    expect((await there.desk.status.query()).integrity).toMatchObject({ kind: 'intact' });
    await plans(there, 'After');
    await exchange(both);
    expect(titlesAt(both.first)).toEqual(['After', 'Damaged at the second']);
    expect(valueOf(await there.sync.heal.mutate())).toEqual({ looked: 2, healed: [], left: [] });
    expect(second.faults).toEqual([]);
  }, 60_000);

  it('[R67] names what cannot be healed while the share is away, and heals it after', async () => {
    const both = await onDisks();
    const { there, second, shares } = both;
    const file = flipped(both);
    shares.takeAway(SHARE);
    const said = valueOf(await there.sync.heal.mutate());
    expect([said.healed, said.left.map((one) => one.file)]).toEqual([[], expect.arrayContaining([file])]);
    shares.putBack(SHARE);
    expect(valueOf(await there.sync.heal.mutate()).left).toEqual([]);
    const nobody = second.clientOf('nobody');
    expect(codeOf(await nobody.sync.heal.mutate())).toBe('not-signed-in');
  }, 60_000);
});

describe('an incident at the desk', () => {
  it('[R69] is a file of what happened between workstations, without a word that anybody typed', async () => {
    const both = await onDisks();
    const { here, first } = both;
    await plans(here, 'Nobody may read this title');
    await exchange(both);
    const made = valueOf(await here.sync.incident.mutate());
    const answer = await first.handler(new Request(`${ADDRESS}${made.path}`));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(sha256Hex(bytes)).toBe(made.sha256);
    const lines = Buffer.from(bytes)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const text = JSON.stringify(lines);
    expect(text).not.toMatch(/Nobody may read|Solberg|solberg|Plant Nord|second line|telephone/);
    for (const { desk } of [both.first, both.second])
      expect(text).toContain(desk.current()!.book.device.origin);
    const [row] = await typesAt(here, 'exported/1');
    expect([row!.about, row!.name]).toEqual([made.name, ADMIN.name]);
    expect(codeOf(await first.clientOf('nobody').sync.incident.mutate())).toBe('not-signed-in');
  }, 60_000);
});

describe('carrying at the desk', () => {
  it('[R68] brings both sides together by a stick while the share is away, and is told of once', async () => {
    const both = await onDisks();
    const { here, there, first, second, shares } = both;
    shares.takeAway(SHARE);
    await plans(here, 'At the first');
    await plans(there, 'At the second');
    const out = valueOf(await here.sync.carry.mutate({ how: 'out', where: STICK }));
    expect([out.published > 0, out.troubles]).toEqual([true, []]);
    const back = valueOf(await there.sync.carry.mutate({ how: 'in', where: STICK }));
    expect([back.published, back.taken > 0]).toEqual([0, true]);
    expect(titlesAt(second)).toEqual(['At the first', 'At the second']);
    valueOf(await there.sync.carry.mutate({ how: 'out', where: STICK }));
    valueOf(await here.sync.carry.mutate({ how: 'in', where: STICK }));
    expect(titlesAt(first)).toEqual(titlesAt(second));
    // Through the share each hears what the other carried, and what the stick brought does not come twice.
    shares.putBack(SHARE);
    await exchange(both);
    expect(titlesAt(first)).toEqual(['At the first', 'At the second']);
    for (const api of [here, there]) {
      const rows = await typesAt(api, 'files-carried/1');
      expect(rows.map(({ about, name }) => `${about} ${name}`)).toEqual(
        Array.from({ length: 4 }, () => `${STICK} ${ADMIN.name}`),
      );
    }
  }, 60_000);

  it('[R68] refuses a stick that is not there or lies in the book; an empty one is told and not written down', async () => {
    const both = await onDisks();
    const { here, shares, first } = both;
    expect(codeOf(await here.sync.carry.mutate({ how: 'out', where: '/mnt/none' }))).toBe(
      'share-unreachable',
    );
    const { dir } = first.desk.current()!.book;
    expect(codeOf(await here.sync.carry.mutate({ how: 'out', where: `${dir}/deep` }))).toBe(
      'share-inside-book',
    );
    const { troubles } = valueOf(await here.sync.carry.mutate({ how: 'in', where: STICK }));
    expect(troubles.map(({ code }) => code)).toEqual(['share-other-book']);
    expect(shares.folders.get(STICK)!.size).toBe(0);
    expect(await typesAt(here, 'files-carried/1')).toEqual([]);
    // It says nothing of the share.
    expect((await here.desk.status.query()).sync!.troubles).toEqual([]);
    expect(codeOf(await first.clientOf('nobody').sync.carry.mutate({ how: 'in', where: STICK }))).toBe(
      'not-signed-in',
    );
  }, 60_000);
});

describe('the share doctor at the desk', () => {
  it('[R68] keeps what it finds of the share in the book, where it sets how often to look, and of no other folder', async () => {
    const both = await onDisks();
    const { here, first, shares } = both;
    const other = valueOf(await here.sync.doctor.mutate({ where: STICK }));
    expect([other.probes.length, await typesAt(here, 'share-checked/1')]).toEqual([12, []]);
    const report = valueOf(await here.sync.doctor.mutate({ where: null }));
    const page = valueOf(await here.read.sync.query());
    expect(page.share!.checked).toMatchObject(report);
    expect((await typesAt(here, 'share-checked/1')).map(({ about }) => about)).toEqual([SHARE]);
    shares.takeAway(SHARE);
    const gone = await here.sync.doctor.mutate({ where: null });
    expect(gone).toMatchObject({
      ok: false,
      refusal: { code: 'share-unreachable', data: { where: SHARE, why: 'gone' } },
    });
    // What was found while it was there stands.
    expect(valueOf(await here.read.sync.query()).share!.checked).toMatchObject(report);
    shares.putBack(SHARE);
    valueOf(await here.sync.unshare.mutate({ reason: 'The line closes' }));
    expect(codeOf(await here.sync.doctor.mutate({ where: null }))).toBe('share-not-set');
    expect(codeOf(await first.clientOf('nobody').sync.doctor.mutate({ where: null }))).toBe('not-signed-in');
  }, 60_000);
});

describe('sharing and backing up at the desk', () => {
  it('[R2] [R32] a backup is made by administrators, nowhere inside the book, and what was refused is in the trail', async () => {
    const both = await onDisks();
    const { here, first } = both;
    const { dir } = first.desk.current()!.book;
    for (const to of [dir, `${dir}/copy`])
      expect(codeOf(await here.sync.backup.mutate({ to }))).toBe('share-inside-book');
    const made = valueOf(await here.sync.backup.mutate({ to: '/copies/monday' }));
    expect(made).toMatchObject({ where: '/copies/monday', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(codeOf(await here.sync.backup.mutate({ to: '/copies/monday' }))).toBe('not-empty-folder');
    const lead = await newcomer(first, here, { id: 'a.rahimi', name: 'Amir Rahimi', roles: ['line-lead'] });
    expect(codeOf(await lead.sync.backup.mutate({ to: '/copies/tuesday' }))).toBe('not-allowed');
    expect(codeOf(await lead.sync.unshare.mutate({ reason: 'x' }))).toBe('not-allowed');
    expect(codeOf(await lead.sync.share.mutate({ where: STICK, reason: 'x' }))).toBe('not-allowed');
    const rows = await typesAt(here, 'attempt-refused/1');
    expect(rows.map(({ what, name }) => [what, name])).toEqual([
      ['Refused: share the book', 'Amir Rahimi'],
      ['Refused: end sharing the book', 'Amir Rahimi'],
      ['Refused: back up the book', 'Amir Rahimi'],
    ]);
    expect((await here.desk.status.query()).sync?.shared).toBe(true);
    expect(await first.tools.files.list('/copies/tuesday')).toBeNull();
  }, 60_000);

  it('[R68] moves to another folder, and takes along whoever is told of it; the old one is left as it is', async () => {
    const both = await onDisks();
    const { here, there, first, second, shares } = both;
    const old = shares.folders.get(SHARE)!;
    await plans(here, 'Before the move');
    await exchange(both);
    const size = old.size;
    valueOf(await here.sync.share.mutate({ where: STICK, reason: 'A faster folder' }));
    valueOf(await there.sync.share.mutate({ where: STICK, reason: 'A faster folder' }));
    await plans(there, 'After the move');
    await exchange(both);
    expect(titlesAt(first)).toEqual(['After the move', 'Before the move']);
    expect(titlesAt(second)).toEqual(titlesAt(first));
    expect(old.size).toBe(size);
    const rows = await typesAt(here, 'share-set/1');
    expect(rows.map(({ what, old: from }) => [what, from])).toContainEqual([expect.any(String), SHARE]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 60_000);
});
