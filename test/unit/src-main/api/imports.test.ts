import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADMIN, codeOf, MOST_UPLOAD, valueOf } from './bench-desk.ts';
import {
  bookAtHand,
  brought,
  PEOPLE,
  records,
  roster,
  rosterOf,
  takesIn,
  TRAINING,
} from './bench-imports.ts';
import { person, signsIn } from './plant-nord.ts';

describe('[R72] a file through the api', () => {
  it('is looked at without any change, and then taken in whole, as one action with one entry', async () => {
    const { bench, owner } = await bookAtHand();
    const input = await brought(bench, 'owner', roster(1203), PEOPLE);
    const before = bench.desk.current()!.book.count();
    const preview = valueOf(await owner.imports.preview.mutate(input));
    expect(preview).toMatchObject({ problemCount: 0, questions: [], counts: { rows: 1203, added: 1203 } });
    expect(bench.desk.current()!.book.count()).toBe(before);
    const done = valueOf(await owner.imports.run.mutate({ ...input, counts: preview.counts }));
    // The entry, and 1,203 people in chunks of 500.
    expect([done.from, done.to]).toEqual([before + 1, before + 4]);
    expect(done.counts).toEqual(preview.counts);
    expect(done.ids).toEqual([done.id]);
    const events = await bench.desk.current()!.book.read(before, before + 4);
    expect(events.map((event) => [event.type, event.batch.index, event.batch.of, event.role])).toEqual([
      ['import-made/2', 0, 4, 'change-owner'],
      ['people-imported/2', 1, 4, 'change-owner'],
      ['people-imported/2', 2, 4, 'change-owner'],
      ['people-imported/2', 3, 4, 'change-owner'],
    ]);
    expect(await rosterOf(owner)).toHaveLength(1203);
    expect(valueOf(await owner.read.imports.query())).toMatchObject([
      { id: done.id, by: ADMIN.id, file: { sha256: input.sha256 }, counts: preview.counts },
    ]);
    expect(bench.faults).toEqual([]);
  });

  it('taken in again changes nothing of anybody', async () => {
    const { bench, owner } = await bookAtHand();
    valueOf(await takesIn(bench, 'owner', roster(600), PEOPLE));
    valueOf(await takesIn(bench, 'owner', records(600), TRAINING));
    const { book } = bench.desk.current()!;
    const { people, training, histories, placed } = book.state();
    expect(training.size).toBe(600);
    for (const [text, asked] of [
      [roster(600), PEOPLE],
      [records(600), TRAINING],
    ] as const) {
      const again = valueOf(await takesIn(bench, 'owner', text, asked));
      expect(again.counts).toMatchObject({ rows: 600, added: 0, changed: 0, unchanged: 600, gone: 0 });
      expect(again.to - again.from).toBe(0);
    }
    expect(book.state()).toMatchObject({ people, training, histories, placed });
    expect(bench.faults).toEqual([]);
    expect(await rosterOf(owner)).toHaveLength(600);
  });

  it('with one bad row among good ones is refused whole, and told by row and column', async () => {
    const { bench, owner } = await bookAtHand();
    const text = `${roster(700)}\nP-1,,,Operator,Line 1,early`;
    const input = await brought(bench, 'owner', text, PEOPLE);
    const preview = valueOf(await owner.imports.preview.mutate(input));
    expect(preview.problemCount).toBeGreaterThan(0);
    expect(preview.problems[0]?.row).toBe(702);
    const before = bench.desk.current()!.book.count();
    expect(await owner.imports.run.mutate(input)).toMatchObject({
      ok: false,
      refusal: { code: 'import-problems', data: { count: preview.problemCount } },
    });
    expect(bench.desk.current()!.book.count()).toBe(before);
    expect(await rosterOf(owner)).toEqual([]);
  });

  it('with a question that nobody answered is not taken in', async () => {
    const { bench, owner } = await bookAtHand();
    valueOf(await takesIn(bench, 'owner', roster(2), PEOPLE));
    const open = await brought(bench, 'owner', records(2), { kind: 'training' });
    const preview = valueOf(await owner.imports.preview.mutate(open));
    expect(preview.questions).toMatchObject([{ kind: 'zone', suggested: 'Europe/Oslo' }]);
    expect(codeOf(await owner.imports.run.mutate(open))).toBe('import-questions');
  });

  it('that is another than was looked at is refused: another text, or a book that changed since', async () => {
    const { bench, owner } = await bookAtHand();
    const input = await brought(bench, 'owner', roster(3), PEOPLE);
    const { counts } = valueOf(await owner.imports.preview.mutate(input));
    const other = await brought(bench, 'owner', roster(4), PEOPLE);
    expect(codeOf(await owner.imports.run.mutate({ ...other, sha256: input.sha256 }))).toBe('file-changed');
    valueOf(await takesIn(bench, 'owner', roster(1), PEOPLE));
    expect(codeOf(await owner.imports.run.mutate({ ...input, counts }))).toBe('file-changed');
    expect(await rosterOf(owner)).toHaveLength(1);
  });

  it('that is gone, of another caller, or a path in a window is refused', async () => {
    const { bench, owner } = await bookAtHand({ shell: 'browser' });
    const input = await brought(bench, 'owner', roster(3), PEOPLE);
    const theirs = await brought(bench, 'somebody', roster(3), PEOPLE);
    for (const file of ['0'.repeat(32), theirs.file, 'path:/etc/hosts'])
      expect(codeOf(await owner.imports.preview.mutate({ ...input, file }))).toBe('file-gone');
    await owner.session.signOut.mutate();
    await signsIn(owner, ADMIN.id);
    expect(codeOf(await owner.imports.preview.mutate(input))).toBe('file-gone');
    expect(bench.faults).toEqual([]);
  });

  it('at a path is read for the command line, within the limit of uploads, and leaves no copy', async () => {
    const files = memoryFiles();
    const { owner } = await bookAtHand({ files });
    files.all.set('/exports/roster.csv', Buffer.from(roster(3)));
    files.all.set('/exports/huge.csv', Buffer.alloc(MOST_UPLOAD + 1));
    const at = (path: string) => ({ ...PEOPLE, file: `path:${path}`, name: 'roster.csv' });
    expect(valueOf(await owner.imports.preview.mutate(at('/exports/roster.csv'))).counts.added).toBe(3);
    valueOf(await owner.imports.run.mutate(at('/exports/roster.csv')));
    expect(codeOf(await owner.imports.preview.mutate(at('/exports/huge.csv')))).toBe('too-large');
    expect(codeOf(await owner.imports.preview.mutate(at('/exports/none.csv')))).toBe('file-gone');
    expect([...files.all.keys()].filter((path) => path.includes('shelf'))).toEqual([]);
  });
});

