import { describe, expect, it } from 'vitest';
import { router } from '../../../../shared/api/router.ts';
import { command } from '../../../../shared/events/command.ts';
import { offsetText } from '../../../../shared/kernel/instant.ts';
import type { TrailRow } from '../../../../shared/views/shape/trail-page.ts';
import { ADMIN, codeOf, valueOf } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan, signsIn, type PlantNord } from './plant-nord.ts';
import { wavePreparing } from './wave-preparing.ts';

async function newest({ owner }: Pick<PlantNord, 'owner'>, limit = 1): Promise<readonly TrailRow[]> {
  return valueOf(await owner.read.trail.query({ limit })).rows;
}

const impact = (effect: string) => [{ area: 'Line 1', effect, todo: 'Install them' }];
const timing = (days: number) => ({
  goLive: { ms: 1_795_000_000_000 + days * 86_400_000, offset: 60, zone: 'Europe/Oslo' },
  exit: { ms: 1_797_000_000_000, offset: 60, zone: 'Europe/Oslo' },
});

describe('what is done stands in the trail', () => {
  it('[R20] made, changed and withdrawn: who and in which function, old and new, when with zone, and why', async () => {
    const bench = await plantNord();
    const { owner, rollout, wave } = bench;
    const of = { rollout, wave };
    const acts: readonly (readonly [object, Partial<TrailRow>])[] = [
      [
        { kind: 'wave.title', ...of, title: 'Packaging', reason: 'Clearer' },
        { old: 'Line 1', new: 'Packaging', why: 'Clearer' },
      ],
      [
        { kind: 'rollout.impact', rollout, impact: impact('Two terminals'), reason: 'Counted' },
        { why: 'Counted' },
      ],
      [{ kind: 'wave.timing', ...of, timing: timing(2), reason: 'Audit' }, { why: 'Audit' }],
      [
        {
          kind: 'wave.add-criterion',
          ...of,
          criterion: { gate: 'entry', text: 'Safe', howKnown: '' },
          reason: 'Rule 7',
        },
        { old: 'none', why: 'Rule 7' },
      ],
    ];
    for (const [act, told] of acts) {
      await does(owner, act);
      const [row] = await newest(bench);
      expect(row).toMatchObject({
        ...told,
        name: ADMIN.name,
        actor: ADMIN.id,
        device: 'NORD-PK-01',
        rollout,
      });
      expect(
        [row!.role, row!.at.zone, row!.old, row!.new].every(
          (text) => typeof text === 'string' && text !== '',
        ),
      ).toBe(true);
      expect(offsetText(row!.at.offset)).toMatch(/^[+-]\d\d:\d\d$/);
    }
    const id = bench.desk
      .current()!
      .book.state()
      .rollouts.get(rollout as never)!.waves[0]!.criteria[0]!.id;
    await does(owner, { kind: 'wave.withdraw-criterion', ...of, id, reason: 'Doubled' });
    expect((await newest(bench))[0]).toMatchObject({ new: 'withdrawn', why: 'Doubled' });
  }, 60_000);

  it('[R21] earlier values are read where they stood, however often they changed, also as the book then was', async () => {
    const bench = await plantNord();
    const { owner, rollout, wave } = bench;
    const at: number[] = [];
    for (const title of ['First', 'Second', 'Third']) {
      await does(owner, { kind: 'wave.title', rollout, wave, title, reason: 'r' });
      at.push(bench.desk.current()!.book.count());
    }
    const rows = await newest(bench, 3);
    expect(rows.map((row) => [row.old, row.new])).toEqual([
      ['Second', 'Third'],
      ['First', 'Second'],
      ['Line 1', 'First'],
    ]);
    const then = async (upTo: number) =>
      valueOf(await owner.read.wave.query({ rollout, id: wave, at: upTo })).row.title;
    expect([await then(at[0]!), await then(at[1]!), await then(at[2]!)]).toEqual([
      'First',
      'Second',
      'Third',
    ]);
  }, 60_000);

  it('[R24] one entry for each action, at its own time; nothing waits for another', async () => {
    const bench = await plantNord();
    const { owner, desk, rollout, wave } = bench;
    const { book } = desk.current()!;
    for (const title of ['A', 'B', 'C']) {
      const count = book.count();
      const done = await does(owner, { kind: 'wave.title', rollout, wave, title, reason: 'r' });
      expect(book.count()).toBe(count + 1);
      const [event] = await book.read(count, count + 1);
      expect([event!.at, event!.batch]).toEqual([done.at, { index: 0, of: 1 }]);
    }
    const times = (await book.read(book.count() - 3, book.count())).map(({ at }) => at.ms);
    expect(new Set(times).size).toBe(3);
  }, 60_000);

  it('[R29] sign-ins, wrong passwords, refusals, signatures, exports, imports and packets are in it', async () => {
    const plant = await wavePreparing();
    const { owner, quality, of, clientOf } = plant;
    const { book } = plant.desk.current()!;
    const begun = book.count();
    await clientOf('somebody').session.signIn.mutate({ id: ADMIN.id, password: 'wrong' });
    await signsIn(clientOf('second'), ADMIN.id);
    await clientOf('second').session.signOut.mutate();
    expect(codeOf(await quality.act.mutate({ command: { kind: 'wave.freeze', ...of } as never }))).toBe(
      'not-allowed',
    );
    expect(codeOf(await owner.act.mutate({ command: { kind: 'wave.hand-over', ...of } as never }))).toBe(
      'wrong-state',
    );
    valueOf(await owner.trail.csv.mutate({}));
    valueOf(await owner.trail.pdf.mutate({ what: 'signed-in' }));
    valueOf(await owner.packet.make.mutate({ kind: 'wave', rollout: of.rollout, id: of.wave }));
    valueOf(
      await plant.takesIn(
        'Person ID,Given name,Family name,Role,Site,Line,Shift\nP-9,Nils,Berg,Operator,Plant Nord,Line 9,early',
      ),
    );
    const rows = await newest(plant, book.count() - begun);
    expect([...rows].reverse().map(({ type, name }) => `${type} ${name}`)).toEqual([
      'sign-in-failed/1 nobody signed in',
      `signed-in/1 ${ADMIN.name}`,
      `signed-out/1 ${ADMIN.name}`,
      'attempt-refused/1 Tomasz Wieczorek',
      `attempt-refused/1 ${ADMIN.name}`,
      `exported/1 ${ADMIN.name}`,
      `exported/1 ${ADMIN.name}`,
      `packet-exported/1 ${ADMIN.name}`,
      `import-made/2 ${ADMIN.name}`,
      `people-imported/2 ${ADMIN.name}`,
    ]);
    const signed = valueOf(await owner.read.trail.query({ what: 'kind:signatures', actor: 't.wieczorek' }));
    expect(signed.rows.some(({ type }) => type === 'signed/1')).toBe(true);
  }, 60_000);

  it('[R20] [R29] a signature bears who, meaning and revision; a refused one who tried and why not', async () => {
    const bench = await plantNord();
    const { quality, owner, rollout } = bench;
    const tried = await quality.act.mutate({
      command: await signPlan(quality, rollout),
      credential: { id: 't.wieczorek', password: 'wrong' },
    });
    expect(codeOf(tried)).toBe('wrong-password');
    await does(quality, await signPlan(quality, rollout), 't.wieczorek', secret('t.wieczorek'));
    const [signed, refused] = await newest(bench, 2);
    expect(signed).toMatchObject({ type: 'signed/1', name: 'Tomasz Wieczorek', refused: false });
    expect(refused).toMatchObject({ type: 'attempt-refused/1', name: 'Tomasz Wieczorek', refused: true });
    expect(refused!.why).not.toBeNull();
    expect(valueOf(await owner.read.trail.query({ refused: true })).rows.map(({ id }) => id)).toContain(
      refused!.id,
    );
  }, 60_000);
});

