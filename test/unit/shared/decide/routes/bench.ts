import type { Role } from '../../../../../shared/domain/account.ts';
import type { Decision } from '../../../../../shared/decide/context.ts';
import type { RouteStep } from '../../../../../shared/domain/wave.ts';
import type { CommandInput } from '../../../../../shared/events/command.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../../shared/events/sections.ts';
import { planRoute } from '../../../../../shared/views/plan-check.ts';
import { waveRoute } from '../../../../../shared/views/gate.ts';
import { must, plannedStory, preparingStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

export const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
export const dataOf = (decision: Decision): unknown => (decision.ok ? null : decision.refusal.data);

type StepInput = Partial<Omit<RouteStep, 'id'>> & { readonly role: Role };
const stepOf = (story: Story, one: StepInput) => ({
  id: story.newId(),
  meaning: 'approved' as const,
  who: null,
  ...one,
});

/** The plan waits for these steps. */
export function askedPlan(
  steps: readonly StepInput[],
  order: 'sequence' | 'parallel' = 'sequence',
  story = withBoard(plannedStory()),
): Story {
  const { id: rollout } = story.rollout();
  const route = { order, steps: steps.map((one) => stepOf(story, one)) };
  story.do('owner', { kind: 'rollout.route', rollout, route, reason: '' } as CommandInput);
  story.do('owner', { kind: 'rollout.ask', rollout });
  return story;
}

/** The entry gate of the wave waits for these steps. */
export function askedWave(steps: readonly StepInput[], order: 'sequence' | 'parallel' = 'sequence'): Story {
  const story = withBoard(preparingStory());
  const route = { order, steps: steps.map((one) => stepOf(story, one)) };
  story.do('owner', {
    kind: 'wave.route',
    ...story.ofWave(),
    gate: 'entry',
    route,
    reason: '',
  } as CommandInput);
  story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
  return story;
}

export function withBoard(story: Story): Story {
  return story
    .account('b1', 'board')
    .account('b2', 'board')
    .account('b3', 'board')
    .account('qp', 'quality', 'production');
}

/** What `id` says to the plan, or to the wave, at the step that is theirs. */
export function say(
  story: Story,
  id: string,
  meaning: 'approved' | 'reviewed' | 'rejected' | 'abstained' | 'accepted-handoff' = 'approved',
  on: 'plan' | 'wave' = 'plan',
  comment = '',
): Decision {
  const wave = on === 'wave' ? story.wave() : null;
  const sections = [...(wave === null ? PLAN_SECTIONS : WAVE_SECTIONS)];
  const digest = contentDigest(story.rollout(), wave, sections);
  return story.ask(id, {
    kind: 'sign',
    rollout: story.rollout().id,
    wave: wave?.id ?? null,
    meaning,
    sections,
    digest,
    comment,
  });
}

export const planSteps = (story: Story) => planRoute(story.rollout(), story.state, { now: story.now }).steps;
export const waveSteps = (story: Story) =>
  waveRoute(story.state, story.rollout(), story.wave(), 'entry', { now: story.now }).steps;

/** A paper signed five minutes ago over what stands there, unless told otherwise. */
export function onPaper(
  story: Story,
  by: string,
  signer: string,
  part: Record<string, unknown> = {},
  on: 'plan' | 'wave' = 'plan',
): Decision {
  const wave = on === 'wave' ? story.wave() : null;
  const sections = wave === null ? PLAN_SECTIONS : WAVE_SECTIONS;
  const steps = wave === null ? planSteps(story) : waveSteps(story);
  return story.ask(by, {
    kind: 'approval.paper',
    rollout: story.rollout().id,
    wave: wave?.id ?? null,
    gate: wave === null ? 'plan' : 'entry',
    step: steps[0]?.id,
    signer,
    signedOn: { ...story.now, ms: story.now.ms - 300_000 },
    digest: contentDigest(story.rollout(), wave, sections),
    scan: { name: 'approval.pdf', sha256: '5'.repeat(64), bytes: 81_200 },
    reason: 'The network was down',
    ...part,
  } as CommandInput);
}

export function witness(story: Story, id: string, on: 'plan' | 'wave' = 'plan', which = -1): Decision {
  const wave = on === 'wave' ? story.wave() : null;
  const paper = (wave ?? story.rollout()).papers.at(which);
  return story.ask(id, {
    kind: 'paper.witness',
    rollout: story.rollout().id,
    wave: wave?.id ?? null,
    paper: paper?.id ?? story.newId(),
  } as CommandInput);
}

export { must };
