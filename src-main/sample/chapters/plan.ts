import type { SamplePlan, SampleWave } from '../sample-plan.ts';
import { must, type Hand, type Teller } from '../teller.ts';

/** A rollout with its waves by their key in `plan.json`. */
export interface Planned {
  readonly rollout: string;
  readonly waves: Readonly<Record<string, string>>;
}

/** The whole plan of the MES rollout, approved by quality. */
export async function planMes(teller: Teller, plan: SamplePlan['mes']): Promise<Planned> {
  const planned: { rollout: string; waves: Record<string, string> } = { rollout: '', waves: {} };
  await teller.scene('i.solberg', '2026-09-03 08:30', async (hand) => {
    planned.rollout = (await hand.do({ kind: 'rollout.plan', description: plan.description })).ids[0] ?? '';
    const of = { rollout: planned.rollout };
    await hand.do({ kind: 'rollout.impact', ...of, impact: [...plan.impact] });
    await hand.do({ kind: 'rollout.risk', ...of, risk: [...plan.risk] });
    await hand.do({ kind: 'rollout.rollback-plan', ...of, plan: plan.rollback });
    const phases = await addPhases(hand, planned.rollout, plan.phases);
    for (const wave of plan.waves)
      planned.waves[wave.key] = await addWave(teller, hand, planned.rollout, phases[wave.phase] ?? '', wave);
    await hand.do({ kind: 'rollout.ask', ...of });
  });
  await teller.scene('t.wieczorek', '2026-09-04 10:05', (hand) =>
    hand.sign(planned.rollout, null, 'plan', 'approved'),
  );
  return planned;
}

async function addPhases(
  hand: Hand,
  rollout: string,
  phases: readonly { title: string; pilot: boolean }[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const phase of phases)
    ids.push((await hand.do({ kind: 'rollout.add-phase', rollout, ...phase })).ids[0] ?? '');
  return ids;
}

type Placed = Pick<SampleWave, 'title' | 'goLive' | 'exit' | 'scope'>;

async function addWave(
  { clock }: Teller,
  hand: Hand,
  rollout: string,
  phase: string,
  { title, goLive, exit, scope }: Placed,
): Promise<string> {
  const timing = { goLive: clock.instant(goLive), exit: clock.instant(exit) };
  return (await hand.do({ kind: 'wave.add', rollout, phase, title, scope, timing })).ids[0] ?? '';
}

/** Terminals come late: three waves move by a week, and the baseline stays readable. */
export async function moveWaves(
  teller: Teller,
  plan: SamplePlan['mes'],
  { rollout, waves }: Planned,
): Promise<void> {
  await teller.scene('i.solberg', '2026-10-28 14:20', async (hand) => {
    for (const { key, moved } of plan.waves) {
      if (moved === undefined) continue;
      const timing = { goLive: teller.clock.instant(moved[0]), exit: teller.clock.instant(moved[1]) };
      await hand.do({
        kind: 'wave.timing',
        rollout,
        wave: waves[key] ?? '',
        timing,
        reason: 'The terminals are delivered a week late',
      });
    }
  });
}

/** A second rollout, still being written: no risk assessment yet. */
export async function draftVision(teller: Teller, plan: SamplePlan['vision']): Promise<Drafted> {
  const drafted = { rollout: '', wave: '' };
  await teller.scene('i.solberg', '2026-11-13 10:15', async (hand) => {
    const rollout = (await hand.do({ kind: 'rollout.plan', description: plan.description })).ids[0] ?? '';
    await hand.do({ kind: 'rollout.impact', rollout, impact: [...plan.impact] });
    const [phase = ''] = await addPhases(hand, rollout, plan.phases);
    drafted.rollout = rollout;
    drafted.wave = await addWave(teller, hand, rollout, phase, plan.wave);
  });
  return drafted;
}

export interface Drafted {
  readonly rollout: string;
  readonly wave: string;
}

export async function pageOf(hand: Hand, rollout: string, id: string) {
  return must(await hand.ports.read.wave({ rollout, id, at: null }));
}
