import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { lateJoiners } from '../../../../shared/views/joiners.ts';
import { liveStory, must, operator, preparingStory, readyStory, train } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const decide = (story: Story, decision: 'taken-in' | 'left-out', ...people: string[]) =>
  story.ask('owner', {
    kind: 'wave.joiners',
    ...story.ofWave(),
    people,
    decision,
    reason: 'works days only until December',
  });
const waiting = (story: Story) =>
  lateJoiners(story.state, story.wave(), story.now).map(({ person }) => person);
const come = (story: Story, ...people: ReturnType<typeof operator>[]) =>
  story.later(60).bring('owner', { people });
const nils = operator('P-7', 'Nils', 'Eide');
const siri = operator('P-8', 'Siri', 'Dahl');
const gate = (story: Story, side: 'entry' | 'exit') =>
  gateOf(story.state, story.rollout(), story.wave(), side, { now: story.now, intact: true });
const unmet = (story: Story, side: 'entry' | 'exit') =>
  gate(story, side)
    .checks.filter((check) => !check.met)
    .map(({ id }) => id);

describe('late joiners', () => {
  it('[R45] keep a wave from going live until somebody decides, by name', () => {
    const story = readyStory();
    come(story, nils);
    expect(unmet(story, 'entry')).toEqual(['cohort']);
    expect(JSON.stringify(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }))).toContain(
      'Nils Eide',
    );
    expect(code(decide(story, 'left-out', 'P-7'))).toBe('done');
    expect(code(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }))).toBe('done');
  });

  it('[R13] [R45] taken in before go-live edit the cohort: approvals are void, and their training is asked for', () => {
    const story = readyStory();
    come(story, nils);
    const frozen = story.wave().frozen;
    expect(code(decide(story, 'taken-in', 'P-7'))).toBe('done');
    expect(story.wave().cohort).toContain('P-7');
    expect(story.wave().frozen?.at).toEqual(frozen?.at);
    expect(story.wave().frozen?.digest).not.toBe(frozen?.digest);
    expect(story.wave().signatures.every((held) => held.void?.section === 'scope')).toBe(true);
    expect(unmet(story, 'entry')).toEqual(['training', 'approvals']);
  });

  it('[R45] deciding on one leaves the others waiting', () => {
    const story = preparingStory();
    come(story, nils, siri);
    expect(waiting(story)).toEqual(['P-8', 'P-7']);
    decide(story.later(5), 'taken-in', 'P-8');
    expect(waiting(story)).toEqual(['P-7']);
    decide(story.later(5), 'left-out', 'P-7');
    expect(waiting(story)).toEqual([]);
  });

  it('[R45] taken in while the wave is live stand beside the approved cohort, and close the exit gate until trained', () => {
    const story = liveStory();
    come(story, nils);
    expect(unmet(story, 'exit')).toContain('joiners');
    const cohort = story.wave().cohort;
    must(decide(story, 'taken-in', 'P-7'));
    expect(story.wave().cohort).toEqual(cohort);
    expect(story.wave().signatures.some((held) => held.void !== null)).toBe(false);
    expect(unmet(story, 'exit')).toContain('joiners');
    train(story, 'WI-118', ['P-7']);
    train(story, 'WI-121', ['P-7']);
    expect(unmet(story, 'exit')).not.toContain('joiners');
  });

  it('[R65] a halt lists those taken in among the exposed', () => {
    const story = liveStory();
    come(story, nils, siri);
    must(decide(story, 'taken-in', 'P-7'));
    must(decide(story, 'left-out', 'P-8'));
    story.do('lead', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'old label' });
    expect(story.rollout().halts[0]?.exposed[0]?.people).toEqual(['P-1', 'P-2', 'P-3', 'P-7']);
  });

  it('[R20] a decision keeps who, when and why, and can be put right by another', () => {
    const story = liveStory();
    come(story, nils);
    must(decide(story, 'left-out', 'P-7'));
    expect(story.wave().joiners).toEqual([
      {
        person: 'P-7',
        decision: 'left-out',
        at: story.now,
        by: 'owner',
        reason: 'works days only until December',
      },
    ]);
    expect(code(decide(story, 'left-out', 'P-7'))).toBe('not-a-joiner');
    expect(code(decide(story, 'taken-in', 'P-7'))).toBe('done');
    expect(story.wave().joiners).toMatchObject([{ person: 'P-7', decision: 'taken-in' }]);
  });

  it('[R45] who moves away and back again is asked about again', () => {
    const story = liveStory();
    come(story, nils);
    must(decide(story, 'left-out', 'P-7'));
    come(story, { ...nils, line: 'Line 2' });
    expect(waiting(story)).toEqual([]);
    come(story, nils);
    expect(waiting(story)).toEqual(['P-7']);
  });

  it('refuses people who do not wait for it, and waves that have no frozen cohort', () => {
    const story = preparingStory();
    come(story, nils, operator('P-9', 'Tor', 'Tveit', { line: 'Line 4' }));
    expect(decide(story, 'taken-in', 'P-7', 'P-9', 'P-1')).toMatchObject({
      refusal: { code: 'not-a-joiner', data: { ids: ['P-9', 'P-1'] } },
    });
    story.do('owner', { kind: 'wave.cohort', ...story.ofWave(), people: ['P-1'] });
    expect(code(decide(story, 'taken-in', 'P-7'))).toBe('missing');
    expect(
      code(
        story.ask('qa', {
          kind: 'wave.joiners',
          ...story.ofWave(),
          people: ['P-7'],
          decision: 'left-out',
          reason: 'x',
        }),
      ),
    ).toBe('not-allowed');
  });
});

describe('training that roles need wherever they work', () => {
  it('[R45] is offered to the wave, narrowed as the item says, and only what somebody of it needs', () => {
    const story = preparingStory()
      .define('GMP-1', { neededBy: { roles: ['operator'], lines: ['Line 1'] } })
      .define('GMP-2', { neededBy: { roles: ['Technician'] } })
      .define('GMP-0', { neededBy: {} });
    const ask = () => story.ask('owner', { kind: 'wave.requirements-by-role', ...story.ofWave() });
    must(ask());
    expect(story.wave().requirements.map(({ item, roles, lines }) => [item, roles, lines])).toEqual([
      ['WI-118', [], []],
      ['WI-121', [], []],
      ['GMP-0', [], []],
      ['GMP-1', ['operator'], ['Line 1']],
    ]);
    expect(code(ask())).toBe('unchanged');
  });

  it('[R13] taking it in after approval needs a reason, for it voids what was signed', () => {
    const story = readyStory().define('GMP-0', { neededBy: {} });
    const ask = (reason: string) =>
      story.ask('owner', { kind: 'wave.requirements-by-role', ...story.ofWave(), reason });
    expect(code(ask(''))).toBe('reason-needed');
    expect(code(ask('all operators need it'))).toBe('done');
    expect(story.wave().signatures.every((held) => held.void?.section === 'training')).toBe(true);
  });
});
