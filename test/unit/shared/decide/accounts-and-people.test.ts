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

  it('[R2] the auditor may change nothing', () => {
    const story = plannedStory();
    expect(
      code(
        story.ask('auditor', { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'x' }),
      ),
    ).toBe('not-allowed');
  });
});

describe('people and training', () => {
  const source = { shape: 'plain', file: { name: 'roster.csv', sha256: '1'.repeat(64), bytes: 10 } };

  it('imports the same roster twice without changing anybody', () => {
    const story = plannedStory();
    const people = [...story.state.people.values()];
    const before = story.state.people;
    story.do('owner', { kind: 'people.import', source, people });
    expect(story.state.people).toBe(before);
    expect([...story.state.imports.values()].at(-1)?.counts).toEqual({
      rows: 3,
      added: 0,
      changed: 0,
      unchanged: 3,
      gone: 0,
    });
  });

  it('[R1] refuses a roster that names one id twice', () => {
    const story = plannedStory();
    const [first] = [...story.state.people.values()];
    expect(
      code(
        story.ask('owner', {
          kind: 'people.import',
          source,
          people: [first!, { ...first!, given: 'Other' }],
        }),
      ),
    ).toBe('duplicate');
  });

  it('refuses records of strangers, unknown items and versions, and of tomorrow, writing nothing', () => {
    const story = plannedStory();
    const record = {
      item: 'WI-118',
      version: 1,
      method: 'read',
      trainer: null,
      on: story.now,
      result: 'completed',
      evidence: '',
    } as const;
    const ask = (people: string[], changes: object = {}) =>
      code(story.ask('trainer', { kind: 'training.record', people, record: { ...record, ...changes } }));
    const count = story.events.length;
    expect(ask(['P-9'])).toBe('unknown-person');
    expect(ask(['P-1'], { item: 'WI-999' })).toBe('unknown-item');
    expect(ask(['P-1'], { version: 7 })).toBe('wrong-version');
    expect(ask(['P-1'], { on: { ...story.now, ms: story.now.ms + 86_400_000 } })).toBe('future-date');
    expect(story.events.length).toBe(count);
  });

  it('[R24] a group session is one action with one event for each person', () => {
    const story = plannedStory();
    const drafts = story.do('trainer', {
      kind: 'training.record',
      people: ['P-1', 'P-2'],
      record: {
        item: 'WI-118',
        version: 1,
        method: 'classroom',
        trainer: 'Henrik Lund',
        on: story.now,
        result: 'completed',
        evidence: 'list',
      },
    });
    expect(drafts.map((one) => one.subject.id)).toEqual(['P-1', 'P-2']);
  });

  it('[R21] a withdrawn record stays readable with who and why', () => {
    const story = plannedStory();
    story.do('trainer', {
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
    });
    const [record] = story.state.training.get('P-1' as never)!;
    story.do('trainer', { kind: 'training.withdraw', id: record!.id, person: 'P-1', reason: 'wrong person' });
    expect(story.state.training.get('P-1' as never)).toEqual([
      { ...record, withdrawn: { at: story.now, by: 'trainer', reason: 'wrong person' } },
    ]);
  });
});
