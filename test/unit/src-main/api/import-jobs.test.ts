import { describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADMIN, codeOf, valueOf, type BenchDesk } from './bench-desk.ts';
import { bookAtHand, brought, item, PEOPLE, roster, rosterOf, takesIn } from './bench-imports.ts';
import { does, signsIn } from './plant-nord.ts';

type Api = TRPCClient<Router>;

describe('[R72] an import under way', () => {
  /** Files that stop at the first part read of an uploaded file that is asked for when `when` says, until they are let go. */
  function slowFiles(when: () => boolean = () => true) {
    const files = memoryFiles();
    let letGo = (): void => undefined;
    const free = new Promise<void>((resolve) => (letGo = resolve));
    let reached = (): void => undefined;
    const reading = new Promise<void>((resolve) => (reached = resolve));
    const read: typeof files.read = async (path, ...part) => {
      if (path.includes('/shelf/') && when()) {
        reached();
        await free;
      }
      return files.read(path, ...part);
    };
    return { files: { ...files, read }, reading, letGo };
  }

  it('keeps others from beginning one, lets them look, and tells its own caller alone how far it is', async () => {
    const slow = slowFiles();
    const { bench, owner } = await bookAtHand({ files: slow.files });
    const other = bench.clientOf('other');
    await signsIn(other, ADMIN.id);
    const run = takesIn(bench, 'owner', roster(3), PEOPLE);
    await slow.reading;
    expect(codeOf(await takesIn(bench, 'other', roster(2), PEOPLE))).toBe('importing');
    const input = await brought(bench, 'owner', roster(2), PEOPLE);
    expect(codeOf(await owner.imports.preview.mutate(input))).toBe('importing');
    expect(await other.imports.progress.query()).toBeNull();
    // Reading and acting go on beside it.
    expect(await rosterOf(other)).toEqual([]);
    await does(other, { kind: 'item.define', item: item('SOP-2') });
    slow.letGo();
    expect(valueOf(await run).counts.added).toBe(3);
    expect(await owner.imports.progress.query()).toBeNull();
    expect(valueOf(await takesIn(bench, 'other', roster(5), PEOPLE)).counts).toMatchObject({ added: 2 });
    expect(bench.faults).toEqual([]);
  });

  it.each(['reading', 'writing'] as const)(
    'is stopped by its caller while %s, and then nothing was taken in',
    async (stage) => {
      let desk: BenchDesk['desk'] | null = null;
      const at = () => desk?.current()?.jobs.progress('owner')?.stage ?? 'reading';
      const slow = slowFiles(() => at() === stage);
      const { bench, owner } = await bookAtHand({ files: slow.files });
      desk = bench.desk;
      const before = bench.desk.current()!.book.count();
      const run = takesIn(bench, 'owner', roster(900), PEOPLE);
      await slow.reading;
      expect((await owner.imports.progress.query())?.stage ?? 'reading').toBe(stage);
      const cancelled = owner.imports.cancel.mutate();
      slow.letGo();
      await cancelled;
      expect(codeOf(await run)).toBe('import-cancelled');
      expect(bench.desk.current()!.book.count()).toBe(before);
      expect(await rosterOf(owner)).toEqual([]);
      expect(valueOf(await owner.read.imports.query())).toEqual([]);
      // The next one is not kept waiting by it.
      expect(valueOf(await takesIn(bench, 'owner', roster(2), PEOPLE)).counts.added).toBe(2);
      expect(await bench.desk.current()!.book.verify()).toMatchObject({ kind: 'intact' });
      expect(bench.faults).toEqual([]);
    },
  );

  it('ends with nothing taken in when its caller signs out or the book is closed', async () => {
    for (const leave of [
      (owner: Api) => owner.session.signOut.mutate(),
      (owner: Api) => owner.desk.close.mutate(),
    ]) {
      const slow = slowFiles();
      const { bench, owner } = await bookAtHand({ files: slow.files });
      const dir = bench.desk.current()!.book.dir;
      const run = takesIn(bench, 'owner', roster(9), PEOPLE);
      await slow.reading;
      const left = leave(owner);
      slow.letGo();
      await left;
      expect(codeOf(await run)).toBe('import-cancelled');
      valueOf(await owner.desk.open.mutate({ dir }));
      await signsIn(owner, ADMIN.id);
      expect(await rosterOf(owner)).toEqual([]);
      expect(bench.faults).toEqual([]);
    }
  });

  it('is judged anew when what it stands against was changed while it was read', async () => {
    const slow = slowFiles();
    const { bench, owner } = await bookAtHand({ files: slow.files });
    const other = bench.clientOf('other');
    await signsIn(other, ADMIN.id);
    const run = takesIn(bench, 'owner', roster(2), PEOPLE);
    await slow.reading;
    const nothing = { email: null, role: 'Operator', site: null, department: null, joined: null, left: null };
    const moved = {
      id: 'P-1000',
      given: 'Given0',
      family: 'Family0',
      line: 'Line 9',
      shift: 'early',
      ...nothing,
    };
    await does(other, {
      kind: 'person.set',
      person: { ...moved, language: null, manager: null },
      reason: 'new',
    });
    slow.letGo();
    expect(valueOf(await run).counts).toMatchObject({ added: 1, changed: 1 });
    expect(await rosterOf(owner)).toEqual(['P-1000 Line 1', 'P-1001 Line 1']);
  });
});
