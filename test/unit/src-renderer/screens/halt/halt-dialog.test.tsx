import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HaltDialog, targetOf } from '../../../../../src-renderer/screens/halt/halt-dialog.tsx';
import { seenText } from '../../../../../src-renderer/screens/halt/halt-target.ts';
import { liveStory } from '../../../../fixtures/plant.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

function open(wave: boolean) {
  const story = liveStory();
  const host = storyHost(story, 'lead');
  const { rollout, wave: id } = story.ofWave();
  show(
    <HaltDialog open onClose={() => undefined} rollout={rollout} wave={wave ? id : null} />,
    statusOf(story, 'lead'),
  );
  return { story, host, user: userEvent.setup({ delay: null }) };
}

describe('calling a halt', () => {
  it('[R41] two choices halt a wave: no password is asked, and it stops at once', async () => {
    const { story, host, user } = open(true);
    await user.click(await screen.findByRole('radio', { name: 'Wrong label or print' }));
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Halt Line 1 now' }));
    expect(await screen.findByRole('dialog', { name: 'Halted: Line 1' })).toBeTruthy();
    expect(host.asked('act')).toEqual([
      {
        command: {
          kind: 'rollout.halt',
          rollout: story.rollout().id,
          waves: [story.wave().id],
          seen: 'Wrong label or print',
        },
        credential: null,
      },
    ]);
    expect(story.rollout().halts).toHaveLength(1);
  });

  it('[R65] names exactly who and where was exposed', async () => {
    const { user } = open(true);
    await user.click(await screen.findByRole('radio', { name: 'Terminal down' }));
    await user.click(screen.getByRole('button', { name: 'Halt Line 1 now' }));
    const told = within(await screen.findByRole('dialog', { name: 'Halted: Line 1' }));
    expect(await told.findByText('Line 1: 3 people')).toBeTruthy();
    expect(await told.findByText(/Jonas Bakke/)).toBeTruthy();
    expect(told.getByText(/Jonas Bakke/).textContent).toContain('Lena Okafor');
  });

  it('[R41] nothing is sent before both questions have an answer', async () => {
    const { host, user } = open(false);
    await user.click(await screen.findByRole('button', { name: 'Call a halt' }));
    const summary = await screen.findByRole('group', { name: /There is a problem: 2 answers/ });
    expect(summary.textContent).toContain('Choose what stops');
    expect(host.asked('act')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^The whole rollout/ }));
    await user.click(screen.getByRole('radio', { name: 'Something else' }));
    await user.click(screen.getByRole('button', { name: 'Halt the whole rollout now' }));
    expect(
      (await screen.findByRole('group', { name: /There is a problem: 1 answer/ })).textContent,
    ).toContain('Say in your words');
    await user.type(screen.getByRole('textbox', { name: /In your words/ }), 'Smoke at terminal 2');
    await user.click(screen.getByRole('button', { name: 'Halt the whole rollout now' }));
    expect(await screen.findByRole('dialog', { name: /^Halted/ })).toBeTruthy();
    expect(host.asked('act')).toMatchObject([{ command: { waves: 'all', seen: 'Smoke at terminal 2' } }]);
  });

  it('[R41] aims at the screen it is called from, and keeps both the tile and the own words', () => {
    expect(targetOf('/rollouts/r1/waves/w1/sign/entry')).toEqual({ rollout: 'r1', wave: 'w1' });
    expect(targetOf('/rollouts/r1/plan')).toEqual({ rollout: 'r1', wave: null });
    expect(targetOf('/trail')).toEqual({ rollout: null, wave: null });
    expect(seenText('Terminal down', ' at line 3 ', 'Something else')).toBe('Terminal down: at line 3');
    expect(seenText('Something else', 'smoke', 'Something else')).toBe('smoke');
  });
});
