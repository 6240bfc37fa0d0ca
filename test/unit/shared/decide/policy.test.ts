import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../shared/domain/policy.ts';
import { command } from '../../../../shared/events/command.ts';
import { passwordDue, passwordStanding } from '../../../../shared/views/password-due.ts';
import { must, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const DAY = 24 * 60;
const set = (story: Story, part: Partial<Policy>, by = 'admin') =>
  story.ask(by, { kind: 'policy.set', policy: { ...story.state.policy, ...part }, reason: 'site rule' });
const halt = (story: Story, by: string) =>
  story.ask(by, { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'smoke' });
const ownPassword = (story: Story, id: string) => {
  const { publicKey, sealed } = story.by(id).keys.at(-1)!;
  return story.ask(id, { kind: 'password.set', key: { publicKey, sealed } });
};
const standing = (story: Story, id: string) => passwordStanding(story.by(id), story.state.policy, story.now);

describe('the policy of passwords', () => {
  it('[AC18] [R7] [R20] is set by an administrator, with old and new, and never laxer than the least', () => {
    const story = plannedStory();
    expect(code(set(story, {}))).toBe('unchanged');
    expect(code(set(story, { maxAgeDays: 90 }, 'qa'))).toBe('not-allowed');
    must(set(story, { maxAgeDays: 90 }));
    expect(story.events.at(-1)).toMatchObject({
      type: 'policy-set/1',
      data: { old: DEFAULT_POLICY, new: { ...DEFAULT_POLICY, maxAgeDays: 90 } },
      reason: 'site rule',
    });
    for (const lax of [{ shortest: 11 }, { failures: 11 }, { idleMinutes: 61 }, { issuedDays: 61 }])
      expect(
        command.safeParse({ kind: 'policy.set', policy: { ...DEFAULT_POLICY, ...lax }, reason: 'x' }).success,
      ).toBe(false);
  });

  it('[AC15] [R7] a password ages from the day it was set; it warns, then is too old', () => {
    const story = plannedStory();
    must(set(story, { maxAgeDays: 30, warnDays: 5 }));
    expect(standing(story, 'qa')).toBe('fine');
    story.later(25 * DAY - 1);
    expect(standing(story, 'qa')).toBe('fine');
    story.later(1);
    expect(standing(story, 'qa')).toBe('warn');
    story.later(5 * DAY - 1);
    expect(standing(story, 'qa')).toBe('warn');
    story.later(1);
    expect(standing(story, 'qa')).toBe('too-old');
    expect(passwordDue(story.by('qa'), story.state.policy)).toEqual(story.now);
    must(ownPassword(story, 'qa'));
    expect(standing(story, 'qa')).toBe('fine');
    expect(passwordDue(story.by('qa'), { ...DEFAULT_POLICY, maxAgeDays: null })).toBeNull();
    expect(passwordStanding(story.by('qa'), { ...DEFAULT_POLICY, maxAgeDays: null }, story.now)).toBe('fine');
  });

  it('[AC16] [R7] with a password too old nothing is possible but setting another', () => {
    const story = plannedStory();
    const due = passwordDue(story.by('qa'), story.state.policy);
    story.later(365 * DAY);
    expect(halt(story, 'qa')).toMatchObject({ refusal: { code: 'password-expired', data: { since: due } } });
    expect(code(story.signPlan('qa'))).toBe('password-expired');
    must(ownPassword(story, 'qa'));
    expect(code(halt(story, 'qa'))).toBe('done');
  });

  it('[AC16] [R4] an issued password is good for setting one of your own, and for nothing else', () => {
    const story = plannedStory().newcomer('kari', ['quality'], { by: 'admin', mustChange: true });
    expect(standing(story, 'kari')).toBe('issued');
    expect(code(halt(story, 'kari'))).toBe('must-change-password');
    expect(code(story.ask('kari', { kind: 'account.accept', version: 1 }))).toBe('must-change-password');
    must(ownPassword(story, 'kari'));
    expect(code(halt(story, 'kari'))).toBe('done');
  });

  it('[AC17] [R4] [R7] an issued password that nobody changed in time opens nothing; a reset issues another', () => {
    const story = plannedStory().newcomer('kari', ['quality'], { by: 'admin', mustChange: true });
    const issued = story.now;
    story.later(14 * DAY - 1);
    expect(standing(story, 'kari')).toBe('issued');
    story.later(1);
    expect(standing(story, 'kari')).toBe('invitation-over');
    expect(ownPassword(story, 'kari')).toMatchObject({
      refusal: { code: 'invitation-expired', data: { issued } },
    });
    story.do('admin', {
      kind: 'account.reset',
      id: 'kari',
      key: story.key('second'),
      reason: 'was on leave',
    });
    expect(standing(story, 'kari')).toBe('issued');
    must(ownPassword(story, 'kari'));
  });
});

describe('a template of a route', () => {
  const step = { role: 'quality', meaning: 'approved', who: null } as const;
  const template = (story: Story, steps: object[], by = 'qa') =>
    story.ask(by, {
      kind: 'route-template.set',
      class: 'major',
      gate: 'entry',
      template: { order: 'sequence', steps: steps as [] },
      reason: 'by procedure',
    });

  it('[AC18] [R20] is set for a class and a gate by QA or an administrator, and taken away again', () => {
    const story = plannedStory();
    expect(code(template(story, [step], 'owner'))).toBe('not-allowed');
    must(template(story, [step]));
    expect(code(template(story, [step], 'admin'))).toBe('unchanged');
    expect(story.state.templates.get('major/entry')?.steps).toMatchObject([{ role: 'quality', need: 1 }]);
    const none = {
      kind: 'route-template.set',
      class: 'major',
      gate: 'entry',
      template: null,
      reason: 'x',
    } as const;
    must(story.ask('admin', none));
    expect(story.events.at(-1)?.data).toMatchObject({ old: { order: 'sequence' }, new: null });
    expect(story.state.templates.size).toBe(0);
    expect(code(story.ask('admin', none))).toBe('unchanged');
  });

  it('[AC19] asks only for what can be given: functions that sign, meanings that answer, required ones among them', () => {
    const story = plannedStory();
    const faults: readonly [object, string][] = [
      [{ ...step, role: 'auditor' }, 'route.steps.0.role'],
      [{ ...step, role: 'administrator' }, 'route.steps.0.role'],
      [{ ...step, also: ['production', 'trainee'] }, 'route.steps.0.role'],
      [{ ...step, meaning: 'released' }, 'route.steps.0.meaning'],
      [{ ...step, meaning: 'rejected' }, 'route.steps.0.meaning'],
      [{ ...step, also: ['production'], need: 2, must: ['validation'] }, 'route.steps.0.must'],
    ];
    for (const [wrong, path] of faults)
      expect(template(story, [wrong]), path).toMatchObject({
        refusal: { code: 'invalid', data: { problems: [{ path }] } },
      });
    expect(code(template(story, [{ ...step, also: ['production'], need: 2, must: ['production'] }]))).toBe(
      'done',
    );
  });

  it('[AC20] names enough people who can answer, and wants enough signatures for its functions', () => {
    const story = plannedStory();
    const named = (people: string[], need: number) => template(story, [{ ...step, people, need }]);
    expect(named(['qa', 'qa2'], 3)).toMatchObject({
      refusal: { code: 'too-few', data: { need: 3, have: 2 } },
    });
    expect(named(['qa', 'qa'], 2)).toMatchObject({
      refusal: { code: 'too-few', data: { need: 2, have: 1 } },
    });
    expect(named(['qa', 'prod'], 2)).toMatchObject({ refusal: { code: 'too-few', data: { have: 1 } } });
    expect(code(named(['qa', 'stranger'], 1))).toBe('not-found');
    expect(code(template(story, [{ ...step, who: 'qa', need: 2 }]))).toBe('too-few');
    const both = { ...step, also: ['production'], must: ['quality', 'production'] };
    expect(code(template(story, [{ ...both, need: 1 }]))).toBe('too-few');
    expect(code(template(story, [{ ...both, need: 2 }]))).toBe('done');
    expect(code(named(['qa', 'qa2'], 2))).toBe('done');
  });
});
