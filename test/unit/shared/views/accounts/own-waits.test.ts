import { describe, expect, it } from 'vitest';
import { homePage } from '../../../../../shared/views/home-page.ts';
import { plannedStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

const DAY = 24 * 60;
const home = (story: Story, id: string) =>
  homePage(story.state, { now: story.now, viewer: story.by(id), intact: true });
const own = (story: Story, id: string) => home(story, id).waits.filter(({ rollout }) => rollout === '');
const kinds = (story: Story, id: string) => own(story, id).map(({ kind }) => kind);

describe('what waits for a person and is about no rollout', () => {
  it('[AC31] [R14] people whose identity this person may check, by name, once they have a password of their own', () => {
    const story = plannedStory()
      .newcomer('kari', ['quality'], { by: 'admin' })
      .newcomer('aksel', ['production'], { by: 'admin' })
      .newcomer('late', ['production'], { by: 'admin', mustChange: true })
      .newcomer('reader', ['auditor'], { by: 'admin' });
    expect(own(story, 'qa')).toMatchObject([
      { kind: 'vouch', count: 2, names: ['aksel', 'kari'], since: story.now, wave: null, title: '' },
    ]);
    expect(kinds(story, 'admin')).toEqual([]);
    expect(kinds(story, 'trainer')).toEqual([]);
    expect(home(story, 'qa').counts.waits).toBe(home(plannedStory(), 'qa').counts.waits + 1);
  });

  it('[AC31] [R15] the accountability statement, for who signs and has not accepted it', () => {
    const story = plannedStory()
      .newcomer('kari', ['quality'])
      .vouchFor('kari')
      .newcomer('reader', ['auditor']);
    expect(kinds(story, 'kari')).toContain('accept');
    expect(kinds(story, 'qa')).not.toContain('accept');
    expect(kinds(story, 'reader')).toEqual([]);
    story.do('kari', { kind: 'account.accept', version: 1 });
    expect(kinds(story, 'kari')).not.toContain('accept');
  });

  it('[AC31] [R7] a password that runs out soon, with its date', () => {
    const story = plannedStory().later(351 * DAY - 1);
    expect(kinds(story, 'auditor')).toEqual([]);
    const due = { ...story.now, ms: story.now.ms + (14 * DAY + 1) * 60_000 };
    story.later(1);
    expect(own(story, 'auditor')).toMatchObject([{ kind: 'password', due, count: 1 }]);
  });

  it('[AC31] [R5] alerts nobody acknowledged, never those about oneself', () => {
    const story = plannedStory().locked('qa').later(5).locked('prod');
    story.do('admin', { kind: 'account.unlock', id: 'qa', reason: 'known' });
    const since = story.state.alerts.first()!.at;
    expect(own(story, 'admin')).toMatchObject([{ kind: 'alert', count: 2, since }]);
    expect(own(story, 'qa')).toMatchObject([{ kind: 'alert', count: 1 }]);
    expect(kinds(story, 'owner')).toEqual([]);
    for (const { id } of story.state.alerts.values())
      story.do('qa2', { kind: 'alert.acknowledge', id, note: 'seen' });
    expect(kinds(story, 'admin')).toEqual([]);
  });

  it('[AC31] nobody signed in has nothing of their own', () => {
    const story = plannedStory().locked('qa');
    expect(homePage(story.state, { now: story.now, viewer: null, intact: true }).waits).toEqual([]);
  });
});
