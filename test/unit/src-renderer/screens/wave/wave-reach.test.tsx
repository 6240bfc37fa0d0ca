import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WavePage } from '../../../../../shared/views/shape/wave-page.ts';
import { wavePage } from '../../../../../shared/views/wave-page.ts';
import { WaveScreen } from '../../../../../src-renderer/screens/wave/wave-screen.tsx';
import { liveStory, preparingStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

const sync = {
  shared: true,
  waiting: 0,
  published: null,
  seen: 0,
  of: 2,
  conflicts: 0,
  mine: 0,
  asked: 0,
  troubles: [],
};

type Known = { readonly have: readonly string[]; readonly missing: readonly string[] };

/** The wave's page as the real view gives it, but for what a test says of it. */
function open(story: Story, known: Known | null, part: (page: WavePage) => Partial<WavePage> = () => ({})) {
  const viewer = story.by('owner');
  const page = wavePage(story.state, story.rollout().id, story.wave().id, {
    now: story.now,
    intact: true,
    viewer,
  });
  if (page === null) throw new Error('no such wave');
  const host = storyHost(story, 'owner', {
    'read.wave': () => ({ ok: true, value: { ...page, ...part(page) } }),
    'read.reach': ({ events }: { events: readonly string[] }) => ({
      ok: true,
      value: known === null ? [] : events.map((event) => ({ event, ...known })),
    }),
  });
  const status = statusOf(story, 'owner');
  show(
    <WaveScreen rollout={story.rollout().id} wave={story.wave().id} />,
    known === null ? status : { ...status, sync },
  );
  return host;
}

function eventOf(story: Story, type: string): string {
  const event = story.events.find((one) => one.type.startsWith(`${type}/`));
  if (event === undefined) throw new Error(`no ${type}`);
  return event.id;
}

describe('a passed gate', () => {
  it('is not sealed while a workstation has not confirmed it, and names it', async () => {
    const story = liveStory();
    const host = open(story, { have: ['NORD-PK-02'], missing: ['NORD-PK-04'] });
    await screen.findByText('Not sealed yet: NORD-PK-04 has not confirmed it.');
    expect(host.asked('read.reach')).toContainEqual({ events: [eventOf(story, 'went-live')] });
  });

  it('is sealed once signed checkpoints of all cover it, and asks nothing more', async () => {
    const story = liveStory();
    const mark = { origin: 'o', device: 'NORD-PK-04', size: 9, note: 'ab'.repeat(32) };
    const host = open(story, { have: [], missing: ['NORD-PK-04'] }, (page) => ({
      seals: [{ wave: page.row.id, side: 'entry', event: 'e', at: story.now, marks: [mark] }],
    }));
    await screen.findByText(/^Sealed .*NORD-PK-04/);
    expect(host.asked('read.reach')).toEqual([]);
  });

  it('that all have without a seal, as one passed before they joined, says so and nothing of a seal to come', async () => {
    open(liveStory(), { have: ['NORD-PK-02', 'NORD-PK-04'], missing: [] });
    await screen.findByText('All 2 other workstations have it.');
    expect(screen.queryByText(/sealed/i)).toBeNull();
  });

  it('says nothing of seals in a book that is not shared', async () => {
    const host = open(liveStory(), null);
    await screen.findByRole('region', { name: /^Entry gate passed/ });
    expect(screen.queryByText(/seal/i)).toBeNull();
    expect(host.asked('read.reach')).toEqual([]);
  });
});

describe('a halt', () => {
  function halted(): Story {
    const story = liveStory();
    story.do('lead', {
      kind: 'rollout.halt',
      rollout: story.rollout().id,
      waves: [story.wave().id],
      seen: 'Wrong label',
    });
    return story;
  }

  it('[R41] names which workstation has not heard of it yet', async () => {
    const story = halted();
    const host = open(story, { have: [], missing: ['NORD-PK-04', 'SOR-PK-01'] });
    await screen.findByText(
      'No other workstation has heard of it yet: NORD-PK-04 and SOR-PK-01. It reaches them when they sync; until then, tell the people there.',
    );
    expect(host.asked('read.reach')).toContainEqual({ events: [eventOf(story, 'halted')] });
  });

  it.each([
    [
      [],
      ['NORD-PK-04'],
      /^The other workstation has not heard of it yet: NORD-PK-04\. It reaches it when it/,
    ],
    [['NORD-PK-02'], ['SOR-PK-01'], /^1 of 2 other workstations has heard of it, not yet: SOR-PK-01\./],
    [['NORD-PK-02'], [], /^The other workstation has heard of it\.$/],
  ])('[R41] counts who has heard of it: %j have, %j have not', async (have, missing, said) => {
    open(halted(), { have, missing });
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('[R41] says when all have heard of it', async () => {
    open(halted(), { have: ['NORD-PK-04', 'SOR-PK-01'], missing: [] });
    expect(await screen.findByText('All 2 other workstations have heard of it.')).toBeTruthy();
  });
});

describe('a gate that a conflict keeps closed', () => {
  it('[R34] names the conflict among its reasons and leads to it', async () => {
    const id = 'wave:w:timing@e';
    open(preparingStory(), null, ({ entry }) => ({
      entry: {
        ...entry,
        checks: [
          ...entry.checks.filter((check) => check.id !== 'conflicts'),
          {
            id: 'conflicts',
            met: false,
            have: 0,
            want: 0,
            blockers: [{ kind: 'conflict', id, field: 'wave.timing', record: 'Line 1', sides: 2 }],
          },
        ],
      },
    }));
    const gate = await screen.findByRole('region', { name: /^Entry gate closed/ });
    const link = within(gate).getByRole('link', { name: 'Open the conflict' });
    expect(link.getAttribute('href')).toBe(`/sync/conflict/${encodeURIComponent(id)}`);
    expect(within(gate).getByText('Conflicts')).toBeTruthy();
  });
});
