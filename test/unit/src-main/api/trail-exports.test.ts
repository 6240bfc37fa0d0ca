import { describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { TrailPage } from '../../../../shared/views/shape/trail-page.ts';
import { dayOf } from '../../../../shared/kernel/instant.ts';
import { encode } from '../../../../src-main/book/line.ts';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { ADDRESS, ADMIN, codeOf, valueOf } from './bench-desk.ts';
import { person, plantNord, type PlantNord } from './plant-nord.ts';

async function fileAt({ handler }: PlantNord, path: string): Promise<Uint8Array> {
  const answer = await handler(new Request(`${ADDRESS}${path}`, { headers: { 'x-caller': 'owner' } }));
  return new Uint8Array(await answer.arrayBuffer());
}

describe('exports of the trail', () => {
  it('[TL6] [R25] [R29] a CSV holds every row of the filter, then says filter, count, chain and maker; it is logged', async () => {
    const bench = await plantNord();
    const { owner, desk } = bench;
    const { book } = desk.current()!;
    await desk.current()!.integrity.run();
    const upTo = book.count();
    const [head] = await book.read(upTo - 1, upTo);
    const asked = { what: 'kind:accounts', text: 'berit' };
    const all = valueOf(await owner.read.trail.query({ ...asked, limit: 1000 }));
    const file = valueOf(await owner.trail.csv.mutate({ ...asked, limit: 1 }));
    const text = new TextDecoder().decode(await fileAt(bench, file.path));
    const [rows = '', said = ''] = text.split('\r\n\r\n');
    expect(all.total).toBeGreaterThan(1);
    expect(file.rows).toBe(all.total);
    expect(rows.split('\r\n')).toHaveLength(all.total + 1);
    expect(rows.split('\r\n')[0]).toMatch(/^"Position","Time","Zone"/);
    expect(
      said
        .split('\r\n')
        .filter((line) => line !== '')
        .every((line) => line.startsWith('# ')),
    ).toBe(true);
    expect(said).toContain(`# Rows: ${all.total} rows of ${upTo} events in the book`);
    expect(said).toMatch(/# Filter: kind: accounts.*, words: berit/);
    expect(said).toContain('# Chain: Chain intact');
    expect(said).toContain(sha256Hex(encode(head!)));
    expect(said).toMatch(
      /# Exported: by Ingrid Solberg \(i\.solberg\) at NORD-PK-01, .*\+0[12]:00, Europe\/Oslo/,
    );
    const [logged] = valueOf(await owner.read.trail.query({ limit: 1 })).rows;
    const [event] = await book.read(book.count() - 1, book.count());
    expect(event).toMatchObject({
      type: 'exported/1',
      data: { what: file.name, sha256: file.sha256, rows: all.total },
    });
    expect(file.name).toBe(`trail-${dayOf(logged!.at)}.csv`);
    expect(sha256Hex(await fileAt(bench, file.path))).toBe(file.sha256);
  }, 60_000);

  it('[TL6] [R25] [R29] a PDF holds the same rows on landscape pages, and is logged', async () => {
    const bench = await plantNord();
    const { owner, desk } = bench;
    const file = valueOf(await owner.trail.pdf.mutate({ refused: false, actor: ADMIN.id }));
    const document = await PDFDocument.load(await fileAt(bench, file.path), { updateMetadata: false });
    const { width, height } = document.getPage(0).getSize();
    expect(width).toBeGreaterThan(height);
    expect(document.getTitle()).toBe('Audit trail of Plant Nord');
    expect(document.getSubject()).toBe('Filter: by Ingrid Solberg');
    expect(file.rows).toBe(valueOf(await owner.read.trail.query({ actor: ADMIN.id })).total - 1);
    const { book } = desk.current()!;
    const [event] = await book.read(book.count() - 1, book.count());
    expect(event).toMatchObject({ type: 'exported/1', data: { what: file.name, rows: file.rows } });
    expect(file.name).toMatch(/^trail-\d{4}-\d\d-\d\d\.pdf$/);
  }, 60_000);

  it('[TL6] more rows than anybody reads on paper are refused, and nothing is logged', async () => {
    const { owner, desk } = await plantNord();
    const { book } = desk.current()!;
    const id = { kind: 'account', id: ADMIN.id } as const;
    for (let done = 0; done <= 20_000; done += 4000)
      await book.commit(
        Array.from({ length: 4000 }, () => ({
          type: 'signed-in/1',
          subject: id,
          data: { id: ADMIN.id },
          reason: null,
        })),
        { actor: ADMIN.id, role: null, session: null },
      );
    const count = book.count();
    const refused = await owner.trail.pdf.mutate({ what: 'signed-in' });
    expect(refused).toMatchObject({ refusal: { code: 'too-large', data: { rows: 20_000 } } });
    expect(book.count()).toBe(count);
  }, 60_000);

  it('[TL6] [R3] nobody exports without signing in; an auditor does', async () => {
    const bench = await plantNord();
    expect(codeOf(await bench.clientOf('stranger').trail.csv.mutate({}))).toBe('not-signed-in');
    expect(codeOf(await bench.clientOf('stranger').trail.pdf.mutate({}))).toBe('not-signed-in');
    const auditor = await person(bench, bench.owner, 'f.audit', 'Frida Holm', ['auditor']);
    expect(codeOf(await auditor.trail.csv.mutate({ text: 'no such row' }))).toBe('done');
    expect(codeOf(await auditor.trail.pdf.mutate({ text: 'no such row' }))).toBe('done');
  }, 60_000);
});

describe('an event of the trail', () => {
  it('[TL5] [R25] is found by its id as by its position, and by no other', async () => {
    const { owner, desk } = await plantNord();
    const { book } = desk.current()!;
    const events = await book.read(0, book.count());
    for (const [index, event] of events.entries()) {
      const found = valueOf(await owner.read.event.query({ id: event.id }));
      expect([found.row.position, found.row.id, found.hash]).toEqual([
        index + 1,
        event.id,
        sha256Hex(encode(event)),
      ]);
    }
    expect(valueOf(await owner.read.event.query({ position: 5 })).row.id).toBe(events[4]!.id);
    const last = events.at(-1)!.id;
    const other = `${last.slice(0, 8)}-0000-7000-8000-${last.slice(-12)}`;
    expect(codeOf(await owner.read.event.query({ id: other }))).toBe('not-found');
    expect(codeOf(await owner.read.event.query({ position: events.length + 1 }))).toBe('not-found');
    expect(codeOf(await owner.read.event.query({}))).toBe('not-found');
  }, 60_000);

  it('[TL3] [R25] pages go down from the newest without a gap, with the days and types of the whole search', async () => {
    const { owner, desk } = await plantNord();
    const count = desk.current()!.book.count();
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const page: TrailPage = valueOf(await owner.read.trail.query({ before, limit: 7 }));
      seen.push(...page.rows.map(({ position }) => position));
      expect(page.total).toBe(count);
      expect(page.days.reduce((sum, day) => sum + day.count, 0)).toBe(count);
      expect(page.types.reduce((sum, type) => sum + type.count, 0)).toBe(count);
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(Array.from({ length: count }, (_, i) => count - i));
  }, 60_000);
});
