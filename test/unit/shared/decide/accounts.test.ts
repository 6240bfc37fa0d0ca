import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { plannedStory } from '../../../fixtures/plant.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const key = {
  publicKey: 'c'.repeat(64),
  sealed: { kdf: 'scrypt', n: 131_072, r: 8, p: 1, salt: '00'.repeat(16), nonce: '00'.repeat(12), box: '00' },
} as const;

describe('accounts', () => {
  it('[R1] refuses an id that is taken, also in other letters, also of a revoked account', () => {
    const story = plannedStory();
    const make = (id: string) =>
      story.ask('admin', {
        kind: 'account.make',
        id,
        name: 'Kari Lie',
        title: 'Validation',
        roles: ['validation'],
        key,
      });
    expect(code(make('QA'))).toBe('duplicate');
    expect(code(make('kari'))).toBe('done');
    story.do('admin', { kind: 'account.revoke', id: 'kari', reason: 'left' });
    expect(code(make('Kari'))).toBe('duplicate');
  });

  it('[R20] a change of roles keeps old, new and reason', () => {
    const story = plannedStory();
    story.do('admin', {
      kind: 'account.change',
      id: 'lead',
      name: 'lead',
      title: 'line-lead',
      roles: ['line-lead', 'trainer'],
      reason: 'trains night shift',
    });
    expect(story.events.at(-1)).toMatchObject({
      type: 'account-changed/1',
      data: { field: 'roles', old: ['line-lead'], new: ['line-lead', 'trainer'] },
      reason: 'trains night shift',
    });
  });

  it('never leaves the book without an administrator', () => {
    const story = plannedStory();
    expect(code(story.ask('admin', { kind: 'account.revoke', id: 'admin', reason: 'bye' }))).toBe(
      'last-administrator',
    );
  });

  it('[R6] a revoked account can do nothing, and its signatures stay', () => {
    const story = plannedStory();
    story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
    story.signPlan('qa');
    story.do('admin', { kind: 'account.revoke', id: 'qa', reason: 'left' });
    expect(
      code(story.ask('qa', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'x' })),
    ).toBe('revoked');
    expect(story.rollout().signatures[0]?.void).toBeNull();
  });

  it('[R1] an account is one person of the roster, and nobody else is that person', () => {
    const story = plannedStory();
    const change = (id: string, person: string | null | undefined) =>
      story.ask('admin', {
        kind: 'account.change',
        id,
        name: id,
        title: 'x',
        roles: ['trainer'],
        ...(person === undefined ? {} : { person }),
        reason: 'who they are',
      });
    expect(code(change('trainer', 'P-9'))).toBe('unknown-person');
    expect(code(change('trainer', 'P-1'))).toBe('done');
    expect(story.by('trainer').person).toBe('P-1');
    expect(code(change('lead', 'P-1'))).toBe('duplicate');
    expect(code(change('trainer', undefined))).toBe('unchanged');
    expect(story.by('trainer').person).toBe('P-1');
    expect(code(change('trainer', null))).toBe('done');
    expect(story.events.at(-1)).toMatchObject({ data: { field: 'person', old: 'P-1', new: null } });
    expect(code(change('lead', 'P-1'))).toBe('done');
    story.do('admin', { kind: 'account.revoke', id: 'lead', reason: 'left' });
    expect(code(change('qa', 'P-1'))).toBe('done');
  });

  it('[R2] the auditor may change nothing', () => {
    const story = plannedStory();
    expect(
      code(
        story.ask('auditor', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'x' }),
      ),
    ).toBe('not-allowed');
  });
});
