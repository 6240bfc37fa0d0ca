import { describe, expect, it } from 'vitest';
import { plannedStory, preparingStory, readyStory, train } from '../../../../fixtures/plant.ts';
import { askedPlan, askedWave, code, dataOf, must, planSteps, say, waveSteps, withBoard } from './bench.ts';

describe('asking', () => {
  const ask = (story: ReturnType<typeof plannedStory>) =>
    story.ask('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
  const withdraw = (story: ReturnType<typeof plannedStory>) =>
    story.ask('owner', {
      kind: 'rollout.withdraw-ask',
      rollout: story.rollout().id,
      reason: 'A hazard is missing',
    });

  it('[VW86] is taken back before the route is through, with a reason; what was signed stays', () => {
    const story = askedPlan([{ role: 'quality' }, { role: 'board' }]);
    expect(story.ask('owner', { kind: 'rollout.ask', rollout: story.rollout().id }).ok).toBe(false);
    must(say(story, 'qa'));
    must(withdraw(story));
    expect(story.events.at(-1)).toMatchObject({
      type: 'plan-approval-withdrawn/1',
      reason: 'A hazard is missing',
    });
    expect(planSteps(story).map(({ status }) => status)).toEqual(['signed', 'not-asked']);
    expect(code(say(story, 'b1'))).toBe('not-asked');
    expect(code(withdraw(story))).toBe('not-asked');
    must(ask(story));
    must(say(story, 'b1'));
    expect(code(withdraw(story))).toBe('already-signed');
  });

  it('[VW86] of a wave is taken back and reminded of in the same way', () => {
    const story = askedWave([{ role: 'quality' }, { role: 'board' }]);
    const [first, second] = story.wave().entryRoute.steps;
    const remind = (step: string) =>
      story.ask('owner', { kind: 'wave.remind', ...story.ofWave(), step, note: 'The board meets at ten' });
    expect(code(remind(second!.id))).toBe('step-not-due');
    expect(code(remind(story.newId()))).toBe('not-found');
    must(remind(first!.id));
    expect(waveSteps(story)[0]?.reminded).toMatchObject({ by: 'owner', note: 'The board meets at ten' });
    must(say(story, 'qa', 'approved', 'wave'));
    expect(code(remind(first!.id))).toBe('already-signed');
    must(
      story.ask('owner', {
        kind: 'wave.withdraw-ask',
        ...story.ofWave(),
        gate: 'entry',
        reason: 'Wait for the pilot',
      }),
    );
    expect(code(remind(second!.id))).toBe('not-asked');
    expect(
      code(story.ask('owner', { kind: 'wave.withdraw-ask', ...story.ofWave(), gate: 'exit', reason: 'x' })),
    ).toBe('not-asked');
  });

  it('[VW85] only where enough people could ever answer, counted where the record is', () => {
    const story = withBoard(plannedStory());
    const route = (need: number, people: readonly string[] = []) => ({
      order: 'sequence',
      steps: [{ id: story.newId(), role: 'board', meaning: 'approved', who: null, need, people }],
    });
    const set = (...given: Parameters<typeof route>) =>
      story.do('owner', {
        kind: 'rollout.route',
        rollout: story.rollout().id,
        route: route(...given),
        reason: '',
      } as never);
    set(4);
    expect(dataOf(ask(story))).toEqual({ need: 4, have: 3 });
    set(2, ['b1', 'qa']);
    expect(dataOf(ask(story))).toEqual({ need: 2, have: 1 });
    set(3);
    must(ask(story));
  });
});

describe('routes and gates', () => {
  it('[VW84] new rollouts and waves begin with the route of their class and gate, its steps under ids of their own', () => {
    const story = withBoard(plannedStory());
    const template = (gate: 'plan' | 'entry' | 'exit', role: 'board' | 'validation') => ({
      kind: 'route-template.set' as const,
      class: 'major' as const,
      gate,
      reason: 'The board decides',
      template: {
        order: 'parallel' as const,
        steps: [{ role, meaning: 'approved' as const, who: null, need: 2, days: 3 }],
      },
    });
    for (const gate of ['plan', 'entry', 'exit'] as const)
      story.do('admin', template(gate, gate === 'exit' ? 'validation' : 'board'));
    const description = {
      title: 'Next',
      class: 'major' as const,
      site: 'Plant Nord',
      owner: 'owner',
      reason: 'r',
      current: 'c',
      intended: 'i',
    };
    story.do('owner', { kind: 'rollout.plan', description });
    const rollout = story.rollout();
    expect(rollout.route).toMatchObject({ order: 'parallel', steps: [{ role: 'board', need: 2, days: 3 }] });
    story.do('owner', { kind: 'rollout.add-phase', rollout: rollout.id, title: 'Pilot', pilot: true });
    const old = story.state.rollouts.first()!.waves[0]!;
    const add = () =>
      story.do('owner', {
        kind: 'wave.add',
        rollout: rollout.id,
        phase: story.rollout().phases[0]!.id,
        title: 'W',
        scope: old.scope,
        timing: old.timing,
      });
    add();
    add();
    expect(story.wave().entryRoute.steps).toMatchObject([{ role: 'board', need: 2 }]);
    expect(story.wave().exitRoute.steps).toMatchObject([{ role: 'validation' }]);
    const ids = [
      rollout.route,
      ...story.rollout().waves.flatMap((one) => [one.entryRoute, one.exitRoute]),
    ].flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
    story.do('owner', { kind: 'rollout.plan', description: { ...description, class: 'routine' } });
    expect(story.rollout().route.steps).toMatchObject([{ role: 'quality', need: 1 }]);
  });

  it('[VW88] a route tells its steps apart, over both gates of a wave, and names accounts of the book only', () => {
    const story = askedWave([{ role: 'quality' }]);
    const entry = story.wave().entryRoute.steps[0]!;
    const set = (steps: readonly object[]) =>
      story.ask('owner', {
        kind: 'wave.route',
        ...story.ofWave(),
        gate: 'exit',
        route: { order: 'sequence', steps },
        reason: '',
      } as never);
    const other = { ...entry, id: story.newId() };
    expect(dataOf(set([entry]))).toEqual({ what: 'step', id: entry.id });
    expect(dataOf(set([other, other]))).toEqual({ what: 'step', id: other.id });
    expect(dataOf(set([{ ...other, people: ['b1', 'b9'] }]))).toEqual({ what: 'account', id: 'b9' });
    expect(code(set([other]))).toBe('done');
    const route = { order: 'sequence', steps: [other, other] };
    expect(
      code(
        story.ask('owner', {
          kind: 'rollout.route',
          rollout: story.rollout().id,
          route,
          reason: '',
        } as never),
      ),
    ).toBe('duplicate');
  });

  it('[GT30] [R26] a reviewer who works on the wave afterwards leaves its trail to be reviewed', () => {
    const story = preparingStory();
    train(story, 'WI-118');
    train(story, 'WI-121');
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    must(say(story, 'val', 'reviewed', 'wave'));
    must(say(story, 'prod', 'approved', 'wave'));
    must(say(story, 'qa', 'approved', 'wave'));
    const review = (id: string) =>
      story.do(id, { kind: 'wave.review-trail', ...story.ofWave(), finding: 'No finding' });
    review('qa2');
    const check = {
      kind: 'wave.check' as const,
      ...story.ofWave(),
      id: story.wave().criteria[0]!.id,
      verdict: 'met' as const,
      evidence: 'again',
    };
    story.do('qa2', check);
    const closed = story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() });
    expect(dataOf(closed)).toMatchObject({
      checks: [{ id: 'trail-review', blockers: [{ what: 'trail-review' }] }],
    });
    review('qa');
    must(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }));
  });

  it('[GT31] who lets a wave pass keeps the digest of its gate, and of what that was computed from', () => {
    const story = readyStory();
    const position = story.events.length;
    story.do('owner', { kind: 'wave.go-live', ...story.ofWave() });
    const live = story.events.find(({ type }) => type === 'went-live/2')!;
    expect(live.data).toMatchObject({
      proof: { upTo: position, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const other = readyStory();
    other.later(1);
    other.do('owner', { kind: 'wave.go-live', ...other.ofWave() });
    const proofOf = (one: typeof live) => (one.data['proof'] as { digest: string }).digest;
    expect(proofOf(other.events.find(({ type }) => type === 'went-live/2')!)).not.toBe(proofOf(live));
  });
});
