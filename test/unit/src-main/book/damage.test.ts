import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src-main/book/book.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { newBook } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

type Disk = Map<string, Uint8Array>;
type Ports = Awaited<ReturnType<typeof newBook>>['ports'];

/** A closed book of six actions, the third of two events, with a blob; and how to open a copy of it. */
async function sixActions() {
  const { book, ports, all } = await newBook();
  const texts = [['a'], ['b'], ['c1', 'c2'], ['d'], ['e'], ['f']];
  for (const action of texts)
    await book.commit(
      action.map((text, i) => said(text, `r${i}`)),
      anna,
    );
  const blob = await book.putBlob(Buffer.from('evidence'));
  await book.close();
  const log = `/books/nord/log/${book.device.origin}.log`;
  const copy = (change: (disk: Disk) => void): Ports => {
    const disk = new Map([...all].map(([path, bytes]) => [path, bytes.slice()]));
    change(disk);
    return { ...ports, files: memoryFiles(disk) };
  };
  return { copy, log, blob, all };
}

function flip(disk: Disk, path: string, at: number, bit = 1): void {
  const bytes = (disk.get(path) as Uint8Array).slice();
  bytes[at] = (bytes[at] as number) ^ bit;
  disk.set(path, bytes);
}

async function faultsOf(ports: Ports): Promise<readonly Fault[]> {
  const book = await openBook(ports);
  const found = await book.verify();
  await book.close();
  return found.kind === 'damaged' ? found.faults : [];
}

describe('[R30] one flipped byte', () => {
  it('anywhere in the log is reported, naming the event it is in', async () => {
    const { copy, log, all } = await sixActions();
    const bytes = all.get(log) as Uint8Array;
    let seq = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      // Every 17th byte, and all around the ends of lines.
      const end = bytes[at] === 0x0a || bytes[at + 1] === 0x0a || bytes[at - 1] === 0x0a;
      const faults =
        end || at % 17 === 0 ? await faultsOf(copy((disk) => flip(disk, log, at, 1 << (at % 8)))) : null;
      expect(faults?.map((fault) => fault.file) ?? [log.slice(12)], `byte ${at}`).toContain(log.slice(12));
      expect(faults?.map((fault) => fault.seq) ?? [seq], `byte ${at}`).toContain(seq);
      if (bytes[at] === 0x0a) seq += 1;
    }
    expect(seq).toBe(7);
  }, 60_000);

  it('names the record, and with it gone from the text, still the event and the place', async () => {
    const { copy, log, all } = await sixActions();
    const text = Buffer.from(all.get(log) as Uint8Array).toString('latin1');
    const faults = await faultsOf(copy((disk) => flip(disk, log, text.indexOf('"c2"') + 1)));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'line-damaged', seq: 3, record: { kind: 'rollout', id: 'r1' } });
    expect(faults[0]?.event).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('in any other file of the book is reported with the file, or stops the book from opening', async () => {
    const { copy, all, log } = await sixActions();
    for (const [path, bytes] of [...all].filter(
      ([name]) => name !== log && !name.endsWith('.idx') && !name.includes('/state/'),
    )) {
      for (let at = 0; at < bytes.length; at += 1) {
        const outcome = await faultsOf(copy((disk) => flip(disk, path, at))).catch((error: unknown) =>
          String(error),
        );
        expect(outcome.length, `${path} byte ${at}`).toBeGreaterThan(0);
      }
    }
  }, 30_000);

  it('closes the log for writing, and leaves the rest readable', async () => {
    const { copy, log, all } = await sixActions();
    const text = Buffer.from(all.get(log) as Uint8Array).toString('latin1');
    const ports = copy((disk) => flip(disk, log, text.indexOf('"d"') + 1));
    const book = await openBook(ports);
    // Opening looks at the newest only, so this is found by the check that follows it.
    expect(book.integrity().kind).toBe('intact');
    expect(await book.verify()).toMatchObject({ kind: 'damaged', faults: [{ seq: 4 }] });
    await expect(book.commit([said('g')], anna)).rejects.toMatchObject({ code: 'damaged', data: { seq: 4 } });
    expect((await book.read(0, 4)).map((event) => event.data.text)).toEqual(['a', 'b', 'c1', 'c2']);
    await book.load(['rollout-r0']);
    expect(book.state().all).toBe(7);
    await book.close();
    expect(Buffer.from((await ports.files.read(log)) ?? []).toString('latin1').length).toBe(text.length);
  });

  it('in the newest events closes the log already on opening, before its state was saved', async () => {
    const { book, ports, all } = await newBook();
    for (const text of ['a', 'b', 'c', 'd']) await book.commit([said(text)], anna);
    const log = `/books/nord/log/${book.device.origin}.log`;
    const text = Buffer.from(all.get(log) as Uint8Array).toString('latin1');
    const disk = new Map(all);
    disk.delete('/books/nord/lock');
    flip(disk, log, text.indexOf('"b"') + 1);
    const again = await openBook({ ...ports, files: memoryFiles(disk) });
    expect(again.integrity()).toMatchObject({ kind: 'damaged', faults: [{ code: 'line-damaged', seq: 1 }] });
    expect(again.state().all).toBe(1);
    await expect(again.commit([said('d')], anna)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('[R23] a log edited by hand', () => {
  it('is detected on opening when its end is gone, wherever it was cut', async () => {
    const { copy, log, all } = await sixActions();
    const lines = Buffer.from(all.get(log) as Uint8Array)
      .toString()
      .split('\n');
    for (let kept = 0; kept < 7; kept += 1) {
      const book = await openBook(
        copy((disk) =>
          disk.set(
            log,
            Buffer.from(
              lines
                .slice(0, kept)
                .map((line) => `${line}\n`)
                .join(''),
            ),
          ),
        ),
      );
      expect(book.integrity(), `${kept} kept`).toMatchObject({ kind: 'damaged' });
      await expect(book.commit([said('g')], anna)).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('is detected when a line is left out, doubled or exchanged, naming the first that is wrong', async () => {
    const { copy, log, all } = await sixActions();
    const lines = Buffer.from(all.get(log) as Uint8Array)
      .toString()
      .trimEnd()
      .split('\n');
    const changed: readonly (readonly [number, readonly string[]])[] = [
      [4, lines.filter((_, i) => i !== 4)],
      [5, [...lines.slice(0, 5), ...lines.slice(4)]],
      [4, [...lines.slice(0, 4), lines[5] ?? '', lines[4] ?? '', lines[6] ?? '']],
    ];
    for (const [seq, each] of changed) {
      const faults = await faultsOf(copy((disk) => disk.set(log, Buffer.from(`${each.join('\n')}\n`))));
      expect(faults[0]).toMatchObject({ code: 'line-damaged', seq });
    }
  });

  it('is detected when everything was rewritten to fit, because the checkpoint is signed', async () => {
    const { copy, log, all } = await sixActions();
    const files = memoryFiles(new Map([...all].filter(([path]) => !/\/(state|cp|log)\//.test(path))));
    const forger = await openBook({ ...copy(() => undefined), files });
    for (let i = 0; i < 7; i += 1) await forger.commit([said(`forged ${i}`)], anna);
    const forged = files.all.get(log) as Uint8Array;
    const book = await openBook(
      copy((disk) => {
        disk.set(log, forged);
        for (const path of disk.keys()) if (path.includes('/state/')) disk.delete(path);
      }),
    );
    expect(book.integrity()).toMatchObject({ kind: 'damaged', faults: [{ code: 'tree-differs', seq: 6 }] });
  });
});
