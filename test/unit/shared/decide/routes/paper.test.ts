import { describe, expect, it } from 'vitest';
import { actDigest, contentDigest } from '../../../../../shared/events/sections.ts';
import { paperTarget } from '../../../../../shared/events/act-targets.ts';
import { liveStory } from '../../../../fixtures/plant.ts';
import {
  askedPlan,
  askedWave,
  code,
  dataOf,
  must,
  onPaper,
  planSteps,
  say,
  waveSteps,
  witness,
} from './bench.ts';

const later = (story: ReturnType<typeof askedPlan>) => story.later(30);
const plan = (...steps: Parameters<typeof askedPlan>[0]) =>
  later(askedPlan(steps.length > 0 ? steps : [{ role: 'board' }]));

describe('a signature given on paper', () => {
  it('[VW81] is recorded with whose it is, for what, and when; the step waits for its witnesses', () => {
    const story = plan();
    must(onPaper(story, 'owner', 'b1'));
    expect(story.rollout().papers[0]).toMatchObject({
      signer: 'b1',
      role: 'board',
      meaning: 'approved',
      revision: 1,
      by: 'owner',
      witnesses: [],
      void: null,
      reason: 'The network was down',
      digest: contentDigest(story.rollout(), null, story.rollout().papers[0]!.sections),
    });
    expect(planSteps(story)[0]).toMatchObject({ status: 'waiting', papers: [{ signer: 'b1' }] });
    expect(story.events.at(-1)).toMatchObject({ type: 'paper-recorded/1', reason: 'The network was down' });
  });

  it('[VW82] counts once two others have signed that they saw it', () => {
    const story = plan();
    must(onPaper(story, 'owner', 'b1'));
    expect(code(witness(story, 'b1'))).toBe('own-paper');
    must(witness(story, 'owner'));
    expect(code(witness(story, 'owner'))).toBe('own-paper');
    expect(planSteps(story)[0]?.status).toBe('waiting');
    expect(code(witness(story, 'admin'))).toBe('not-allowed');
    must(witness(story, 'lead'));
    expect(planSteps(story)[0]).toMatchObject({
      status: 'signed',
      answers: [{ signer: 'b1', paper: { witnesses: [{ name: 'owner' }, { name: 'lead' }] } }],
    });
    expect(code(witness(story, 'qa'))).toBe('unchanged');
    expect(code(witness(plan(), 'qa'))).toBe('not-found');
  });

  it('[VW82] [R12] a witness signs for this paper: its scan, signer, step and content', () => {
    const story = plan();
    must(onPaper(story, 'owner', 'b1'));
    must(witness(story, 'lead'));
    const { statement } = story.rollout().signatures.at(-1)!;
    const paper = story.rollout().papers[0]!;
    expect(statement).toMatchObject({
      meaning: 'witnessed',
      signer: 'lead',
      role: 'line-lead',
      sections: ['act'],
    });
    expect(statement.digest).toBe(actDigest('witnessed', story.rollout().id, paperTarget(paper), ''));
    const swapped = [
      { ...paper, scan: { ...paper.scan, sha256: '6'.repeat(64) } },
      { ...paper, signer: 'b2' as never },
      { ...paper, digest: 'a'.repeat(64) },
    ];
    for (const other of swapped) expect(paperTarget(other)).not.toBe(paperTarget(paper));
  });

  it('[VW81] only for a step that waits, and that its signer could answer in their own name', () => {
    const story = plan({ role: 'board' }, { role: 'quality' });
    const second = planSteps(story)[1]!.id;
    expect(code(onPaper(story, 'owner', 'qa'))).toBe('not-their-step');
    expect(dataOf(onPaper(story, 'owner', 'qa'))).toEqual({ name: 'qa', roles: ['board'] });
    expect(code(onPaper(story, 'owner', 'qa', { step: second }))).toBe('step-not-due');
    expect(code(onPaper(story, 'owner', 'b1', { step: story.newId() }))).toBe('not-found');
    expect(code(onPaper(story, 'owner', 'nobody'))).toBe('not-found');
    expect(code(onPaper(story, 'lead', 'b1'))).toBe('not-allowed');
    story.do('owner', { kind: 'rollout.withdraw-ask', rollout: story.rollout().id, reason: 'Later' });
    expect(code(onPaper(story, 'owner', 'b1'))).toBe('not-asked');
  });

  it('[VW81] [R6] of somebody who is locked out, never of a revoked account or a delegate', () => {
    const story = plan({ role: 'board', who: 'b1' as never });
    story.do('b1', {
      kind: 'delegation.make',
      to: 'b2',
      start: '2026-11-16',
      end: '2026-11-20',
      reason: 'On leave',
    });
    expect(code(onPaper(story, 'owner', 'b2'))).toBe('not-their-step');
    const locked = { ...story.by('b1'), standing: { kind: 'locked', at: story.now, failures: 5 } } as const;
    story.state = { ...story.state, accounts: story.state.accounts.set('b1' as never, locked) };
    expect(code(onPaper(story, 'owner', 'b1'))).toBe('done');
    const other = plan();
    other.do('admin', { kind: 'account.revoke', id: 'b1', reason: 'Left' });
    expect(code(onPaper(other, 'owner', 'b1'))).toBe('not-their-step');
  });

  it('[VW81] [R19] not of an author who would be the only approver', () => {
    const story = plan({ role: 'change-owner', also: ['quality'] });
    expect(code(onPaper(story, 'qa', 'owner'))).toBe('own-approval');
    expect(code(onPaper(story, 'owner', 'qa'))).toBe('done');
  });

  it('[VW81] [R12] over the content as it stands, signed between asking and now', () => {
    const story = plan();
    const at = (minutes: number) => ({ signedOn: { ...story.now, ms: story.now.ms + minutes * 60_000 } });
    expect(code(onPaper(story, 'owner', 'b1', at(1)))).toBe('future-date');
    expect(code(onPaper(story, 'owner', 'b1', at(-31)))).toBe('wrong-order');
    expect(code(onPaper(story, 'owner', 'b1', { digest: 'a'.repeat(64) }))).toBe('content-changed');
    expect(code(onPaper(story, 'owner', 'b1', at(-30)))).toBe('done');
  });

  it('[VW81] [VW63] one person answers one step: no second paper, no signature beside it', () => {
    const story = plan({ role: 'board', need: 2 });
    must(onPaper(story, 'owner', 'b1'));
    expect(code(onPaper(story, 'owner', 'b1'))).toBe('already-signed');
    expect(code(say(story, 'b1'))).toBe('already-signed');
    must(say(story, 'b2'));
    expect(code(onPaper(story, 'owner', 'b2'))).toBe('already-signed');
  });

  it('[VW66] [VW87] [R13] an edit of what it covers voids it for good, and needs a reason though nothing else was signed', () => {
    const story = plan();
    must(onPaper(story, 'owner', 'b1'));
    must(witness(story, 'lead'));
    const { id: rollout, impact } = story.rollout();
    const edit = (effect: string, reason: string) =>
      story.ask('owner', { kind: 'rollout.impact', rollout, impact: [{ ...impact[0]!, effect }], reason });
    expect(code(edit('No paper at all', ''))).toBe('reason-needed');
    must(edit('No paper at all', 'clearer'));
    expect(story.rollout()).toMatchObject({
      revision: 2,
      papers: [{ void: { section: 'impact', by: 'owner' } }],
    });
    expect(code(witness(story, 'qa'))).toBe('content-changed');
    must(edit(impact[0]!.effect, 'back'));
    expect(story.rollout().papers[0]!.void).not.toBeNull();
    must(onPaper(story, 'owner', 'b1'));
  });

  it('[VW81] [R41] of a wave counts for its gate, and nothing is recorded or witnessed while it is halted', () => {
    const story = askedWave([{ role: 'board' }]).later(30);
    must(onPaper(story, 'owner', 'b1', {}, 'wave'));
    must(witness(story, 'lead', 'wave'));
    story.do('lead', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'Old label' });
    expect(code(witness(story, 'qa', 'wave'))).toBe('halted');
    expect(code(onPaper(story, 'owner', 'b2', {}, 'wave'))).toBe('halted');
    story.do('qa', {
      kind: 'rollout.resume',
      rollout: story.rollout().id,
      halt: story.rollout().halts[0]!.id,
      reason: 'Labels replaced',
    });
    must(witness(story, 'qa', 'wave'));
    expect(waveSteps(story)[0]?.status).toBe('signed');
    expect(story.wave().papers[0]!.witnesses.map(({ signer }) => signer)).toEqual(['lead', 'qa']);
  });

  it('[VW78] [R13] a wave that ended keeps what its papers and signatures covered', () => {
    const story = liveStory();
    story.do('prod', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'Two wrong labels' });
    story.do('owner', {
      kind: 'rollout.impact',
      rollout: story.rollout().id,
      impact: [{ area: 'Line 2', effect: 'None', todo: 'None' }],
      reason: 'The next wave',
    });
    expect(story.wave().signatures.map((held) => held.void)).toEqual(story.wave().signatures.map(() => null));
    expect(story.rollout().signatures[0]!.void?.section).toBe('impact');
  });
});
