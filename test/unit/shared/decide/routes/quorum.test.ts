import { describe, expect, it } from 'vitest';
import { liveStory, plannedStory } from '../../../../fixtures/plant.ts';
import { askedPlan, askedWave, code, dataOf, must, planSteps, say, withBoard } from './bench.ts';

const board = { role: 'board', also: ['quality'], need: 2, must: ['quality'] } as const;

describe('signing a step that several answer', () => {
  it('[VW60] [R10] each signs in a function of the step; what must be among them comes first', () => {
    const story = askedPlan([board]);
    must(say(story, 'b1'));
    expect(planSteps(story)[0]?.status).toBe('waiting');
    must(say(story, 'qa'));
    expect(planSteps(story)[0]?.status).toBe('signed');
    expect(story.rollout().signatures.map(({ statement }) => statement.role)).toEqual(['board', 'quality']);
  });

  it('[VW62] somebody with two functions signs in the one still lacking', () => {
    const story = askedPlan([{ role: 'production', also: ['quality'], need: 2, must: ['quality'] }]);
    must(say(story, 'qp'));
    must(say(story, 'prod'));
    expect(story.rollout().signatures.map(({ statement }) => statement.role)).toEqual([
      'quality',
      'production',
    ]);
    const other = askedPlan([{ role: 'production', also: ['quality'], need: 2, must: ['quality'] }]);
    must(say(other, 'qa'));
    must(say(other, 'qp'));
    expect(other.rollout().signatures.at(-1)!.statement.role).toBe('production');
  });

  it('[VW63] nobody signs twice, and whose function does not help is told whom it waits for', () => {
    const story = askedPlan([board]);
    must(say(story, 'b1'));
    expect(code(say(story, 'b1'))).toBe('already-signed');
    must(say(story, 'b2'));
    const third = say(story, 'b3');
    expect([code(third), dataOf(third)]).toEqual(['not-your-step', { roles: ['quality'] }]);
    expect(code(say(story, 'prod'))).toBe('not-your-step');
  });

  it('[VW64] [R18] a rejection holds the step until asked again, keeps its reason, and the signatures before it stay', () => {
    const story = askedPlan([board]);
    must(say(story, 'b1'));
    expect(code(say(story, 'b2', 'rejected'))).toBe('reason-needed');
    must(say(story, 'b2', 'rejected', 'plan', 'Label stock is not assessed'));
    expect(code(say(story, 'qa'))).toBe('not-asked');
    expect(planSteps(story)[0]).toMatchObject({
      status: 'rejected',
      signature: { comment: 'Label stock is not assessed' },
    });
    story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
    must(say(story, 'qa'));
    expect(planSteps(story)[0]).toMatchObject({
      status: 'signed',
      answers: [{ signer: 'b1' }, { signer: 'qa' }],
    });
    expect(story.rollout().signatures[1]).toMatchObject({
      step: null,
      statement: { meaning: 'rejected', comment: 'Label stock is not assessed' },
    });
  });

  it('[VW64] an abstention is signed, answers nothing, and is said once', () => {
    const story = askedPlan([board]);
    must(say(story, 'b2', 'abstained'));
    expect(planSteps(story)[0]).toMatchObject({
      status: 'waiting',
      answers: [],
      abstained: [{ signer: 'b2', meaning: 'abstained' }],
    });
    expect(code(say(story, 'b2', 'abstained'))).toBe('already-signed');
    must(say(story, 'b2'));
    expect(planSteps(story)[0]).toMatchObject({ answers: [{ signer: 'b2' }], abstained: [] });
  });

  it('[VW68] [R19] authors alone never fill a quorum', () => {
    const story = withBoard(plannedStory())
      .account('both', 'change-owner', 'board')
      .account('both2', 'change-owner', 'board');
    const risk = (id: string, hazard: string) =>
      story.do(id, {
        kind: 'rollout.risk',
        rollout: story.rollout().id,
        risk: [{ hazard, before: 'low', measure: 'Paper set', residual: 'low' }],
      });
    risk('both', 'Terminal down');
    risk('both2', 'Network down');
    askedPlan([{ role: 'board', need: 2 }], 'sequence', story);
    must(say(story, 'both'));
    expect(code(say(story, 'both2'))).toBe('own-approval');
    must(say(story, 'b1'));
    expect(planSteps(story)[0]?.status).toBe('signed');
  });

  it('[VW61] [R2] a function held at another site answers nothing here', () => {
    const story = askedWave([{ role: 'quality' }]);
    story.do('admin', {
      kind: 'account.change',
      id: 'qa',
      name: 'qa',
      title: 'quality',
      roles: ['quality'],
      limits: [{ role: 'quality', sites: ['Plant Sud'] }],
      reason: 'Moved',
    });
    expect(code(say(story, 'qa', 'approved', 'wave'))).toBe('not-at-this-site');
    expect(code(say(story, 'qa2', 'approved', 'wave'))).toBe('done');
  });

  it('[VW65] [R10] a delegate signs in their own name, and for whom is in what they sign', () => {
    const story = askedPlan([{ role: 'board', who: 'b1' as never }]);
    expect(code(say(story, 'b2'))).toBe('not-your-step');
    story.do('b1', {
      kind: 'delegation.make',
      to: 'b2',
      start: '2026-11-16',
      end: '2026-11-20',
      reason: 'On leave',
    });
    must(say(story, 'b2'));
    expect(story.rollout().signatures[0]!.statement).toMatchObject({
      signer: 'b2',
      name: 'b2',
      role: 'board',
      onBehalf: 'b1',
    });
    expect(planSteps(story)[0]).toMatchObject({
      status: 'signed',
      answers: [{ signer: 'b2', onBehalf: 'b1' }],
    });
  });

  it('[VW64] a rejection of a live wave is of the gate ahead, not of the one it passed', () => {
    const story = liveStory();
    story.do('owner', {
      kind: 'rollout.impact',
      rollout: story.rollout().id,
      impact: [{ area: 'Line 1', effect: 'None', todo: 'None' }],
      reason: 'clearer',
    });
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'exit' });
    must(say(story, 'prod', 'rejected', 'wave', 'Two labels are missing'));
    expect(story.wave().signatures.at(-1)!.step).toBe(story.wave().exitRoute.steps[0]!.id);
  });
});
