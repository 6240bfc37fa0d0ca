import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WaveScreen } from '../../../../../src-renderer/screens/wave/wave-screen.tsx';
import { liveStory, preparingStory, readyStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { password, statusOf, storyHost } from '../story-host.tsx';

function open(story: Story, id: string, needsId = true) {
  const host = storyHost(story, id);
  show(
    <WaveScreen {...{ rollout: story.rollout().id, wave: story.wave().id }} />,
    statusOf(story, id, needsId),
  );
  return { host, user: userEvent.setup({ delay: null }) };
}

const gateOf = async (name: RegExp) => screen.findByRole('region', { name });

describe('a closed gate', () => {
  it('[R45] names who lacks what, and ends in the control that removes it', async () => {
    const { user } = open(preparingStory(), 'trainer');
    const gate = await gateOf(/^Entry gate closed: .*3 people untrained/);
    for (const name of ['Jonas Bakke', 'Lena Okafor', 'Amir Rahimi'])
      expect(within(gate).getAllByText(name).length).toBeGreaterThan(0);
    await user.click(within(gate).getAllByRole('button', { name: 'Record training' })[0] as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'Record training' })).toBeTruthy();
  });

  it('[R36] can be pressed: the book refuses, the note says who is missing and has the focus', async () => {
    const story = preparingStory();
    const { host, user } = open(story, 'owner');
    await user.click(await screen.findByRole('button', { name: 'Go live' }));
    const note = await screen.findByRole('group', { name: /^Not live/ });
    expect(note.textContent).toContain('Jonas Bakke');
    expect(document.activeElement).toBe(note);
    expect(host.asked('act')).toEqual([
      { command: { kind: 'wave.go-live', ...story.ofWave() }, credential: null },
    ]);
    expect(story.wave().state.kind).toBe('preparing');
  });

  it('[R45] records a whole group at once, and the gate says at once what is left', async () => {
    const story = preparingStory();
    const { host, user } = open(story, 'trainer');
    await user.click((await screen.findAllByRole('button', { name: 'Record training' }))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: 'Record training' }));
    await user.click(dialog.getByRole('radio', { name: /WI-121/ }));
    await user.click(dialog.getByRole('button', { name: 'All who are missing' }));
    await user.click(dialog.getByRole('radio', { name: /^Passed/ }));
    await user.click(dialog.getByRole('button', { name: 'Record for 3 people' }));
    expect(await screen.findByText(/Saved/)).toBeTruthy();
    expect(host.asked('act')).toMatchObject([
      {
        command: {
          kind: 'training.record',
          people: expect.arrayContaining(['P-1', 'P-2', 'P-3']),
          record: { item: 'WI-121', version: 1, result: 'passed' },
        },
      },
    ]);
    const section = document.querySelector<HTMLElement>('#training');
    expect(
      within(section as HTMLElement)
        .getByText('WI-121')
        .closest('li')?.textContent,
    ).toContain('3 of 3');
    expect(await gateOf(/3 people untrained/)).toBeTruthy();
  });

  it('[R47] nothing is recorded while an answer is missing; the summary leads to it', async () => {
    const { host, user } = open(preparingStory(), 'trainer');
    await user.click((await screen.findAllByRole('button', { name: 'Record training' }))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: 'Record training' }));
    await user.click(dialog.getByRole('button', { name: 'Record training' }));
    const summary = await dialog.findByRole('group', { name: /There is a problem/ });
    expect(summary.textContent).toContain('Choose at least one person');
    expect(summary.textContent).toContain('Choose a result');
    expect(host.asked('act')).toEqual([]);
  });

  it('[R36] the proof names every check and leads into the trail', async () => {
    const story = readyStory();
    const { user } = open(story, 'owner');
    await user.click(await screen.findByRole('button', { name: 'Show the proof' }));
    const proof = await screen.findByRole('table', { name: 'What the entry gate is computed from' });
    expect(within(proof).getAllByRole('row')).toHaveLength(12);
    const link = within(proof).getByRole('link', { name: /^Events ?: Cohort/ });
    expect(link.getAttribute('href')).toContain('what=cohort-frozen');
    expect(screen.getByRole('link', { name: 'Open the proof' }).getAttribute('href')).toContain(
      '/why?side=entry',
    );
  });
});

