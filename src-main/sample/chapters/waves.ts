import type { Shelf } from '../../api/door/shelf.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { SamplePlan } from '../sample-plan.ts';
import { sampleBytes } from '../sample-files.ts';
import { must, type Teller } from '../teller.ts';
import { importFile } from './imports.ts';
import { pageOf, type Planned } from './plan.ts';
import { override } from './training.ts';
import { askEntry, goLive, prepareWave, reviewTrail, signAs, signEntry, workOff, type Told } from './wave.ts';
import { reviewedOnPaper } from './board.ts';

export interface Setting {
  readonly teller: Teller;
  readonly shelf: Shelf;
  readonly mes: SamplePlan['mes'];
  readonly planned: Planned;
}

function told({ planned, mes }: Setting, key: string): Told {
  const plan = mes.waves.find((wave) => wave.key === key);
  if (plan === undefined) throw new Error(`no wave ${key} in the plan`);
  return { rollout: planned.rollout, wave: planned.waves[key] ?? '', plan };
}

/** The pilot, from preparation to its handover on 9 October. */
export async function pilot(setting: Setting): Promise<void> {
  const { teller, shelf, mes } = setting;
  const line1 = told(setting, 'line1');
  const of = { rollout: line1.rollout, wave: line1.wave };
  await prepareWave(teller, line1, mes, '2026-09-07 09:00');
  await teller.scene('m.haugen', '2026-09-08 15:00', async (hand) => {
    const on = teller.clock.instant('2026-09-08 13:00');
    await hand.do({
      kind: 'rollout.rehearse',
      rollout: line1.rollout,
      rehearsal: { on, minutes: 25, result: 'Paper was in use at all stations after 25 minutes' },
    });
  });
  await importFile(teller, shelf, 'h.lund', '2026-09-10 15:20', 'training', 'progress-mes-1.csv');
  await importFile(teller, shelf, 'h.lund', '2026-09-10 15:40', 'training', 'learning-history-1.txt');
  await workOff(teller, line1, 'm.haugen', '2026-09-11 07:10');
  await askEntry(teller, line1, '2026-09-11 09:00');
  await signEntry(teller, line1, ['2026-09-11 10:20', '2026-09-11 13:05', '2026-09-11 15:40']);
  await reviewTrail(teller, line1, '2026-09-12 11:00');
  await goLive(teller, line1, '2026-09-14 06:00');
  await teller.scene('m.haugen', '2026-10-08 14:00', async (hand) => {
    const { criteria } = await pageOf(hand, of.rollout, of.wave);
    for (const { id, howKnown } of criteria.filter(({ gate }) => gate === 'exit'))
      await hand.do({ kind: 'wave.check', ...of, id, verdict: 'met', evidence: howKnown });
  });
  await teller.scene(
    'i.solberg',
    '2026-10-09 08:30',
    async (hand) => void (await hand.do({ kind: 'wave.ask', ...of, gate: 'exit' })),
  );
  await teller.scene('a.demir', '2026-10-09 11:15', (hand) =>
    hand.sign(of.rollout, of.wave, 'exit', 'accepted-handoff'),
  );
  await teller.scene(
    'i.solberg',
    '2026-10-09 14:00',
    async (hand) => void (await hand.do({ kind: 'wave.hand-over', ...of })),
  );
}

/** Line 2, early shift: live since 9 November. */
export async function line2(setting: Setting): Promise<void> {
  const { teller, shelf, mes } = setting;
  const wave = told(setting, 'line2');
  await prepareWave(teller, wave, mes, '2026-10-29 09:00');
  await importFile(teller, shelf, 'h.lund', '2026-11-07 14:20', 'training', 'progress-mes-2.csv');
  await importFile(teller, shelf, 'h.lund', '2026-11-07 14:40', 'training', 'learning-history-2.txt');
  await workOff(teller, wave, 'm.haugen', '2026-11-07 15:30');
  await namedApprover(setting, wave);
  await askEntry(teller, wave, '2026-11-08 08:00');
  await override(setting);
  await reviewedOnPaper(
    setting,
    { rollout: wave.rollout, wave: wave.wave },
    sampleBytes('paper-kari-lie.jpg'),
  );
  await signAs(teller, wave, 'b.moe', '2026-11-08 13:40');
  await signAs(teller, wave, 't.wieczorek', '2026-11-08 13:45');
  await reviewTrail(teller, wave, '2026-11-08 15:00');
  await goLive(teller, wave, '2026-11-09 06:00');
}

/** For line 2 the production manager is named, and has three days. */
async function namedApprover({ teller }: Setting, { rollout, wave }: Told): Promise<void> {
  await teller.scene('i.solberg', '2026-11-06 16:00', async (hand) => {
    const { route } = must(await hand.ports.read.signing({ rollout, wave, gate: 'entry', step: null }));
    const steps = route.steps.map(({ id, role, meaning }) => ({
      id,
      role,
      meaning,
      who: role === 'production' ? 'a.demir' : null,
      days: 3,
    }));
    await hand.do({ kind: 'wave.route', rollout, wave, gate: 'entry', route: { order: 'sequence', steps } });
  });
}

