import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { must, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const alertOf = (story: Story) => story.state.alerts.last()!;
const acknowledge = (story: Story, by: string) =>
  story.ask(by, { kind: 'alert.acknowledge', id: alertOf(story).id, note: 'spoke to them' });

describe('an alert', () => {
  it('[AC24] [R5] is raised by a lock and stays, whatever else happens, until it is acknowledged', () => {
    const story = plannedStory().locked('prod');
    expect(alertOf(story)).toMatchObject({
      kind: 'account-locked',
      about: 'prod',
      size: 5,
      acknowledged: null,
    });
    story.do('admin', { kind: 'account.unlock', id: 'prod', reason: 'known' });
    story.do('admin', { kind: 'account.reset', id: 'prod', key: story.key('new'), reason: 'known' });
    story.later(90 * 24 * 60);
    expect(alertOf(story).acknowledged).toBeNull();
    must(acknowledge(story, 'qa'));
    expect(alertOf(story).acknowledged).toEqual({ at: story.now, by: 'qa', note: 'spoke to them' });
    expect(story.events.at(-1)).toMatchObject({
      subject: { kind: 'account', id: 'prod' },
      reason: 'spoke to them',
    });
    expect(code(acknowledge(story, 'admin'))).toBe('unchanged');
  });

  it('[AC25] [R5] is acknowledged by an administrator or QA, and never by the one it is about', () => {
    const story = plannedStory().locked('qa');
    expect(code(acknowledge(story, 'owner'))).toBe('not-allowed');
    expect(code(acknowledge(story, 'qa'))).toBe('locked');
    story.do('admin', { kind: 'account.unlock', id: 'qa', reason: 'known' });
    expect(code(acknowledge(story, 'qa'))).toBe('own-alert');
    expect(alertOf(story).acknowledged).toBeNull();
    expect(code(acknowledge(story, 'qa2'))).toBe('done');
    expect(code(story.ask('admin', { kind: 'alert.acknowledge', id: story.newId(), note: 'x' }))).toBe(
      'not-found',
    );
  });
});

describe('a saved filter', () => {
  it('[AC26] is kept under its name for everybody, replaced under the same name, and withdrawn', () => {
    const story = plannedStory();
    const save = (by: string, name: string, filter: object) =>
      story.ask(by, { kind: 'filter.save', name, filter });
    must(save('qa', 'Refused', { refused: true }));
    expect(code(save('owner', 'REFUSED', { refused: true }))).toBe('done');
    expect(code(save('owner', 'REFUSED', { refused: true }))).toBe('unchanged');
    must(save('owner', 'refused', { refused: true, actor: 'qa' }));
    const held = [...story.state.filters.values()];
    expect(held).toMatchObject([
      { name: 'refused', by: 'owner', filter: { refused: true, actor: 'qa', text: '' } },
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({
      old: { id: held[0]!.id, filter: { actor: null } },
      new: { id: held[0]!.id },
    });
    expect(code(save('auditor', 'Mine', {}))).toBe('not-allowed');
    const withdraw = (id: string) => story.ask('lead', { kind: 'filter.withdraw', id, reason: '' });
    must(withdraw(held[0]!.id));
    expect(story.state.filters.size).toBe(0);
    expect(code(withdraw(held[0]!.id))).toBe('not-found');
  });
});
