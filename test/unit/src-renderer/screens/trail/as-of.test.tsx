import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { HomeScreen } from '../../../../../src-renderer/screens/home/home-screen.tsx';
import { RolloutScreen } from '../../../../../src-renderer/screens/rollout/rollout-screen.tsx';
import { keepAt } from '../../../../../src-renderer/screens/trail/keep-at.ts';
import { WaveScreen } from '../../../../../src-renderer/screens/wave/wave-screen.tsx';
import { useWhereFrame } from '../../../../../src-renderer/app/where.tsx';
import { liveStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

/** The crumbs of the frame, for the screens say them from within. */
function Crumbs(): ReactElement {
  const { crumbs } = useWhereFrame();
  return <output>{crumbs.map(({ href }) => href ?? '').join(' ')}</output>;
}

function open(story: Story, screenAt: ReactElement, address: string) {
  window.history.replaceState(null, '', address);
  // Wide enough for the side panel.
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn<() => void>(),
    removeEventListener: vi.fn<() => void>(),
  }));
  const host = storyHost(story, 'owner');
  show(
    <>
      {screenAt}
      <Crumbs />
    </>,
    statusOf(story, 'owner'),
  );
  return { host, user: userEvent.setup({ delay: null }) };
}

/** Before anything was signed: the plan is written, and no more. */
const early = (story: Story): number =>
  story.events.findIndex((event) => event.type.startsWith('plan-approval-asked/'));
const hrefs = (): readonly string[] =>
  screen.getAllByRole('link').map((one) => one.getAttribute('href') ?? '');
const bar = () => screen.findByText(/^As of Mon 16 Nov 2026, \d\d:\d\d:\d\d \+01:00\.$/);

describe('a screen as of another moment', () => {
  it('[R21] home is that of then: the bar says which moment, nothing is offered that writes, links stay there', async () => {
    const story = liveStory();
    const at = early(story);
    const { host } = open(story, <HomeScreen />, `/?at=${at}`);
    await bar();
    expect(await screen.findByText('1 in draft')).toBeTruthy();
    expect(host.asked('read.home')).toEqual([expect.objectContaining({ at })]);
    expect(screen.queryByRole('link', { name: 'Plan a rollout' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Waits for you' })).toBeNull();
  });

  it('[R21] home now and then differ, and the way back is one press', async () => {
    const story = liveStory();
    const { user } = open(story, <HomeScreen />, `/?at=${early(story)}`);
    await bar();
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(await screen.findByText('1 live')).toBeTruthy();
    expect(window.location.search).toBe('');
    expect(screen.getByRole('link', { name: 'Plan a rollout' })).toBeTruthy();
  });

  it('[R21] a rollout is that of then: no phase is added, no dates moved, crumbs and links keep the moment', async () => {
    const story = liveStory();
    const at = early(story);
    const rollout = story.rollout().id;
    const { host, user } = open(
      story,
      <RolloutScreen rollout={rollout} tab="plan" />,
      `/rollouts/${rollout}?at=${at}`,
    );
    await bar();
    await screen.findByRole('heading', { level: 1, name: 'MES work instructions' });
    expect(host.asked('read.rollout')).toEqual([expect.objectContaining({ at, id: rollout })]);
    for (const name of ['Add a wave', 'Add a phase', 'Move the dates'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    const own = hrefs().filter((href) => href.startsWith('/rollouts/'));
    expect(own.length).toBeGreaterThan(0);
    for (const href of own) expect(href).toContain(`at=${at}`);
    expect(document.querySelector('output')?.textContent).toContain(`/?at=${at}`);
    await user.click(screen.getByRole('tab', { name: /History|Audit/ }));
    expect(window.location.search).toBe(`?at=${at}`);
  });

  it('[R21] the history tab of then ends there', async () => {
    const story = liveStory();
    const at = early(story);
    const rollout = story.rollout().id;
    const { host } = open(
      story,
      <RolloutScreen rollout={rollout} tab="history" />,
      `/rollouts/${rollout}/history?at=${at}`,
    );
    await bar();
    await screen.findAllByRole('row');
    expect(host.asked('read.trail')).toEqual([expect.objectContaining({ upTo: at })]);
  });

  it('[R21] a wave of then offers no step forward and no packet, and its proof is that of then', async () => {
    const story = liveStory();
    const { rollout, wave } = story.ofWave();
    const at = story.events.findIndex((event) => event.type.startsWith('went-live/'));
    const { host, user } = open(
      story,
      <WaveScreen rollout={rollout} wave={wave} />,
      `/rollouts/${rollout}/waves/${wave}?at=${at}`,
    );
    await bar();
    await screen.findByRole('heading', { level: 1, name: 'Line 1' });
    for (const name of ['Go live', 'Save as PDF']) expect(screen.queryByRole('button', { name })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the proof' }));
    const proof = await screen.findByRole('table', { name: 'What the entry gate is computed from' });
    expect(within(proof).getAllByRole('row')).toHaveLength(12);
    expect(host.asked('read.why')).toContainEqual(expect.objectContaining({ side: 'entry', upTo: at }));
    const link = screen.getByRole('link', { name: 'Open the proof' });
    expect(link.getAttribute('href')).toContain(`upTo=${at}`);
  });
});

describe('an address that keeps the moment', () => {
  it('[R21] screens of the book keep it, with their query and place; those that know only now do not', () => {
    expect(keepAt('/', 61)).toBe('/?at=61');
    expect(keepAt('/rollouts/r/history', 61)).toBe('/rollouts/r/history?at=61');
    expect(keepAt('/rollouts/r/training?wave=w', 61)).toBe('/rollouts/r/training?wave=w&at=61');
    expect(keepAt('/rollouts/r/waves/w#approvals', 61)).toBe('/rollouts/r/waves/w?at=61#approvals');
    expect(keepAt('/people/P-1', 61)).toBe('/people/P-1?at=61');
    for (const href of ['/plan', '/rollouts/r/sign/plan', '/imports/people', '/settings', '#scope'])
      expect(keepAt(href, 61)).toBe(href);
  });

  it('[R36] a proof takes it as a place in the log; an address that names a moment stays as it is', () => {
    expect(keepAt('/rollouts/r/waves/w/why?side=entry', 61)).toBe(
      '/rollouts/r/waves/w/why?side=entry&upTo=61',
    );
    expect(keepAt('/rollouts/r/waves/w?at=7', 61)).toBe('/rollouts/r/waves/w?at=7');
    expect(keepAt('/rollouts/r/waves/w/why?at=1794402000000', 61)).toBe(
      '/rollouts/r/waves/w/why?at=1794402000000',
    );
  });
});
