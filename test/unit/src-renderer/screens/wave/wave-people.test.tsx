import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WaveScreen } from '../../../../../src-renderer/screens/wave/wave-screen.tsx';
import { liveStory, operator, preparingStory, readyStory, train } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { password, statusOf, storyHost } from '../story-host.tsx';

function open(story: Story, id: string) {
  const host = storyHost(story, id);
  show(<WaveScreen {...{ rollout: story.rollout().id, wave: story.wave().id }} />, statusOf(story, id));
  return { host, user: userEvent.setup({ delay: null }) };
}

function arrive(story: Story, id: string, given: string, family: string): void {
  story
    .later(60)
    .do('owner', { kind: 'person.set', person: operator(id, given, family), reason: 'moved to line 1' });
}

const region = async (name: RegExp) => within(await screen.findByRole('region', { name }));

describe('late joiners', () => {
  it('[R45] one who came after the freeze stands in the people section and as a reason of the gate', async () => {
    const story = readyStory();
    arrive(story, 'P-9', 'Bao', 'Nguyen');
    open(story, 'owner');
    const gate = await region(/^Entry gate closed: 1 late joiner/);
    expect(gate.getByText('Bao Nguyen')).toBeTruthy();
    expect(gate.getAllByRole('button', { name: 'Take in or leave out' }).length).toBeGreaterThan(0);
    const scope = await region(/^Scope$/);
    expect(scope.getByText(/Bao Nguyen came to Line 1 on .*, after the cohort was frozen/)).toBeTruthy();
  });

  it('[R45] several are left out at once with a reason, and stay listed with who, when and why', async () => {
    const story = liveStory();
    arrive(story, 'P-9', 'Bao', 'Nguyen');
    arrive(story, 'P-8', 'Ewa', 'Kowalczyk');
    const { host, user } = open(story, 'owner');
    const scope = await region(/^Scope$/);
    await user.click(scope.getByRole('button', { name: 'Take in or leave out' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Decide on 2 late joiners' }));
    expect(dialog.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    await user.click(dialog.getByRole('radio', { name: /^Leave out/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'On leave until the handover');
    await user.click(dialog.getByRole('button', { name: 'Leave out 2 people' }));
    expect(await scope.findAllByText(/left out on .* by owner: On leave until the handover/)).toHaveLength(2);
    expect(host.asked('act')).toMatchObject([
      {
        command: {
          kind: 'wave.joiners',
          people: expect.arrayContaining(['P-8', 'P-9']),
          decision: 'left-out',
        },
      },
    ]);
  });

  it('[R13][R45] taken in while preparing shows what becomes void first, with the reason already given', async () => {
    const story = readyStory();
    arrive(story, 'P-9', 'Bao', 'Nguyen');
    const { host, user } = open(story, 'owner');
    const scope = await region(/^Scope$/);
    await user.click(scope.getByRole('button', { name: 'Take in or leave out' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Decide on 1 late joiner' }));
    await user.click(dialog.getByRole('radio', { name: /^Take in/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Works on line 1 from Monday');
    await user.click(dialog.getByRole('button', { name: 'Take in 1 person' }));
    const preview = within(await screen.findByRole('dialog', { name: 'Saving this voids 3 signatures' }));
    expect((preview.getByRole('textbox', { name: /^Reason/ }) as HTMLTextAreaElement).value).toBe(
      'Works on line 1 from Monday',
    );
    expect(host.asked('act')).toEqual([]);
    await user.type(preview.getByRole('textbox', { name: /void 3/ }), 'void 3');
    await user.click(preview.getByRole('button', { name: 'Save and void 3 signatures' }));
    expect(await screen.findByText(/Saved/)).toBeTruthy();
    expect(story.wave().cohort).toContain('P-9');
  });

  it('[R45] nothing is decided without people, decision and reason', async () => {
    const story = liveStory();
    arrive(story, 'P-9', 'Bao', 'Nguyen');
    const { host, user } = open(story, 'owner');
    const scope = await region(/^Scope$/);
    await user.click(scope.getByRole('button', { name: 'Take in or leave out' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Decide on 1 late joiner' }));
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Decide' }));
    expect(await dialog.findByRole('group', { name: 'There is a problem: 3 answers' })).toBeTruthy();
    expect(host.asked('act')).toEqual([]);
  });

  it('[R45] a line lead reads who came, and is offered no decision', async () => {
    const story = liveStory();
    arrive(story, 'P-9', 'Bao', 'Nguyen');
    open(story, 'lead');
    const scope = await region(/^Scope$/);
    expect(scope.getByText(/Bao Nguyen came to Line 1/)).toBeTruthy();
    expect(scope.queryByRole('button', { name: 'Take in or leave out' })).toBeNull();
  });
});

describe('who lacks what', () => {
  it('[R45] many gaps stand by cause in the gate, each cause with its own control and nobody twice', async () => {
    const story = preparingStory();
    train(story, 'WI-121', ['P-2'], 'failed');
    open(story, 'trainer');
    const gate = await region(/^Entry gate closed/);
    const group = gate.getByText('Never trained, 3:').closest('li') as HTMLElement;
    expect(group.textContent).toContain('Jonas Bakke WI-118 v1, WI-121 v1');
    expect(within(group).getAllByRole('button', { name: 'Record training' })).toHaveLength(1);
    const failed = gate.getByText('Did not pass, 1:').closest('li') as HTMLElement;
    expect(failed.textContent).toContain('Lena Okafor WI-121 v1');
  });

  it('[R45] a cause with one item opens the record with its people and item chosen', async () => {
    const story = preparingStory();
    train(story, 'WI-118');
    const { user } = open(story, 'trainer');
    const section = within(
      document.querySelector('#training') ?? (await region(/^Training$/).then(() => document.body)),
    );
    await section.findByRole('list', { name: 'Who lacks what' });
    await user.click(section.getByRole('button', { name: 'Record training of Jonas Bakke on WI-121 v1' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Record training' }));
    expect((dialog.getByRole('radio', { name: /WI-121/ }) as HTMLInputElement).checked).toBe(true);
    expect(dialog.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
  });

  it('[R49] only quality is offered an override; the others read who may', async () => {
    const story = preparingStory();
    train(story, 'WI-118');
    open(story, 'trainer');
    await screen.findByRole('list', { name: 'Who lacks what' });
    expect(screen.queryByRole('button', { name: /^Override/ })).toBeNull();
    expect(screen.getByText(/Only quality may override/)).toBeTruthy();
  });

  it('[R49] an override opens the gate for its person, stands with its signature, and is withdrawn with a reason', async () => {
    const story = preparingStory();
    train(story, 'WI-118');
    train(story, 'WI-121', ['P-1', 'P-2']);
    const { user } = open(story, 'qa');
    await user.click(await screen.findByRole('button', { name: 'Override WI-121 v1 for Amir Rahimi' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Amir Rahimi/ }));
    await user.type(dialog.getByLabelText('Reason'), 'Watched at the terminal');
    await user.type(dialog.getByLabelText('User id'), 'qa');
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: /^Override as/ }));
    const list = within(await screen.findByRole('list', { name: 'Overrides' }));
    expect(list.getByText('Watched at the terminal')).toBeTruthy();
    expect(list.getByRole('group', { name: /^qa: Signed/ })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Who lacks what' })).toBeNull();
    await user.click(list.getByRole('button', { name: /^Withdraw the override of Amir Rahimi/ }));
    const withdraw = within(await screen.findByRole('dialog', { name: 'Withdraw this override' }));
    await user.type(withdraw.getByRole('textbox', { name: 'Reason' }), 'Trained now');
    await user.click(withdraw.getByRole('button', { name: 'Withdraw the override' }));
    expect(await screen.findByText(/withdrawn .* by qa: Trained now/)).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Who lacks what' })).toBeTruthy();
  });
});

describe('what is required', () => {
  it('[R45] an item is narrowed by what the people of the wave are, and says how many are left', async () => {
    const story = preparingStory();
    story.do('owner', {
      kind: 'person.set',
      person: operator('P-2', 'Lena', 'Okafor', { role: 'Technician' }),
      reason: 'promoted',
    });
    const { host, user } = open(story, 'trainer');
    await user.click(await screen.findByRole('button', { name: 'Set what is required' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'What these people must be trained on' }),
    );
    await user.click(await dialog.findByRole('button', { name: 'Narrow WI-121' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Technician' }));
    expect(dialog.getByText(/1 of 3 people/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Require 2 items' }));
    await screen.findByText(/Saved/);
    expect(host.asked('act')).toMatchObject([
      {
        command: {
          kind: 'wave.requirements',
          requirements: expect.arrayContaining([
            { item: 'WI-121', roles: ['Technician'], sites: [], lines: [], shifts: [], departments: [] },
          ]),
        },
      },
    ]);
  });

  it('[R45] what these roles need everywhere is added in one step', async () => {
    const story = preparingStory();
    const whom = { roles: ['Operator'], sites: [], lines: [], shifts: [], departments: [] };
    const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
    story.do('trainer', {
      kind: 'item.define',
      item: {
        id: 'GMP-07',
        title: 'Data integrity',
        versions,
        assessed: false,
        validDays: null,
        neededBy: whom,
      },
    });
    const { user } = open(story, 'trainer');
    await user.click(await screen.findByRole('button', { name: 'Add what these roles need everywhere' }));
    await user.click(await screen.findByRole('button', { name: 'Add them' }));
    await screen.findByText(/Saved/);
    expect(story.wave().requirements.map((one) => one.item)).toContain('GMP-07');
  });
});

describe('a deviation', () => {
  it('[R47] points at the training it is about, and names who was involved', async () => {
    const story = liveStory();
    const { host, user } = open(story, 'lead');
    await user.click(
      (await screen.findAllByRole('button', { name: 'Record a deviation' }))[0] as HTMLElement,
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Record a deviation' }));
    await user.type(dialog.getByLabelText('What happened'), 'Wrong label applied');
    await user.click(dialog.getByRole('radio', { name: /^Medium/ }));
    await user.click(dialog.getByRole('checkbox', { name: /^WI-118/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Lena Okafor' }));
    await user.click(dialog.getByRole('button', { name: 'Record the deviation' }));
    await screen.findByText(/Saved/);
    expect(story.rollout().deviations[0]?.training).toEqual({ items: ['WI-118'], people: ['P-2'] });
    expect(host.asked('act').map((asked) => (asked as { command: { kind: string } }).command.kind)).toEqual([
      'deviation.record',
      'deviation.link',
    ]);
  });
});
