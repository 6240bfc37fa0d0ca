import { describe, expect, it } from 'vitest';
import { decide } from '../../../../shared/decide/decide.ts';
import type { Decision } from '../../../../shared/decide/context.ts';
import { statementFor } from '../../../../shared/decide/statement.ts';
import { command } from '../../../../shared/events/command.ts';
import type { Signature } from '../../../../shared/domain/signature.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { liveStory, must, plannedStory, preparingStory, readyStory, train } from '../../../fixtures/plant.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);

describe('signing', () => {
  it('[R10] keeps printed name, title, role, date with zone and meaning', () => {
    const story = readyStory();
    expect(story.wave().signatures[0]!.statement).toMatchObject({
      name: 'val',
      role: 'validation',
      meaning: 'reviewed',
      at: { offset: 60, zone: 'Europe/Oslo' },
      record: { kind: 'wave', revision: 1 },
    });
  });

  it('[R13] an edit voids exactly the signatures that cover it, for good, and closes the gate', () => {
    const story = readyStory();
    const criterion = story.wave().criteria[0]!;
    const edit = (text: string) => ({
      kind: 'wave.change-criterion' as const,
      ...story.ofWave(),
      criterion: { id: criterion.id, gate: criterion.gate, text, howKnown: '' },
      reason: 'new reel',
    });
    story.do('owner', edit('100 labels'));
    expect(story.wave().signatures.map((held) => held.void?.section)).toEqual([
      'criteria',
      'criteria',
      'criteria',
    ]);
    expect(story.rollout().signatures[0]!.void).toBeNull();
    expect(story.rollout().revision).toBe(2);
    story.do('owner', edit(criterion.text));
    expect(story.wave().signatures.every((held) => held.void !== null)).toBe(true);
    expect(
      gateOf(story.state, story.rollout(), story.wave(), 'entry', { now: story.now, intact: true }).open,
    ).toBe(false);
    must(story.signWave('val', 'reviewed'));
    must(story.signWave('prod', 'approved'));
  });

  it('[R13] an edit of the impact voids plan and wave signatures; one of the activities voids none', () => {
    const story = readyStory();
    story.do('owner', {
      kind: 'wave.add-activity',
      ...story.ofWave(),
      activity: { title: 'Support', kind: 'support', owner: 'Aylin Demir', due: story.now },
    });
    expect(story.wave().signatures.some((held) => held.void !== null)).toBe(false);
    story.do('owner', {
      kind: 'rollout.impact',
      rollout: story.rollout().id,
      impact: [{ area: 'Line 1', effect: 'No paper at all', todo: 'Install' }],
      reason: 'clearer',
    });
    expect(
      [...story.rollout().signatures, ...story.wave().signatures].every(
        (held) => held.void?.section === 'impact',
      ),
    ).toBe(true);
  });

  it('[R13] an edit of signed content needs a reason', () => {
    const story = readyStory();
    expect(code(story.ask('owner', { kind: 'wave.title', ...story.ofWave(), title: 'Line one' }))).toBe(
      'reason-needed',
    );
  });

  it('[R12] refuses what the signer was not shown', () => {
    const story = plannedStory();
    story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
    const sections = ['description', 'impact', 'plan', 'risk', 'rollback'] as const;
    const stale = story.ask('qa', {
      kind: 'sign',
      rollout: story.rollout().id,
      wave: null,
      meaning: 'approved',
      sections: [...sections],
      digest: 'a'.repeat(64),
    });
    expect(code(stale)).toBe('content-changed');
  });

  it('[R12] refuses a signature made for another statement, by another key, or none', () => {
    const story = readyStory();
    const asked = command.parse({ kind: 'wave.go-live', ...story.ofWave() });
    const context = story.context('owner');
    const statement = statementFor(story.state, asked as never, context);
    if (!statement.ok) throw new Error('refused');
    const made = {
      id: story.newId(),
      statement: statement.value,
      key: context.by.keys[0]!.publicKey,
      value: '0'.repeat(128),
    } as Signature;
    expect(code(decide(story.state, asked, context))).toBe('signature-needed');
    expect(
      code(
        decide(story.state, asked, {
          ...context,
          signature: { ...made, statement: { ...made.statement, meaning: 'approved' } },
        }),
      ),
    ).toBe('content-changed');
    expect(
      code(decide(story.state, asked, { ...context, signature: { ...made, key: 'b'.repeat(64) } })),
    ).toBe('bad-signature');
    expect(code(decide(story.state, asked, { ...context, signature: made }))).toBe('done');
  });

  it('[R18] a rejection keeps verdict and reason, blocks the step, and is taken up by asking again', () => {
    const story = preparingStory();
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    expect(code(story.signWave('val', 'rejected'))).toBe('reason-needed');
    must(story.signWave('val', 'rejected', 0, 'Impact on label stock is not assessed'));
    expect(code(story.signWave('prod', 'approved'))).toBe('step-not-due');
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    must(story.signWave('val', 'reviewed'));
    expect(story.wave().signatures[0]!.statement).toMatchObject({
      meaning: 'rejected',
      comment: 'Impact on label stock is not assessed',
    });
  });

  it('[R19] the author cannot be the only approver', () => {
    const story = plannedStory().account('both', 'change-owner', 'quality');
    story.do('both', {
      kind: 'rollout.risk',
      rollout: story.rollout().id,
      risk: [{ hazard: 'Terminal down', before: 'low', measure: 'Paper set', residual: 'low' }],
    });
    story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
    expect(code(story.signPlan('both'))).toBe('own-approval');
    expect(code(story.signPlan('qa'))).toBe('done');
  });

  it('[R19] [GT21] an author alone cannot accept the handoff either', () => {
    const story = liveStory().account('both', 'change-owner', 'production');
    story.do('both', {
      kind: 'rollout.risk',
      rollout: story.rollout().id,
      risk: [{ hazard: 'Terminal down', before: 'low', measure: 'Paper set', residual: 'low' }],
      reason: 'Seen on line 2',
    });
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'exit' });
    expect(code(story.signWave('both', 'accepted-handoff'))).toBe('own-handoff');
    expect(code(story.signWave('prod', 'accepted-handoff'))).toBe('done');
  });

  it('signs in sequence, each step by its role, nobody twice', () => {
    const story = preparingStory().account('multi', 'validation', 'production');
    expect(code(story.signWave('val', 'reviewed'))).toBe('not-asked');
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    expect(code(story.signWave('qa', 'approved'))).toBe('step-not-due');
    expect(code(story.signWave('trainer', 'approved'))).toBe('not-your-step');
    must(story.signWave('multi', 'reviewed'));
    expect(code(story.signWave('multi', 'approved'))).toBe('already-signed');
  });

  it('[R3] administration alone can neither approve nor record training; nor may the roles be joined', () => {
    const story = preparingStory();
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    expect(code(story.signWave('admin', 'reviewed'))).toBe('not-allowed');
    expect(
      code(
        story.ask('admin', {
          kind: 'training.record',
          people: ['P-1'],
          record: {
            item: 'WI-118',
            version: 1,
            method: 'read',
            trainer: null,
            on: story.now,
            result: 'completed',
            evidence: '',
          },
        }),
      ),
    ).toBe('not-allowed');
    expect(
      code(
        story.ask('admin', {
          kind: 'account.change',
          id: 'admin',
          name: 'admin',
          title: 'x',
          roles: ['administrator', 'quality'],
          reason: 'handy',
        }),
      ),
    ).toBe('roles-apart');
  });

  it('[R26] a trail review is by somebody who did none of the reviewed work', () => {
    const story = preparingStory();
    train(story);
    const review = (who: string) =>
      story.ask(who, { kind: 'wave.review-trail', ...story.ofWave(), finding: 'No finding' });
    story.do('qa', {
      kind: 'wave.check',
      ...story.ofWave(),
      id: story.wave().criteria[0]!.id,
      verdict: 'met',
      evidence: 'again',
    });
    expect(code(review('qa'))).toBe('reviewed-own-work');
    expect(code(review('auditor'))).toBe('not-allowed');
    expect(code(review('qa2'))).toBe('done');
  });
});
