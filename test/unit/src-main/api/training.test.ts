import { describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import type { Role } from '../../../../shared/domain/account.ts';
import { isoOf } from '../../../../shared/kernel/instant.ts';
import { ADDRESS, ADMIN, codeOf, valueOf } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan, signsIn } from './plant-nord.ts';

type Api = TRPCClient<Router>;
const DAY = 86_400_000;
const roster = (...more: readonly string[]): string =>
  [
    'Person ID,Given name,Family name,Role,Site,Line,Shift',
    'P-1,Jonas,Bakke,Operator,Plant Nord,Line 1,early',
    'P-2,Lena,Okafor,Operator,Plant Nord,Line 1,late',
    'P-3,Amir,Rahimi,Line lead,Plant Nord,Line 1,late',
    'T-1,Henrik,Lund,Trainer,Plant Nord,Training,early',
    ...more,
  ].join('\n');

const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
const item = (id: string, part: object = {}) => ({
  id,
  title: `About ${id}`,
  versions,
  assessed: false,
  validDays: null,
  ...part,
});

/**
 * A wave being prepared, of whose people nobody is trained yet. Before each step the book can be closed and opened,
 * so that nothing stands in memory that the step does not ask for itself.
 */
async function wavePreparing() {
  const bench = await plantNord();
  const { owner, quality, rollout, wave } = bench;
  const of = { rollout, wave };
  await does(quality, await signPlan(quality, rollout), 't.wieczorek', secret('t.wieczorek'));
  const trainer = await person(bench, owner, 'h.lund', 'Henrik Lund', ['trainer']);
  const takesIn = (text: string, asked: object = { kind: 'people' }) => brought(bench, owner, text, asked);
  valueOf(await takesIn(roster()));
  const trainee = await linked(bench.clientOf, owner, 'j.bakke', 'P-1', ['trainee']);
  for (const one of [
    item('SOP-1', { signedBy: { trainee: true, trainer: true } }),
    item('SOP-2', { assessed: true }),
  ])
    await does(trainer, { kind: 'item.define', item: one });
  await does(owner, { kind: 'wave.cohort-by-scope', ...of });
  await does(owner, { kind: 'wave.freeze', ...of });
  const requirements = [
    { item: 'SOP-1', roles: [] },
    { item: 'SOP-2', roles: ['Line lead'] },
  ];
  await does(owner, { kind: 'wave.requirements', ...of, requirements });
  await does(owner, { kind: 'wave.prepare', ...of });
  const all: readonly (readonly [Api, string])[] = [
    [owner, ADMIN.id],
    [quality, 't.wieczorek'],
    [trainer, 'h.lund'],
    [trainee, 'j.bakke'],
  ];
  const reopen = async (): Promise<void> => {
    const dir = bench.desk.current()!.book.dir;
    await owner.desk.close.mutate();
    valueOf(await owner.desk.open.mutate({ dir }));
    for (const [api, id] of all) await signsIn(api, id);
  };
  return { ...bench, of, trainer, trainee, takesIn, reopen };
}

async function brought(
  { handler }: Awaited<ReturnType<typeof plantNord>>,
  api: Api,
  text: string,
  asked: object,
) {
  const headers = { 'x-caller': 'owner' };
  const answer = await handler(
    new Request(`${ADDRESS}/upload?name=file.csv`, { method: 'POST', body: text, headers }),
  );
  const { value } = (await answer.json()) as { value: { file: string } };
  return api.imports.run.mutate({ ...asked, file: value.file, name: 'file.csv' } as never);
}

/** An account of somebody on the roster, with a password of its own. */
async function linked(
  clientOf: (caller: string) => Api,
  admin: Api,
  id: string,
  who: string,
  roles: readonly Role[],
): Promise<Api> {
  const issued = 'given out once by the admin';
  const made = { id, name: id, title: id, roles: [...roles], person: who, password: issued };
  valueOf(await admin.account.make.mutate(made as never));
  const api = clientOf(id);
  valueOf(await api.session.signIn.mutate({ id, password: issued }));
  valueOf(await api.session.setPassword.mutate({ old: issued, fresh: secret(id) }));
  return api;
}

