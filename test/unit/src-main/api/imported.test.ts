import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADMIN, codeOf, valueOf } from './bench-desk.ts';
import {
  bookAtHand,
  PEOPLE,
  records,
  roster,
  rosterOf,
  takesIn,
  TRAINING,
  wholeState,
} from './bench-imports.ts';
import { does, signsIn } from './plant-nord.ts';

describe('[R45] [R47] [R49] what was taken in', () => {
  it('is the same in a book that is opened again, and in one whose state was burnt', async () => {
    const files = memoryFiles();
    const { bench, owner } = await bookAtHand({ files });
    valueOf(await takesIn(bench, 'owner', roster(620), PEOPLE));
    valueOf(await takesIn(bench, 'owner', records(620), TRAINING));
    valueOf(await takesIn(bench, 'owner', roster(610, 'Line 2'), PEOPLE));
    const dir = bench.desk.current()!.book.dir;
    await owner.desk.close.mutate();
    for (const burn of [false, true]) {
      for (const path of files.all.keys()) if (burn && path.includes('/state/')) files.all.delete(path);
      valueOf(await owner.desk.open.mutate({ dir }));
      await signsIn(owner, ADMIN.id);
      expect(new Set(await rosterOf(owner)).size).toBe(620);
      const page = valueOf(await owner.read.person.query({ id: 'P-1000' }));
      expect(page.person.line).toBe('Line 2');
      expect(page.records).toMatchObject([{ item: 'SOP-1', version: 1, source: { file: 'file.csv' } }]);
      expect(page.history.map(({ kind }) => kind)).toEqual(['changed', 'added']);
      const { book } = bench.desk.current()!;
      expect(await book.verify()).toMatchObject({ kind: 'intact' });
      await owner.desk.close.mutate();
    }
  });

  it('is taken back by a second import, and the roster, its history and the records say so', async () => {
    const { bench, owner } = await bookAtHand();
    valueOf(await takesIn(bench, 'owner', roster(510), PEOPLE));
    const before = await rosterOf(owner);
    const moved = valueOf(await takesIn(bench, 'owner', roster(520, 'Line 2'), PEOPLE));
    const trained = valueOf(await takesIn(bench, 'owner', records(3), TRAINING));
    for (const { id } of [trained, moved])
      await does(owner, { kind: 'import.reverse', id, reason: 'the wrong export' });
    expect(await rosterOf(owner)).toEqual(before);
    const page = valueOf(await owner.read.person.query({ id: 'P-1000' }));
    expect(page.person.line).toBe('Line 1');
    expect(page.history).toHaveLength(3);
    expect(page.records).toMatchObject([{ withdrawn: { reason: 'the wrong export' } }]);
    const entries = valueOf(await owner.read.imports.query());
    expect(entries.filter(({ reverses }) => reverses !== null)).toHaveLength(2);
    expect(entries.find(({ id }) => id === moved.id)?.reversedBy).not.toBeNull();
    expect(
      codeOf(
        await owner.act.mutate({ command: { kind: 'import.reverse', id: moved.id, reason: 'x' } as never }),
      ),
    ).toBe('unchanged');
    const again = await wholeState(bench);
    await owner.desk.close.mutate();
    expect(again).toContain('the wrong export');
    expect(bench.faults).toEqual([]);
  });
});
