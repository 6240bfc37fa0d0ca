import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FloorScreen } from '../../../../../src-renderer/screens/floor/floor-screen.tsx';
import { ShellFrame } from '../../../../../src-renderer/app/shell.tsx';
import { liveStory } from '../../../../fixtures/plant.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

describe('a halted wave on the floor', () => {
  it('[R41] of a shared book it says at the gate who has not heard of it', async () => {
    const story = liveStory();
    const lead = { rollout: story.rollout().id, waves: [story.wave().id] };
    story.do('lead', { kind: 'rollout.halt', ...lead, seen: 'Wrong label' });
    const status = statusOf(story, 'lead');
    const sync = {
      shared: true,
      waiting: 0,
      published: null,
      seen: 0,
      of: 2,
      conflicts: 0,
      mine: 0,
      asked: 0,
    };
    const reach = { have: ['NORD-PK-02'], missing: ['SOR-PK-01'] };
    storyHost(story, 'lead', {
      'desk.status': () => ({ ...status, sync: { ...sync, troubles: [] } }),
      'read.reach': ({ events }: { events: readonly string[] }) => ({
        ok: true,
        value: events.map((event) => ({ event, ...reach })),
      }),
    });
    window.localStorage.setItem(
      'wavebook-floor',
      JSON.stringify({ on: true, book: status.book?.id, at: story.ofWave() }),
    );
    window.history.replaceState(null, '', '/floor');
    show(
      <ShellFrame>
        <FloorScreen task={undefined} />
      </ShellFrame>,
      { ...status, sync: { ...sync, troubles: [] } },
    );
    const gate = (await screen.findByText('Line 1 is halted')).closest('.wb-note') as HTMLElement;
    expect(
      await within(gate).findByText(/^1 of 2 other workstations has heard of it, not yet: SOR-PK-01/),
    ).toBeTruthy();
  });
});
