import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { must, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const make = (story: Story, part: object = {}, by = 'qa') =>
  story.ask(by, {
    kind: 'delegation.make',
    to: 'qa2',
    start: '2026-11-16',
    end: '2026-11-20',
    reason: 'on leave',
    ...part,
  });
const last = (story: Story) => story.state.delegations.last()!;

describe('a delegation', () => {
  it('[AC21] begins today or later, ends not before it begins, and lasts 366 days at most', () => {
    const story = plannedStory();
    expect(code(make(story, { start: '2026-11-15' }))).toBe('past-date');
    expect(code(make(story, { start: '2026-11-18', end: '2026-11-17' }))).toBe('wrong-order');
    expect(make(story, { end: '2027-11-17' })).toMatchObject({
      refusal: { code: 'too-long', data: { until: '2027-11-17', most: 366 } },
    });
    expect(code(make(story, { end: '2027-11-16' }))).toBe('done');
    expect(code(make(story, { start: '2026-11-16', end: '2026-11-16' }))).toBe('done');
  });

  it('[AC22] is from whoever asks, to another who is active', () => {
    const story = plannedStory();
    expect(code(make(story, { to: 'qa' }))).toBe('own-delegation');
    expect(code(make(story, { to: 'nobody' }))).toBe('not-found');
    expect(code(make(story, {}, 'admin'))).toBe('not-allowed');
    expect(code(make(story, {}, 'auditor'))).toBe('not-allowed');
    must(make(story));
    expect(last(story)).toMatchObject({ from: 'qa', to: 'qa2', by: 'qa', ended: null });
    expect(story.events.at(-1)).toMatchObject({ subject: { kind: 'account', id: 'qa' }, reason: 'on leave' });
    story.do('admin', { kind: 'account.revoke', id: 'qa2', reason: 'left' });
    expect(code(make(story))).toBe('revoked');
  });

  it('[AC23] is ended by whoever made it, or by an administrator, once, while it is not over', () => {
    const story = plannedStory();
    const end = (by: string) => story.ask(by, { kind: 'delegation.end', id: last(story).id, reason: 'back' });
    must(make(story));
    expect(code(end('qa2'))).toBe('not-allowed');
    expect(code(end('owner'))).toBe('not-allowed');
    must(end('qa'));
    expect(last(story).ended).toEqual({ at: story.now, by: 'qa', reason: 'back' });
    expect(code(end('qa'))).toBe('unchanged');
    must(make(story));
    must(end('admin'));
    must(make(story));
    story.later(5 * 24 * 60);
    expect(code(end('qa'))).toBe('unchanged');
    expect(code(story.ask('qa', { kind: 'delegation.end', id: story.newId(), reason: 'x' }))).toBe(
      'not-found',
    );
  });
});
