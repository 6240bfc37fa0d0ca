import type { RouteStep } from '../../../../../shared/domain/wave.ts';
import type { CommandInput } from '../../../../../shared/events/command.ts';
import { liveStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

type StepInput = Partial<RouteStep> & Pick<RouteStep, 'role' | 'meaning'>;

const PLAN: readonly StepInput[] = [
  { role: 'quality', meaning: 'approved' },
  { role: 'board', meaning: 'approved', also: ['quality'], need: 2, must: ['board'] },
];
const ENTRY: readonly StepInput[] = [
  { role: 'validation', meaning: 'reviewed' },
  { role: 'board', meaning: 'approved', also: ['production'], need: 2 },
  { role: 'quality', meaning: 'approved' },
];

/** Whoever may say something to this book. */
export const SIGNERS = ['qa', 'qa2', 'prod', 'val', 'b1', 'b2', 'b3', 'owner', 'lead'] as const;

/**
 * A rollout with a live wave that three approved, and two more waves whose approvals are asked for: on every record
 * something is signed, waits to be signed, and can be edited.
 */
export function sharedBook(): Story {
  const story = liveStory()
    .account('b1', 'board')
    .account('b2', 'board')
    .account('b3', 'board')
    .account('owner2', 'change-owner');
  const { id: rollout } = story.rollout();
  const phase = story.rollout().phases[0]!.id;
  const ask = (command: object) => story.do('owner', command as CommandInput);
  const steps = (list: readonly StepInput[]) => list.map((one) => ({ id: story.newId(), who: null, ...one }));
  const { scope, timing } = story.wave();
  for (const index of [1, 2]) {
    ask({ kind: 'wave.add', rollout, phase, title: `Line 1, set ${index}`, scope, timing, reason: 'next' });
    const of = story.ofWave(index);
    ask({ kind: 'wave.cohort-by-scope', ...of, reason: '' });
    ask({ kind: 'wave.freeze', ...of });
    for (const gate of ['entry', 'exit'])
      ask({ kind: 'wave.add-criterion', ...of, criterion: { gate, text: `${gate} text`, howKnown: '' } });
    ask({ kind: 'wave.requirements', ...of, requirements: [{ item: 'WI-118', roles: [] }] });
    ask({ kind: 'wave.route', ...of, gate: 'entry', route: { order: 'parallel', steps: steps(ENTRY) } });
  }
  // Adding waves edited the plan: it is approved again before anybody prepares.
  ask({ kind: 'rollout.ask', rollout });
  story.signPlan('qa');
  for (const index of [1, 2]) {
    ask({ kind: 'wave.prepare', ...story.ofWave(index) });
    ask({ kind: 'wave.ask', ...story.ofWave(index), gate: 'entry' });
  }
  ask({ kind: 'wave.ask', ...story.ofWave(0), gate: 'exit' });
  ask({ kind: 'rollout.route', rollout, route: { order: 'parallel', steps: steps(PLAN) } });
  return story.later(60);
}
