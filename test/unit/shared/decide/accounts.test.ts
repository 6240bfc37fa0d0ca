import { describe, expect, it } from 'vitest';
import type { Role, RoleLimit } from '../../../../shared/domain/account.ts';
import type { Decision } from '../../../../shared/decide/context.ts';
import { plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

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

  it('[AC6] [R3] administration is apart from approving and training, at whatever sites', () => {
    const story = plannedStory();
    for (const other of ['quality', 'production', 'validation', 'board', 'trainer', 'line-lead'] as const) {
      const limits: RoleLimit[] = [
        { role: 'administrator', sites: ['Plant Nord'] },
        { role: other, sites: ['Plant Sør'] },
      ];
      const roles = ['administrator', other] as const;
      const made = make(story, { roles: [...roles], limits });
      expect(made, other).toMatchObject({ refusal: { code: 'roles-apart', data: { roles: [other] } } });
      expect(code(change(story, 'owner', { roles: [...roles], limits })), other).toBe('roles-apart');
    }
    expect(code(change(story, 'owner', { roles: ['change-owner', 'administrator'] }))).toBe('done');
  });

  it('[AC7] [R2] the last administrator neither is revoked nor gives administration up', () => {
    const story = plannedStory();
    expect(code(change(story, 'admin', { roles: ['change-owner'] }))).toBe('last-administrator');
    story.account('chief', 'administrator');
    expect(code(change(story, 'admin', { roles: ['change-owner'] }))).toBe('done');
    expect(code(story.ask('chief', { kind: 'account.revoke', id: 'chief', reason: 'left' }))).toBe(
      'last-administrator',
    );
  });

  it('[AC1] a limit is of a function that the account has, and of each once', () => {
    const story = plannedStory();
    const nord = { sites: ['Plant Nord'] };
    const twice: RoleLimit[] = [
      { role: 'quality', ...nord },
      { role: 'quality', ...nord },
    ];
    for (const limits of [[{ role: 'production', ...nord } as const], twice]) {
      expect(make(story, { roles: ['quality'], limits })).toMatchObject({ refusal: { code: 'invalid' } });
      expect(code(change(story, 'qa', { roles: ['quality'], limits }))).toBe('invalid');
    }
  });

  it('[AC1] [R20] limits come with the account, change with old and new, and go with the function', () => {
    const story = plannedStory();
    const limits: RoleLimit[] = [{ role: 'quality', sites: ['Plant Nord', 'Plant Sør'] }];
    expect(code(make(story, { roles: ['quality', 'validation'], limits }))).toBe('done');
    expect(story.events.slice(-2).map(({ type, batch }) => [type, batch])).toEqual([
      ['account-made/1', { index: 0, of: 2 }],
      ['account-limited/1', { index: 1, of: 2 }],
    ]);
    expect(story.by('new').limits).toEqual(limits);
    const turned: RoleLimit[] = [{ role: 'quality', sites: ['Plant Sør', 'Plant Nord'] }];
    expect(code(change(story, 'new', { roles: ['quality', 'validation'], limits: turned }))).toBe(
      'unchanged',
    );
    expect(code(change(story, 'new', { roles: ['validation', 'quality'] }))).toBe('unchanged');
    expect(code(change(story, 'new', { roles: ['validation'] }))).toBe('done');
    expect(story.events.at(-1)).toMatchObject({
      type: 'account-limited/1',
      data: { id: 'new', old: limits, new: [] },
      reason: 'moved',
    });
  });
});

type Part = { roles: Role[]; limits?: RoleLimit[] };

function make(story: Story, part: Part): Decision {
  return story.ask('admin', {
    kind: 'account.make',
    id: 'new',
    name: 'New',
    title: 'x',
    key: story.key('new'),
    ...part,
  });
}

/** Name and title as they were. */
function change(story: Story, id: string, part: Part): Decision {
  const { name, title } = story.by(id);
  return story.ask('admin', { kind: 'account.change', id, name, title, reason: 'moved', ...part });
}