type Plant = Awaited<ReturnType<typeof wavePreparing>>;

/** Every gap of the wave as the training page names it: person, item, cause. */
async function gapsOf({ owner, of }: Plant): Promise<readonly string[]> {
  const page = valueOf(await owner.read.training.query({ rollout: of.rollout }));
  return page.causes
    .flatMap(({ gaps }) => gaps.map(({ person: who, item: what, cause }) => `${who} ${what} ${cause}`))
    .sort();
}

async function checkOf({ owner, of }: Plant, id: string) {
  const page = valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave }));
  return page.entry.checks.find((check) => check.id === id);
}

const session = (part: object = {}) => ({
  item: 'SOP-1',
  version: 1,
  method: 'classroom',
  trainer: null,
  on: { ms: 1_794_000_000_000, offset: 60, zone: 'Europe/Oslo' },
  result: 'completed',
  evidence: 'list 7',
  ...part,
});

describe('training through the api, the book opened anew before each step', () => {
  it('[R45] [R47] names who lacks what, from the roster through a signed session to no gap', async () => {
    const plant = await wavePreparing();
    const { owner, trainer, trainee, reopen } = plant;
    await reopen();
    expect(await gapsOf(plant)).toEqual([
      'P-1 SOP-1 never',
      'P-2 SOP-1 never',
      'P-3 SOP-1 never',
      'P-3 SOP-2 never',
    ]);
    expect(await checkOf(plant, 'training')).toMatchObject({ met: false, have: 0, want: 3 });
    await reopen();
    const people = ['P-1', 'P-2'];
    const signed = { kind: 'training.record-signed', people, record: session(), comment: '' };
    expect(codeOf(await trainer.act.mutate({ command: signed as never }))).toBe('password-needed');
    await does(trainer, signed, 'h.lund', secret('h.lund'));
    await reopen();
    expect(await gapsOf(plant)).toEqual([
      'P-1 SOP-1 unsigned',
      'P-2 SOP-1 unsigned',
      'P-3 SOP-1 never',
      'P-3 SOP-2 never',
    ]);
    await reopen();
    const page = valueOf(await trainee.read.person.query({ id: 'P-1' }));
    expect(page).toMatchObject({ account: 'j.bakke', records: [{ missing: ['trainee'], yours: 'trainee' }] });
    const records = [{ person: 'P-1', id: page.records[0]!.id }];
    await does(trainee, { kind: 'training.sign', as: 'trainee', records }, 'j.bakke', secret('j.bakke'));
    await reopen();
    expect(await gapsOf(plant)).not.toContain('P-1 SOP-1 unsigned');
    expect(await checkOf(plant, 'training')).toMatchObject({ have: 1, want: 3 });
    const sop = valueOf(await owner.read.item.query({ id: 'SOP-1' }));
    expect(sop).toMatchObject({ required: 3, trained: 1 });
    expect(sop.lacking.map((one) => one.person).sort()).toEqual(['P-2', 'P-3']);
    expect(plant.faults).toEqual([]);
  });

  it('[R46] a new version reopens the gap of everybody its rule means', async () => {
    const plant = await wavePreparing();
    const { trainer, reopen } = plant;
    for (const who of ['P-1', 'P-2', 'P-3'])
      await does(trainer, {
        kind: 'training.record',
        people: [who],
        record: session({ item: 'SOP-2', method: 'assessment', result: 'passed' }),
      });
    await does(trainer, {
      kind: 'item.change',
      item: { ...item('SOP-1'), versions: undefined },
      reason: 'no signatures',
    });
    await does(trainer, { kind: 'training.record', people: ['P-1', 'P-2', 'P-3'], record: session() });
    expect(await gapsOf(plant)).toEqual([]);
    await reopen();
    const retraining = {
      rule: 'in-scope',
      whom: { roles: [], sites: [], lines: [], shifts: ['late'], departments: [] },
      reason: 'only the late shift changed',
    };
    const version = { version: 2, effective: '2026-02-01', note: 'new seal', retraining };
    await does(trainer, { kind: 'item.version', id: 'SOP-1', version });
    await reopen();
    expect(await gapsOf(plant)).toEqual(['P-2 SOP-1 outdated', 'P-3 SOP-1 outdated']);
  });

  it('[R49] an override is signed by quality for one person, ends their gap, and is refused beyond its limits', async () => {
    const plant = await wavePreparing();
    const { owner, quality, of, reopen, tools } = plant;
    const until = (days: number) =>
      isoOf({ ...tools.clock.now(), ms: tools.clock.now().ms + days * DAY }).slice(0, 10);
    const override = (days: number, part: object = {}) => ({
      kind: 'wave.override',
      ...of,
      person: 'P-2',
      item: 'SOP-1',
      until: until(days),
      reason: 'on leave until then',
      ...part,
    });
    const asked = (api: Api, command: object, id: string) =>
      api.act.mutate({ command: command as never, credential: { id, password: secret(id) } });
    await reopen();
    expect(codeOf(await asked(quality, override(91), 't.wieczorek'))).toBe('too-long');
    expect(codeOf(await asked(quality, override(30, { item: 'SOP-2' }), 't.wieczorek'))).toBe('not-a-gap');
    expect(
      codeOf(
        await owner.act.mutate({
          command: override(30) as never,
          credential: { id: ADMIN.id, password: ADMIN.password },
        }),
      ),
    ).toBe('not-allowed');
    const { ids } = await does(quality, override(30), 't.wieczorek', secret('t.wieczorek'));
    await reopen();
    expect(await gapsOf(plant)).not.toContain('P-2 SOP-1 never');
    const page = valueOf(await owner.read.training.query({ rollout: of.rollout }));
    expect(page.overrides).toMatchObject([{ person: 'P-2', item: 'SOP-1', byName: 'Tomasz Wieczorek' }]);
    const [held] = valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave })).overrides;
    expect(ids).toContain(held!.id);
    await reopen();
    await does(owner, { kind: 'wave.withdraw-override', ...of, id: held!.id, reason: 'back early' });
    expect(await gapsOf(plant)).toContain('P-2 SOP-1 never');
    const refused = valueOf(await owner.read.trail.query({ what: 'attempt-refused' }));
    expect(refused.rows.filter(({ name }) => name === ADMIN.name)).toHaveLength(1);
    expect(plant.faults).toEqual([]);
  });

  it('[R45] who comes after the freeze is named in the gate until somebody decides', async () => {
    const plant = await wavePreparing();
    const { owner, of, reopen, takesIn } = plant;
    await reopen();
    valueOf(
      await takesIn(
        roster(
          'P-4,Siri,Moen,Operator,Plant Nord,Line 1,early',
          'P-5,Ola,Lie,Operator,Plant Nord,Line 2,early',
        ),
      ),
    );
    await reopen();
    expect((await checkOf(plant, 'cohort'))?.blockers).toMatchObject([{ kind: 'joiner', person: 'P-4' }]);
    const decide = (people: readonly string[]) => ({
      kind: 'wave.joiners',
      ...of,
      people,
      decision: 'left-out',
      reason: 'works from spring on',
    });
    expect(codeOf(await owner.act.mutate({ command: decide(['P-5']) as never }))).toBe('not-a-joiner');
    await reopen();
    await does(owner, decide(['P-4']));
    expect((await checkOf(plant, 'cohort'))?.met).toBe(true);
  });
});

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

describe('[R45] the readiness that is kept', () => {
  it('costs what changed: after one record one row is read, and pages read none again', async () => {
    const plant = await wavePreparing();
    const { owner, trainer, of, desk } = plant;
    const work = () => {
      const { book, readiness } = desk.current()!;
      const wave = book.state().rollouts.get(of.rollout as never)!.waves[0]!;
      return readiness(book.state(), wave, plant.tools.clock.now()).work.rows;
    };
    await gapsOf(plant);
    expect(work()).toBe(0);
    await does(trainer, { kind: 'training.record', people: ['P-2'], record: session() });
    expect(work()).toBe(1);
    await does(trainer, { kind: 'training.record', people: ['P-3'], record: session() });
    valueOf(await owner.read.home.query({}));
    expect(work()).toBe(0);
    valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave, at: 20 }));
    expect(work()).toBe(0);
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