describe('[R2] [R3] who may take a file in', () => {
  it('is not an auditor, and that one tried is in the trail', async () => {
    const { bench, owner } = await bookAtHand();
    const auditor = await person(bench, owner, 'n.eide', 'Nora Eide', ['auditor']);
    const input = await brought(bench, 'n.eide', roster(3), PEOPLE);
    for (const answer of [
      await auditor.imports.preview.mutate(input),
      await auditor.imports.run.mutate(input),
    ])
      expect(answer).toMatchObject({
        ok: false,
        refusal: { code: 'not-allowed', data: { needs: expect.any(Array) } },
      });
    expect(await rosterOf(auditor)).toEqual([]);
    const trail = valueOf(await auditor.read.trail.query({ what: 'attempt-refused' }));
    expect(trail.rows).toHaveLength(2);
    expect(trail.rows[0]).toMatchObject({ name: 'Nora Eide', refused: true });
    const [attempt] = await bench.desk
      .current()!
      .book.read(trail.rows[0]!.position - 1, trail.rows[0]!.position);
    expect(attempt?.data).toMatchObject({ command: 'people.import', code: 'not-allowed' });
  });

  it('is nobody at a locked window, nor who has left', async () => {
    const { bench, owner } = await bookAtHand();
    const input = await brought(bench, 'owner', roster(3), PEOPLE);
    await owner.session.lock.mutate();
    expect(codeOf(await owner.imports.preview.mutate(input))).toBe('not-signed-in');
    expect(codeOf(await owner.imports.run.mutate(input))).toBe('not-signed-in');
    // What was brought waits for the person to come back.
    await signsIn(owner, ADMIN.id);
    expect(valueOf(await owner.imports.run.mutate(input)).counts.added).toBe(3);
  });
});
