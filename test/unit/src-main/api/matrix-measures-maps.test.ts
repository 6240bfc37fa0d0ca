import { describe, expect, it } from 'vitest';
import { ADDRESS, codeOf, valueOf } from './bench-desk.ts';
import { does } from './plant-nord.ts';
import { session, wavePreparing } from './wave-preparing.ts';

describe('the matrix to take away', () => {
  it('[R25] [R29] [R49] is as on screen: what it is of, when and where in the log, a word in each cell; and in the trail', async () => {
    const plant = await wavePreparing();
    const { owner, trainer, of, request, reopen } = {
      ...plant,
      request: (path: string) =>
        plant.handler(new Request(`${ADDRESS}${path}`, { headers: { 'x-caller': 'owner' } })),
    };
    await does(trainer, {
      kind: 'training.record',
      people: ['P-3'],
      record: session({ item: 'SOP-2', method: 'assessment', result: 'passed' }),
    });
    await reopen();
    const before = plant.desk.current()!.book.count();
    const made = valueOf(await owner.training.csv.mutate({ rollout: of.rollout }));
    const file = await request(made.path);
    expect(file.headers.get('x-wavebook-sha256')).toBe(made.sha256);
    const text = await file.text();
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      expect.stringMatching(/^"Rollout",".+ MES work instructions"$/),
      expect.stringMatching(/^"Waves",".+ Line 1"$/),
      '"Narrowed to","everybody and every item"',
      expect.stringMatching(/^"As of","2026-.+","Europe\/Oslo"$/),
      `"Position in the log","${before}"`,
    ]);
    const rows = lines.slice(7);
    expect(rows).toHaveLength(made.rows);
    expect(rows.find((row) => row.includes('"P-3"'))).toMatch(/"Gap: never trained","Trained 2026-11-06"$/);
    expect(rows.find((row) => row.includes('"P-1"'))).toMatch(/"Gap: never trained","Not needed"$/);
    const trail = valueOf(await owner.read.trail.query({ rollout: of.rollout, what: 'exported' }));
    expect(trail.total).toBe(1);
    const narrowed = valueOf(
      await owner.training.csv.mutate({
        rollout: of.rollout,
        shifts: ['late'],
        items: ['SOP-2'],
        causes: ['never'],
      }),
    );
    expect(narrowed.rows).toBe(0);
    const late = valueOf(
      await owner.training.csv.mutate({ rollout: of.rollout, shifts: ['late'], text: 'RAHIMI' }),
    );
    expect(late.rows).toBe(1);
    expect(codeOf(await owner.training.csv.mutate({ rollout: 'none' }))).toBe('not-found');
    await owner.session.lock.mutate();
    expect(codeOf(await owner.training.csv.mutate({ rollout: of.rollout }))).toBe('not-signed-in');
  });

  it('[R72] a name that a spreadsheet would run is text', async () => {
    const plant = await wavePreparing();
    const { owner, of } = plant;
    await does(owner, {
      kind: 'person.set',
      person: {
        id: 'P-1',
        given: '=1+1',
        family: '@cmd',
        email: null,
        role: 'Operator',
        site: 'Plant Nord',
        line: 'Line 1',
        shift: 'early',
        department: null,
        joined: null,
        left: null,
        language: null,
        manager: null,
      },
      reason: 'a joke',
    });
    const made = valueOf(await owner.training.csv.mutate({ rollout: of.rollout }));
    const file = await plant.shelf.read(made.path.split('/')[2] ?? '');
    expect(Buffer.from(file ?? []).toString()).toContain(`"'=1+1 @cmd"`);
  });
});

describe('what is measured', () => {
  it('[R72] is defined, taken in from a file, shown, and taken back, the book opened anew between', async () => {
    const plant = await wavePreparing();
    const { owner, of, reopen, takesIn } = plant;
    await does(owner, {
      kind: 'measure.define',
      rollout: of.rollout,
      measure: { name: 'Label errors', kind: 'proportion', unit: 'labels' },
    });
    const [measure] = valueOf(await owner.read.measures.query({ rollout: of.rollout })).measures;
    const text = [
      'Time,Defects,Units',
      ...Array.from(
        { length: 620 },
        (_, i) =>
          `2026-10-${String(1 + (i % 28)).padStart(2, '0')} 10:${String(i % 60).padStart(2, '0')}:${String(Math.floor(i / 60)).padStart(2, '0')},${i % 3},100`,
      ),
    ].join('\n');
    const asked = { kind: 'measurements', zone: 'Europe/Oslo', of: { ...of, measure: measure!.id } };
    await reopen();
    const done = valueOf(await takesIn(text, asked));
    expect(done.counts).toMatchObject({ rows: 620, added: 620 });
    await reopen();
    expect(valueOf(await takesIn(text, asked)).counts).toMatchObject({ added: 0, unchanged: 620 });
    await reopen();
    expect(valueOf(await owner.read.measures.query({ rollout: of.rollout })).measures).toMatchObject([
      { readings: 620 },
    ]);
    await reopen();
    await does(owner, { kind: 'import.reverse', id: done.id, reason: 'of another line' });
    await reopen();
    expect(valueOf(await owner.read.measures.query({ rollout: of.rollout })).measures).toMatchObject([
      { readings: 0 },
    ]);
    expect(await plant.desk.current()!.book.verify()).toMatchObject({ kind: 'intact' });
    expect(plant.faults).toEqual([]);
  });
});

describe('[R49] ways of reading files that are kept', () => {
  it('are listed by name, used by name, and withdrawn', async () => {
    const plant = await wavePreparing();
    const { owner, takesIn } = plant;
    const map = {
      name: 'Nord HR',
      kind: 'people',
      reading: { map: { Nr: 'id', Fornavn: 'given', Etternavn: 'family' }, orders: {}, zone: null },
    };
    const { ids } = await does(owner, { kind: 'import-map.save', map });
    const [saved] = valueOf(await owner.read.maps.query());
    expect(saved).toMatchObject({ name: 'Nord HR' });
    expect(ids).toContain(saved!.id);
    const done = valueOf(
      await takesIn('Nr;Fornavn;Etternavn\nP-9;Åse;Ødegård', { kind: 'people', named: saved!.id }),
    );
    expect(done.counts.added).toBe(1);
    expect(valueOf(await owner.read.imports.query())[0]).toMatchObject({ named: saved!.id });
    await does(owner, { kind: 'import-map.withdraw', id: saved!.id, reason: 'new HR system' });
    expect(valueOf(await owner.read.maps.query())).toEqual([]);
  });
});
