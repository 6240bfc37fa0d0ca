import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import type { TrainingItem } from '../../../../shared/domain/training.ts';
import { plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const version = (number: number, effective = '2026-01-01') => ({ version: number, effective, note: '' });
const item = (part: object) => ({
  id: 'WI-200',
  title: 'Seal check',
  versions: [version(1)],
  assessed: false,
  validDays: null,
  ...part,
});
const define = (story: Story, part: object = {}) =>
  story.ask('trainer', { kind: 'item.define', item: item(part) });
const change = (story: Story, part: Partial<TrainingItem>) => {
  const { versions: _versions, ...old } = story.state.items.get('WI-118' as never) as TrainingItem;
  return story.ask('trainer', { kind: 'item.change', item: { ...old, ...part }, reason: 'audit finding' });
};

describe('training items', () => {
  it('[R46] versions count up, and none comes into force before the one it follows', () => {
    const story = plannedStory();
    expect(code(define(story, { versions: [version(1), version(1)] }))).toBe('duplicate');
    expect(code(define(story, { versions: [version(1, '2026-05-01'), version(2, '2026-04-01')] }))).toBe(
      'wrong-order',
    );
    expect(code(define(story, { versions: [version(2, '2026-06-01'), version(1)] }))).toBe('done');
    expect(story.state.items.get('WI-200' as never)?.versions.map((one) => one.version)).toEqual([1, 2]);
    const next = (number: number, effective: string) =>
      code(story.ask('trainer', { kind: 'item.version', id: 'WI-200', version: version(number, effective) }));
    expect(next(2, '2026-07-01')).toBe('wrong-version');
    expect(next(3, '2026-05-31')).toBe('wrong-order');
    expect(next(3, '2026-06-01')).toBe('done');
  });

  it('[R46] who need not be trained again on a new version is said with a reason', () => {
    const story = plannedStory();
    const whom = { roles: ['Operator'], lines: ['Line 1'] };
    const ask = (retraining: object) => () =>
      story.ask('trainer', {
        kind: 'item.version',
        id: 'WI-118',
        version: { ...version(2, '2026-11-16'), retraining } as never,
      });
    expect(ask({ rule: 'none', reason: ' ' })).toThrow('too_small');
    expect(ask({ rule: 'in-scope', whom })).toThrow('"reason"');
    expect(code(ask({ rule: 'in-scope', whom, reason: 'only they seal' })())).toBe('done');
    expect(story.state.items.get('WI-118' as never)?.versions.at(-1)?.retraining).toEqual({
      rule: 'in-scope',
      whom: { ...whom, sites: [], shifts: [], departments: [] },
      reason: 'only they seal',
    });
  });

  it('[R48] where an assessment is wanted, reading alone can never be the only way', () => {
    const story = plannedStory();
    expect(code(define(story, { assessed: true, methods: ['read'] }))).toBe('wrong-method');
    expect(code(define(story, { assessed: true, methods: ['read', 'assessment'] }))).toBe('done');
  });

  it('[R45] an equivalent names known versions of another item, each once', () => {
    const story = plannedStory();
    const same = (item_: string, from: number, of = 1) => ({ version: of, item: item_, from, note: 'LMS' });
    const ask = (...equivalents: object[]) => code(change(story, { equivalents } as never));
    expect(ask(same('WI-118', 1))).toBe('own-equivalent');
    expect(ask(same('WI-999', 1))).toBe('unknown-item');
    expect(ask(same('WI-121', 2))).toBe('wrong-version');
    expect(ask(same('WI-121', 1, 3))).toBe('wrong-version');
    expect(ask(same('WI-121', 1), same('WI-121', 1))).toBe('duplicate');
    expect(ask(same('WI-121', 1))).toBe('done');
    expect(ask(same('WI-121', 1))).toBe('unchanged');
  });

  it('[R47] what trainers must hold is an item of the book, also the item itself', () => {
    const story = plannedStory();
    expect(code(define(story, { trainerHolds: 'WI-999' }))).toBe('unknown-item');
    expect(code(define(story, { trainerHolds: 'WI-200' }))).toBe('done');
    expect(code(define(story))).toBe('duplicate');
  });

  it('[R20] a change keeps the old item and the new one, and its versions as they are', () => {
    const story = plannedStory();
    change(story, { assessed: true, neededBy: { roles: ['Operator'] } as never });
    const { old, new: next } = story.events.at(-1)!.data as unknown as {
      old: TrainingItem;
      new: TrainingItem;
    };
    expect([old.assessed, next.assessed, next.versions]).toEqual([false, true, old.versions]);
  });
});