describe('an open gate', () => {
  it('[R9] going live asks for id and password first, and says why', async () => {
    const story = readyStory();
    const { host, user } = open(story, 'owner');
    await user.click((await screen.findAllByRole('button', { name: 'Go live' }))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: /Take Line 1 live/ }));
    expect(dialog.getByText('First signature since you signed in, so both are needed.')).toBeTruthy();
    await user.type(dialog.getByLabelText('User id'), 'owner');
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: 'Go live as owner' }));
    expect(await gateOf(/^Entry gate passed/)).toBeTruthy();
    expect(host.asked('act')).toMatchObject([{ credential: { id: 'owner', password } }]);
    expect(story.wave().state.kind).toBe('live');
  });

  it('[R9] later signatures of the period ask for the password alone', async () => {
    const { host, user } = open(readyStory(), 'owner', false);
    await user.click((await screen.findAllByRole('button', { name: 'Go live' }))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: /Take Line 1 live/ }));
    expect(dialog.queryByLabelText('User id')).toBeNull();
    await user.type(dialog.getByLabelText('Password'), 'wrong');
    await user.click(dialog.getByRole('button', { name: 'Go live as owner' }));
    expect((await dialog.findByRole('group', { name: /password is wrong/ })).textContent).toContain('3');
    expect(host.asked('act')).toMatchObject([{ credential: { id: null, password: 'wrong' } }]);
    expect((dialog.getByLabelText('Password') as HTMLInputElement).value).toBe('');
  });

  it('[R11] every signature stands with printed name, meaning, and time with zone', async () => {
    open(readyStory(), 'owner');
    const card = (await screen.findAllByRole('group', { name: 'val: Signed' }))[0] as HTMLElement;
    expect(card.textContent).toContain('Reviewed');
    expect(card.textContent).toMatch(/Mon 16 Nov 2026, \d\d:\d\d \+01:00/);
  });

  it('[R13] an edit of what is signed shows the signatures it voids and saves only the typed phrase', async () => {
    const story = readyStory();
    const { host, user } = open(story, 'owner');
    const scope = await screen.findByRole('region', { name: 'Scope' });
    await user.click(within(scope).getByRole('button', { name: 'Edit' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit the scope' }));
    await user.type(form.getByLabelText('Products'), 'Cartons');
    await user.click(form.getByRole('button', { name: 'Save' }));
    const preview = within(await screen.findByRole('dialog', { name: 'Saving this voids 3 signatures' }));
    await user.type(preview.getByLabelText('Reason for the change'), 'Family A only');
    await user.click(preview.getByRole('button', { name: 'Save and void 3 signatures' }));
    expect(host.asked('act')).toEqual([]);
    await user.type(preview.getByLabelText(/void 3/), 'void 3');
    await user.click(preview.getByRole('button', { name: 'Save and void 3 signatures' }));
    expect((await screen.findAllByRole('group', { name: 'val: Void' })).length).toBeGreaterThan(0);
    expect(story.wave().signatures.filter((held) => held.void !== null)).toHaveLength(3);
  });
});

describe('a halted wave', () => {
  it('[R41] resuming asks for a reason and a signature', async () => {
    const story = liveStory();
    story.do('lead', {
      kind: 'rollout.halt',
      rollout: story.rollout().id,
      waves: 'all',
      seen: 'Old label on terminal 4',
    });
    const { host, user } = open(story, 'owner', false);
    const gate = await gateOf(/^Halted: Old label on terminal 4/);
    expect(gate.textContent).toContain('3 people were exposed');
    await user.click(within(gate).getByRole('button', { name: 'Resume' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resume after the halt' }));
    await user.click(dialog.getByRole('button', { name: 'Resume as owner' }));
    expect(host.asked('act')).toEqual([]);
    await user.type(dialog.getByLabelText('Why may it go on?'), 'Labels replaced');
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: 'Resume as owner' }));
    expect(await gateOf(/^Exit gate closed/)).toBeTruthy();
  });

  it('[R40] rolling back wants reason, the typed phrase and a signature', async () => {
    const story = liveStory();
    const { host, user } = open(story, 'owner', false);
    await user.click(await screen.findByRole('button', { name: 'Roll back' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Roll back Line 1' }));
    await user.type(dialog.getByLabelText('Reason'), 'Old labels');
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: 'Roll back as owner' }));
    expect(host.asked('act')).toEqual([]);
    await user.type(dialog.getByLabelText(/roll back/), 'Roll back');
    await user.click(dialog.getByRole('button', { name: 'Roll back as owner' }));
    expect(await screen.findByText(/Rolled back/)).toBeTruthy();
    expect(story.wave().state.kind).toBe('rolled-back');
  });

  it('[R49] waiving a criterion wants a reason and a signature', async () => {
    const story = liveStory();
    const { host, user } = open(story, 'qa', false);
    const criteria = await screen.findByRole('region', { name: 'Criteria' });
    await user.click(within(criteria).getAllByRole('button', { name: 'Check' }).at(-1) as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: 'Check a criterion' }));
    await user.click(dialog.getByRole('radio', { name: /^Waived/ }));
    await user.click(dialog.getByRole('button', { name: 'Waive as qa' }));
    expect(host.asked('act')).toEqual([]);
    await user.type(dialog.getByLabelText('Reason for waiving'), 'Counted by hand');
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: 'Waive as qa' }));
    expect(await screen.findByText('waived: Counted by hand')).toBeTruthy();
  });
});

describe('who may only read', () => {
  const writes =
    /^(Go live|Start preparation|Record training|Edit|Add|Ask for approvals|Sign at this workstation|Check|Mark done|Record a deviation|Record the review|Change the route|Cancel this wave|Freeze the cohort|Move dates)$/;

  it('[R3] an auditor sees every reason and no control that writes', async () => {
    open(preparingStory(), 'auditor');
    expect(await gateOf(/3 people untrained/)).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: writes })).toEqual([]);
    expect(screen.queryAllByRole('link', { name: writes })).toEqual([]);
    expect(screen.getByRole('button', { name: 'Show the proof' })).toBeTruthy();
  });

  it('[R21] the page as of an earlier moment asks for it, says so, and takes the writing controls away', async () => {
    window.history.replaceState(null, '', '/?at=12');
    const { host } = open(preparingStory(), 'owner');
    expect(await screen.findByText(/^As of Mon 16 Nov 2026/)).toBeTruthy();
    expect(host.asked('read.wave')).toMatchObject([{ at: 12 }]);
    expect(screen.queryAllByRole('button', { name: writes })).toEqual([]);
    expect(screen.getByRole('button', { name: 'Back to now' })).toBeTruthy();
  });
});
