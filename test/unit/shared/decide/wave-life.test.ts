import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../../shared/views/gate.ts';
import type { Decision } from '../../../../shared/decide/context.ts';
import { liveStory, must, plannedStory, preparingStory, readyStory, train } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const unmet = (decision: Decision): unknown[] =>
  decision.ok ? [] : (decision.refusal.data['checks'] as { id: string }[]).map((check) => check.id);
const gate = (story: Story, side: 'entry' | 'exit' = 'entry') =>
  gateOf(story.state, story.rollout(), story.wave(), side, { now: story.now, intact: true });

describe('a wave from planned to handed over', () => {
  it('[R36] goes every step in order and ends handed over', () => {
    const story = liveStory();
    const of = story.ofWave();
    story.do('lead', {
      kind: 'wave.check',
      ...of,
      id: story.wave().criteria[1]!.id,
      verdict: 'met',
      evidence: '5 shifts',
    });
    story.do('owner', { kind: 'wave.ask', ...of, gate: 'exit' });
    must(story.signWave('prod', 'accepted-handoff'));
    story.do('owner', { kind: 'wave.hand-over', ...of });
    expect(story.wave().state.kind).toBe('handed-over');
  });

  it('[R36] refuses each step out of sequence and says what it needs', () => {
    const story = plannedStory();
    const of = story.ofWave();
    expect(code(story.ask('owner', { kind: 'wave.go-live', ...of }))).toBe('wrong-state');
    expect(code(story.ask('owner', { kind: 'wave.hand-over', ...of }))).toBe('wrong-state');
    expect(story.ask('owner', { kind: 'wave.prepare', ...of })).toMatchObject({
      ok: false,
      refusal: { code: 'plan-not-approved', data: { check: { have: 0, want: 1 } } },
    });
    expect(story.wave().state.kind).toBe('planned');
  });

  it('[R37] asks for no approval of a wave before its criteria, cohort and training requirements are set', () => {
    const story = plannedStory();
    story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
    must(story.signPlan('qa'));
    story.do('owner', { kind: 'wave.prepare', ...story.ofWave() });
    expect(story.ask('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' })).toMatchObject({
      refusal: { code: 'missing', data: { what: ['cohort-empty', 'criteria', 'requirements'] } },
    });
  });

  it('[R37] ticks nothing off before the plan is approved and preparation has begun', () => {
    const story = plannedStory();
    const of = story.ofWave();
    story.do('owner', {
      kind: 'wave.add-criterion',
      ...of,
      criterion: { gate: 'entry', text: 'Terminals pass', howKnown: '' },
    });
    expect(
      code(
        story.ask('lead', {
          kind: 'wave.check',
          ...of,
          id: story.wave().criteria[0]!.id,
          verdict: 'met',
          evidence: '',
        }),
      ),
    ).toBe('wrong-state');
  });

  it.each(['rollback-plan', 'impact', 'risk'] as const)(
    '[R38] [R40] refuses to ask for approval of a plan without its %s',
    (what) => {
      const story = plannedStory();
      const bare = {
        ...story.rollout(),
        ...(what === 'rollback-plan' ? { rollback: null } : { [what]: [] }),
      };
      story.state = { ...story.state, rollouts: story.state.rollouts.set(bare.id, bare) };
      expect(story.ask('owner', { kind: 'rollout.ask', rollout: bare.id })).toMatchObject({
        ok: false,
        refusal: { code: 'missing', data: { what: [what] } },
      });
    },
  );

  it('[R45] does not go live while one person of the wave is untrained, and says who', () => {
    const story = preparingStory();
    train(story, 'WI-118');
    train(story, 'WI-121', ['P-1', 'P-3']);
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    for (const [who, meaning] of [
      ['val', 'reviewed'],
      ['prod', 'approved'],
      ['qa', 'approved'],
    ] as const)
      must(story.signWave(who, meaning));
    story.do('qa2', { kind: 'wave.review-trail', ...story.ofWave(), finding: 'No finding' });
    const refusal = story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() });
    expect(unmet(refusal)).toEqual(['training']);
    expect(JSON.stringify(refusal)).toContain('Lena Okafor');
    train(story, 'WI-121', ['P-2']);
    expect(code(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }))).toBe('done');
  });

  it('[R46] closes an open gate when an item gets a new version in force', () => {
    const story = readyStory();
    expect(gate(story).open).toBe(true);
    story.do('trainer', {
      kind: 'item.version',
      id: 'WI-118',
      version: { version: 2, effective: '2026-11-16', note: 'photo step' },
    });
    expect(gate(story).checks.find((check) => check.id === 'training')).toMatchObject({
      met: false,
      have: 0,
      want: 3,
    });
  });

  it('[R45] does not count a failed or withdrawn record, nor a read one where an assessment is wanted', () => {
    const story = readyStory();
    train(story, 'WI-121', ['P-1'], 'failed');
    expect(gate(story).open).toBe(false);
    train(story.later(5), 'WI-121', ['P-1'], 'passed');
    expect(gate(story).open).toBe(true);
    const record = story.state.training.get('P-2' as never)!.find((one) => one.item === 'WI-118')!;
    story.do('trainer', {
      kind: 'training.withdraw',
      id: record.id,
      person: 'P-2',
      reason: 'wrong person chosen',
    });
    expect(gate(story).open).toBe(false);
  });

  it('[R41] a halt blocks every forward step of its scope at once and lists who is exposed; resuming is signed', () => {
    const story = liveStory();
    const rollout = story.rollout().id;
    story.do('lead', { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Terminal 4 showed revision C' });
    expect(story.rollout().halts[0]!.exposed).toEqual([
      { wave: story.wave().id, title: 'Line 1', people: ['P-1', 'P-2', 'P-3'], lines: ['Line 1'] },
    ]);
    expect(code(story.ask('owner', { kind: 'wave.hand-over', ...story.ofWave() }))).toBe('halted');
    expect(code(story.ask('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'exit' }))).toBe('halted');
    expect(
      code(
        story.ask('lead', {
          kind: 'rollout.resume',
          rollout,
          halt: story.rollout().halts[0]!.id,
          reason: 'fixed',
        }),
      ),
    ).toBe('not-allowed');
    story.do('qa', {
      kind: 'rollout.resume',
      rollout,
      halt: story.rollout().halts[0]!.id,
      reason: 'Label file replaced',
    });
    expect(story.rollout().signatures.at(-1)?.statement.meaning).toBe('resumed');
    expect(code(story.ask('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'exit' }))).toBe('done');
  });

  it('[R41] a halt stops a wave that is ready, and a wave added after it', () => {
    const story = readyStory();
    story.do('lead', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'old label' });
    expect(code(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }))).toBe('halted');
    story.do('owner', {
      kind: 'wave.add',
      rollout: story.rollout().id,
      phase: story.rollout().phases[0]!.id,
      title: 'Line 2',
      scope: story.wave().scope,
      timing: story.wave().timing,
      reason: 'more',
    });
    expect(code(story.ask('owner', { kind: 'wave.prepare', ...story.ofWave(1) }))).toBe('halted');
  });

  it('[R40] carrying out the rollback is signed and ends the wave', () => {
    const story = liveStory();
    story.do('prod', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'two wrong labels' });
    expect(story.wave().state).toMatchObject({ kind: 'rolled-back', reason: 'two wrong labels' });
    expect(story.wave().signatures.at(-1)?.statement).toMatchObject({
      meaning: 'rolled-back',
      role: 'production',
    });
    expect(code(story.ask('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'exit' }))).toBe('finished');
  });

  it('[R42] closes a rollout only after its waves and an effectiveness result', () => {
    const story = liveStory();
    const rollout = story.rollout().id;
    expect(code(story.ask('owner', { kind: 'rollout.close', rollout }))).toBe('wrong-state');
    story.do('prod', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'wrong labels' });
    expect(code(story.ask('owner', { kind: 'rollout.close', rollout }))).toBe('missing');
    story.do('owner', {
      kind: 'rollout.plan-effectiveness',
      rollout,
      plan: { due: story.now, owner: 'Ingrid', method: 'count errors' },
      reason: 'due',
    });
    story.do('qa', {
      kind: 'rollout.record-effectiveness',
      rollout,
      result: { verdict: 'ineffective', evidence: '2 errors' },
    });
    story.do('owner', { kind: 'rollout.close', rollout });
    expect(story.rollout().state.kind).toBe('closed');
    expect(
      code(story.ask('owner', { kind: 'rollout.add-phase', rollout, title: 'late', pilot: false })),
    ).toBe('finished');
  });
});