/** Line 4, night shift: a criterion edited after the first signature, a refused go-live, then live on 11 November. */
export async function line4(setting: Setting): Promise<void> {
  const { teller, mes } = setting;
  const wave = told(setting, 'line4');
  const of = { rollout: wave.rollout, wave: wave.wave };
  await prepareWave(teller, wave, mes, '2026-11-09 09:00');
  await askEntry(teller, wave, '2026-11-10 08:00');
  await signEntry(teller, wave, ['2026-11-10 10:00']);
  await teller.scene('i.solberg', '2026-11-10 13:05', async (hand) => {
    const { criteria } = await pageOf(hand, of.rollout, of.wave);
    const [, label] = criteria.filter(({ gate }) => gate === 'entry');
    if (label === undefined) throw new Error('the label criterion is missing');
    const text = 'Every terminal shows the current label revision, checked on 100 labels per terminal';
    await hand.do({
      kind: 'wave.change-criterion',
      ...of,
      criterion: { id: label.id, gate: 'entry', text, howKnown: '400 photos' },
      reason: 'New reel format: 50 labels no longer cover one reel',
    });
  });
  await workOff(teller, wave, 'p.nygard', '2026-11-11 04:30');
  await reviewTrail(teller, wave, '2026-11-11 11:02');
  await signEntry(teller, wave, ['2026-11-11 13:20', '2026-11-11 15:05', '2026-11-11 16:12']);
  await nygardTrained(setting, of);
  await goLive(teller, wave, '2026-11-11 22:00');
}

async function nygardTrained({ teller }: Setting, of: { rollout: string; wave: string }): Promise<void> {
  let person = '';
  await teller.scene('i.solberg', '2026-11-11 20:15', async (hand) => {
    if ((await hand.refused({ kind: 'wave.go-live', ...of })) !== 'gate-closed')
      throw new Error('the gate of line 4 should be closed');
    const page = await pageOf(hand, of.rollout, of.wave);
    person = page.training.items.flatMap(({ gaps }) => gaps)[0]?.person ?? '';
  });
  await teller.scene('h.lund', '2026-11-11 20:41', async (hand) => {
    const record = {
      item: 'WI-118',
      version: 4,
      method: 'assessment',
      trainer: 'Henrik Lund',
      on: teller.clock.now(),
      result: 'passed',
      evidence: 'Assessed at the line',
    } as const;
    await hand.do({ kind: 'training.record', people: [person as PersonId], record });
  });
}

/** Line 3, late shift: asked for approval while its training is under way. */
export async function line3Asked(setting: Setting): Promise<void> {
  const { teller, mes } = setting;
  const wave = told(setting, 'line3');
  await prepareWave(teller, wave, mes, '2026-11-12 09:12');
  await teller.scene('h.lund', '2026-11-13 08:20', async (hand) => {
    await hand.do({
      kind: 'item.version',
      id: 'MES-03',
      version: {
        version: 3,
        effective: teller.clock.day('2026-11-13'),
        note: 'Photo step added',
        retraining: {
          rule: 'in-scope',
          whom: { lines: ['Packaging line 3'] },
          reason: 'Only line 3 has cameras at the terminals',
        },
      },
    });
  });
  await askEntry(teller, wave, '2026-11-16 09:00');
  await signEntry(teller, wave, ['2026-11-16 09:40', '2026-11-16 15:12']);
}

/** Everything of line 3 but three people's training and the approval of quality. */
export async function line3Worked(setting: Setting): Promise<void> {
  const { teller, shelf } = setting;
  const wave = told(setting, 'line3');
  await importFile(teller, shelf, 'h.lund', '2026-11-17 15:10', 'training', 'progress-mes-3.csv');
  await workOff(teller, wave, 'm.haugen', '2026-11-17 16:20');
  await reviewTrail(teller, wave, '2026-11-17 17:05');
}

/** The halt of line 4, in the night of 17 November. */
export async function halt({ teller, planned }: Setting): Promise<void> {
  const [rollout, wave] = [planned.rollout, planned.waves['line4'] ?? ''];
  await teller.scene('p.nygard', '2026-11-17 02:41', async (hand) => {
    await hand.do({
      kind: 'rollout.halt',
      rollout,
      waves: [wave],
      seen: 'Terminal 4 showed label revision C; the order called for D',
    });
    await hand.do({
      kind: 'deviation.record',
      rollout,
      wave,
      severity: 'high',
      what: 'Old label revision on terminal 4 at 02:38. 12 cartons set aside.',
    });
  });
}
