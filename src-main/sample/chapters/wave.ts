import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SamplePlan, SampleWave } from '../sample-plan.ts';
import type { Hand, Teller } from '../teller.ts';
import { pageOf } from './plan.ts';

/** A wave of the story: its ids, and what the plan says of it. */
export interface Told {
  readonly rollout: string;
  readonly wave: string;
  readonly plan: SampleWave;
}

const DAY = 86_400_000;
const ids = ({ rollout, wave }: Told) => ({ rollout, wave });

/** The owner starts preparation and writes down cohort, criteria, activities and training requirements. */
export async function prepareWave(
  teller: Teller,
  told: Told,
  mes: SamplePlan['mes'],
  wall: string,
): Promise<void> {
  await teller.scene('i.solberg', wall, async (hand) => {
    const { row } = await pageOf(hand, told.rollout, told.wave);
    await hand.do({ kind: 'wave.prepare', ...ids(told) });
    await hand.do({ kind: 'wave.cohort-by-scope', ...ids(told) });
    for (const text of told.plan.entry)
      await hand.do({ kind: 'wave.add-criterion', ...ids(told), criterion: { gate: 'entry', ...text } });
    for (const text of mes.exit)
      await hand.do({ kind: 'wave.add-criterion', ...ids(told), criterion: { gate: 'exit', ...text } });
    for (const activity of told.plan.activities) await addActivity(hand, told, activity, row.timing.goLive);
    await hand.do({
      kind: 'wave.requirements',
      ...ids(told),
      requirements: mes.requirements.map(({ item, roles }) => ({ item, roles })),
    });
    await hand.do({ kind: 'wave.freeze', ...ids(told) });
  });
}

async function addActivity(
  hand: Hand,
  told: Told,
  { days, ...activity }: SampleWave['activities'][number],
  goLive: Instant,
): Promise<void> {
  const due = { ...goLive, ms: goLive.ms + days * DAY };
  await hand.do({ kind: 'wave.add-activity', ...ids(told), activity: { ...activity, due } });
}

/** A line lead ticks off activities and entry criteria with their evidence. */
export async function workOff(teller: Teller, told: Told, who: string, wall: string): Promise<void> {
  await teller.scene(who, wall, async (hand) => {
    const page = await pageOf(hand, told.rollout, told.wave);
    for (const { id, title } of page.activities)
      await hand.do({ kind: 'wave.done', ...ids(told), id, evidence: `${title}: record filed` });
    for (const { id, howKnown } of page.criteria.filter(({ gate }) => gate === 'entry')) {
      await hand.do({ kind: 'wave.check', ...ids(told), id, verdict: 'met', evidence: howKnown });
    }
  });
}

export async function askEntry(teller: Teller, told: Told, wall: string): Promise<void> {
  await teller.scene(
    'i.solberg',
    wall,
    async (hand) => void (await hand.do({ kind: 'wave.ask', ...ids(told), gate: 'entry' })),
  );
}

/** Validation, production and quality sign, one after another; `walls` as far as the story goes. */
export async function signEntry(teller: Teller, told: Told, walls: readonly string[]): Promise<void> {
  const signers = [
    ['k.lie', 'reviewed'],
    ['a.demir', 'approved'],
    ['t.wieczorek', 'approved'],
  ] as const;
  for (const [index, wall] of walls.entries()) {
    const [who, meaning] = signers[index] ?? ['k.lie', 'reviewed'];
    await teller.scene(who, wall, (hand) => hand.sign(told.rollout, told.wave, 'entry', meaning));
  }
}

/** One who approves, at the time of `wall`. */
export async function signAs(teller: Teller, told: Told, who: string, wall: string): Promise<void> {
  await teller.scene(who, wall, (hand) => hand.sign(told.rollout, told.wave, 'entry', 'approved'));
}

export async function reviewTrail(teller: Teller, told: Told, wall: string): Promise<void> {
  await teller.scene(
    'n.aas',
    wall,
    async (hand) => void (await hand.do({ kind: 'wave.review-trail', ...ids(told), finding: 'No finding' })),
  );
}

export async function goLive(teller: Teller, told: Told, wall: string): Promise<void> {
  await teller.scene(
    'i.solberg',
    wall,
    async (hand) => void (await hand.do({ kind: 'wave.go-live', ...ids(told), comment: 'Gate open' })),
  );
}
