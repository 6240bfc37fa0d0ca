import { describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import type { importFile } from '../../../../shared/api/inputs.ts';
import { shardsOfState, shardJson } from '../../../../shared/events/shards.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import type { z } from 'zod';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import {
  ADDRESS,
  ADMIN,
  benchDesk,
  BOOK,
  codeOf,
  MOST_UPLOAD,
  valueOf,
  type BenchDesk,
} from './bench-desk.ts';
import { does, person, signsIn } from './plant-nord.ts';

type Api = TRPCClient<Router>;
type Asked = Omit<z.input<typeof importFile>, 'file' | 'name'>;

const PEOPLE = { kind: 'people' } as const;
const TRAINING = { kind: 'training', zone: 'Europe/Oslo' } as const;

const HEAD = 'Person ID,Given name,Family name,Role,Line,Shift';
const roster = (count: number, line = 'Line 1'): string =>
  [
    HEAD,
    ...Array.from({ length: count }, (_, i) => `P-${1000 + i},Given${i},Family${i},Operator,${line},early`),
  ].join('\n');
const records = (people: number, items: readonly string[] = ['SOP-1']): string =>
  [
    'Person ID,Item,Version,Completed on,Result',
    ...Array.from({ length: people }, (_, i) =>
      items.map((item) => `P-${1000 + i},${item},1,2026-10-05 10:00,passed`),
    ).flat(),
  ].join('\n');

interface Brought extends Asked {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
}

/** Hands a file over as the window does, and gives what to ask with. */
async function brought(bench: BenchDesk, caller: string, text: string, asked: Asked): Promise<Brought> {
  const answer = await bench.handler(
    new Request(`${ADDRESS}/upload?name=file.csv`, {
      method: 'POST',
      body: text,
      headers: { 'x-caller': caller },
    }),
  );
  const sent = (await answer.json()) as { value: { file: string; sha256: string } };
  return { ...asked, ...sent.value, name: 'file.csv' };
}

async function takesIn(bench: BenchDesk, caller: string, text: string, asked: Asked) {
  const input = await brought(bench, caller, text, asked);
  return bench.clientOf(caller).imports.run.mutate(input);
}

const item = (id: string) => ({
  id,
  title: `About ${id}`,
  versions: [{ version: 1, effective: '2026-01-01', note: '' }],
  assessed: false,
  validDays: null,
});

/** A book with a change owner, who may take files in, and an item to be trained on. */
async function bookAtHand(part: Parameters<typeof benchDesk>[0] = {}) {
  const bench = benchDesk(part);
  const owner = bench.clientOf('owner');
  valueOf(await owner.desk.make.mutate(BOOK));
  await signsIn(owner, ADMIN.id);
  await does(owner, { kind: 'item.define', item: item('SOP-1') });
  return { bench, owner };
}

/** Everything the book holds, without what differs from moment to moment. */
async function wholeState({ desk }: BenchDesk): Promise<string> {
  const { book } = desk.current()!;
  const state = await book.asOf(book.count());
  return canonical(Object.fromEntries(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)])));
}

async function rosterOf(owner: Api): Promise<readonly string[]> {
  return valueOf(await owner.read.people.query({})).people.map(({ id, line }) => `${id} ${line}`);
}

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