describe('the trail can be searched', () => {
  it('[R25] by who, what, when, why and about what, alone and together', async () => {
    const bench = await plantNord();
    const { owner, rollout, wave } = bench;
    await does(owner, {
      kind: 'wave.title',
      rollout,
      wave,
      title: 'Packaging',
      reason: 'Clearer for the audit',
    });
    const [row] = await newest(bench);
    const finds = async (asked: object) =>
      valueOf(await owner.read.trail.query(asked as never)).rows.map(({ position }) => position);
    const both = {
      actor: ADMIN.id,
      what: 'wave-changed',
      text: 'clearer audit',
      from: row!.at.ms,
      to: row!.at.ms,
      about: `wave:${wave}`,
    };
    expect(await finds(both)).toEqual([row!.position]);
    for (const [field, other] of Object.entries({
      actor: 't.wieczorek',
      what: 'kind:people',
      text: 'blunter',
      from: row!.at.ms + 1,
      to: row!.at.ms - 1,
      about: `wave:${rollout}`,
    }))
      expect([field, await finds({ ...both, [field]: other })]).toEqual([field, []]);
  }, 60_000);
});

describe('the trail stays', () => {
  it('[R22] [R28] no procedure, command or setting deletes, edits, purges or switches it off', () => {
    const names = Object.keys(router._def.procedures as object);
    const kinds = command.options.map((option) => option.shape.kind.value as string);
    const fields = command.options.flatMap((option) => Object.keys(option.shape));
    expect(names.length).toBeGreaterThan(50);
    const takesAway =
      /delet|remov|purge|eras|truncat|disabl|compact|archiv|retention|prune|reset-trail|logging/i;
    expect([...names, ...kinds, ...fields].filter((name) => takesAway.test(name))).toEqual([]);
    expect(names.filter((name) => /^trail\.|trail$|event$/.test(name)).sort()).toEqual([
      'read.event',
      'read.trail',
      'trail.csv',
      'trail.pdf',
    ]);
  });

  it('[R22] [R28] whoever asks for whatever, with anything, what is written keeps its bytes', async () => {
    const bench = await plantNord();
    const admin = await person(bench, bench.owner, 's.adler', 'Sigrid Adler', ['administrator']);
    const { book } = bench.desk.current()!;
    const before = await book.read(0, book.count());
    for (const kind of command.options.map((option) => option.shape.kind.value as string))
      await admin.act.mutate({
        command: { kind, id: before[3]!.id, reason: 'r', rollout: bench.rollout, wave: bench.wave } as never,
      });
    expect((await book.read(0, book.count())).slice(0, before.length)).toEqual(before);
    expect(book.count()).toBeGreaterThanOrEqual(before.length);
  }, 60_000);

  it('[R23] a line edited by hand is found, and by which event', async () => {
    const bench = await plantNord();
    const { desk, tools } = bench;
    const { book, integrity } = desk.current()!;
    const path = `${book.dir}/log/${book.device.origin}.log`;
    // The check after opening may still be reading.
    await integrity.run();
    const bytes = (await tools.files.read(path))!;
    const at = Buffer.from(bytes).indexOf('Paper is late');
    const file = await tools.files.open(path);
    await file.write(Buffer.from('Paper is fine'), at);
    await file.close();
    const found = await integrity.run();
    expect(found).toMatchObject({ kind: 'damaged' });
    const position = Buffer.from(bytes.subarray(0, at)).toString().split('\n').length;
    expect(found?.kind === 'damaged' && found.faults.map((fault) => fault.position)).toContain(position);
    expect(
      codeOf(
        await bench.owner.act.mutate({
          command: { kind: 'rollout.cancel', rollout: bench.rollout, reason: 'r' } as never,
        }),
      ),
    ).toBe('damaged');
  }, 60_000);
});
