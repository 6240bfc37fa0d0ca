import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { useLocation } from 'wouter';
import { Screens } from '../../../../../src-renderer/app/router.tsx';
import { ShellFrame } from '../../../../../src-renderer/app/shell.tsx';
import { NavigateProvider } from '../../../../../src-renderer/parts/link.tsx';
import { SignInScreen } from '../../../../../src-renderer/screens/sign-in/sign-in-screen.tsx';
import { liveStory, preparingStory, train } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show, statusWith } from '../../app/fake-host.tsx';
import { password, statusOf, storyHost } from '../story-host.tsx';

const key = 'wavebook-floor';

function Window(): ReactElement {
  const [, go] = useLocation();
  return (
    <NavigateProvider value={go}>
      <ShellFrame>
        <Screens />
      </ShellFrame>
    </NavigateProvider>
  );
}

/** A workstation of the floor at the story's wave, or one that was not told yet where it stands. */
function open(story: Story, id: string, path = '/floor', chosen = true) {
  const status = statusOf(story, id);
  const host = storyHost(story, id, { 'desk.status': () => status });
  const at = chosen ? story.ofWave() : null;
  window.localStorage.setItem(key, JSON.stringify({ on: true, book: status.book?.id, at }));
  window.history.replaceState(null, '', path);
  show(<Window />, status);
  return { host, user: userEvent.setup({ delay: null }) };
}

const acts = (host: { asked: (procedure: string) => readonly unknown[] }) =>
  host.asked('act').map((asked) => (asked as { command: object }).command);

describe('training on the floor', () => {
  it('[R47] three answers, id and password make one signed record; then the next item stands there', async () => {
    const story = preparingStory();
    const { host, user } = open(story, 'trainer');
    await user.click(await screen.findByRole('radio', { name: /^WI-121/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Bakke/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Rahimi/ }));
    await user.click(await screen.findByRole('radio', { name: /^Passed/ }));
    expect(screen.getByRole('group', { name: 'The record' }).textContent).toContain(
      'Jonas Bakke and Amir Rahimi, WI-121 version 1, passed',
    );
    await user.type(screen.getByLabelText(/^User id/), 'trainer');
    await user.type(screen.getByLabelText(/^Password/), password);
    await user.click(screen.getByRole('button', { name: 'Sign and record' }));
    const said = await screen.findByRole('group', {
      name: /^Signed and recorded: Jonas Bakke and Amir Rahimi/,
    });
    expect(document.activeElement).toBe(said);
    expect(acts(host)).toMatchObject([
      {
        kind: 'training.record-signed',
        people: ['P-1', 'P-3'],
        record: { item: 'WI-121', result: 'passed' },
      },
    ]);
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
    expect((screen.getByRole('radio', { name: /^WI-118/ }) as HTMLInputElement).checked).toBe(true);
  });

  it('[R47] what is missing is told at its question, and nothing is sent', async () => {
    const { host, user } = open(preparingStory(), 'trainer');
    await user.click(await screen.findByRole('button', { name: 'Sign and record' }));
    const summary = await screen.findByRole('group', { name: /^There is a problem/ });
    expect(summary.textContent).toContain('Choose at least one person');
    expect(host.asked('act')).toEqual([]);
  });

  it('[R9] a wrong password is told in place, the answers stay, the password does not', async () => {
    const { user } = open(preparingStory(), 'trainer');
    await user.click(await screen.findByRole('checkbox', { name: /^Bakke/ }));
    await user.click(screen.getByRole('radio', { name: /^Not passed/ }));
    await user.type(screen.getByLabelText(/^User id/), 'trainer');
    await user.type(screen.getByLabelText(/^Password/), 'not it');
    await user.click(screen.getByRole('button', { name: 'Sign and record' }));
    expect((await screen.findAllByText(/3 .*left/)).length).toBeGreaterThan(0);
    expect((screen.getByLabelText(/^Password/) as HTMLInputElement).value).toBe('');
    expect((screen.getByRole('checkbox', { name: /^Bakke/ }) as HTMLInputElement).checked).toBe(true);
  });

  it('[R45] missing people stand first; what is complete is one press away', async () => {
    const story = preparingStory();
    train(story, 'WI-118');
    train(story, 'WI-121', ['P-1', 'P-2']);
    const { user } = open(story, 'trainer');
    const boxes = await screen.findAllByRole('checkbox');
    expect(boxes[0]?.closest('label')?.textContent).toBe('RahimiAmir, missing');
    expect(screen.queryByRole('radio', { name: /^WI-118/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Another item/ }));
    expect(screen.getByRole('radio', { name: /^WI-118.*complete for everyone/ })).toBeTruthy();
  });

  it('[R47] somebody else is found by a scanned id, and is one of those recorded', async () => {
    const story = preparingStory();
    const { lena, user } = { lena: 'P-2', ...open(story, 'trainer') };
    await user.click(await screen.findByRole('button', { name: /^Someone else/ }));
    await user.type(screen.getByLabelText('Name or id'), lena);
    await screen.findByRole('button', { name: /Lena Okafor/ });
    await user.keyboard('{Enter}');
    expect(((await screen.findByRole('checkbox', { name: /^Okafor/ })) as HTMLInputElement).checked).toBe(
      true,
    );
  });

  it('[R3] whoever may not record reads who may, and is offered no signature', async () => {
    open(preparingStory(), 'owner');
    expect(await screen.findByText('Only a trainer or a line lead records training')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign and record' })).toBeNull();
  });

  it('[R45] the gate says at the bottom what keeps the wave from going live', async () => {
    open(preparingStory(), 'trainer');
    const title = await screen.findByText('Line 1 cannot go live yet');
    expect(title.closest('.wb-note')?.textContent).toMatch(/3 people untrained.*Planned Thu 19 Nov, 07:00/);
  });
});

describe('the halt on the floor', () => {
  it('[R41][R65] two answers halt the wave at hand, without a password, and say who was exposed', async () => {
    const story = liveStory();
    const { host, user } = open(story, 'lead');
    await user.click(await screen.findByRole('button', { name: 'Call a halt' }));
    expect(
      ((await screen.findByRole('radio', { name: /Line 1.*You are here/ })) as HTMLInputElement).checked,
    ).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Terminal down' }));
    expect(screen.queryByLabelText(/Password/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Halt Line 1 now' }));
    expect(await screen.findByText('Line 1: 3 people')).toBeTruthy();
    expect(acts(host)).toEqual([
      { kind: 'rollout.halt', rollout: story.rollout().id, waves: [story.wave().id], seen: 'Terminal down' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Back to the start' }));
    expect(await screen.findByText('Line 1 is halted')).toBeTruthy();
  });

  it('[R41] Ctrl Shift H leads there from every task', async () => {
    const { user } = open(liveStory(), 'lead', '/floor/incident');
    await screen.findByRole('button', { name: 'Record the incident' });
    await user.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Call a halt' })).toBeTruthy();
  });

  it('[R1] from the locked screen it asks for id and password, nothing else', async () => {
    const story = liveStory();
    const status = statusWith({ me: null });
    const host = storyHost(story, 'lead', {
      'desk.status': () => status,
      'session.signIn': () => ({ ok: true, value: null }),
    });
    window.localStorage.setItem(key, JSON.stringify({ on: true, book: status.book?.id, at: story.ofWave() }));
    window.history.replaceState(null, '', '/floor');
    show(
      <NavigateProvider value={(href) => window.history.pushState(null, '', href)}>
        <SignInScreen status={status} lockedFor={{ id: 'lead', name: 'Marit Haugen' }} />
      </NavigateProvider>,
      statusOf(story, 'lead'),
    );
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: 'Call a halt' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Call a halt: who are you?' })).toBeTruthy();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect((screen.getByLabelText('User id') as HTMLInputElement).value).toBe('');
    await user.type(screen.getByLabelText('User id'), 'p.nygard');
    await user.type(screen.getByLabelText('Password'), password);
    await user.click(screen.getByRole('button', { name: 'Go on to the halt' }));
    expect(host.asked('session.signIn')).toEqual([{ id: 'p.nygard', password }]);
    expect(window.location.pathname).toBe('/floor/halt');
  });
});

describe('the other tasks of the floor', () => {
  it('[R42] an activity is ticked with what shows it, and said in place', async () => {
    const story = liveStory();
    const due = { ms: story.now.ms + 86_400_000, offset: 60, zone: 'Europe/Oslo' };
    story.do('owner', {
      kind: 'wave.add-activity',
      ...story.ofWave(),
      activity: { title: 'Support call', kind: 'support', owner: 'Marit Haugen', due },
    });
    const { host, user } = open(story, 'lead', '/floor/activities');
    await user.click(await screen.findByRole('checkbox', { name: /^Support call/ }));
    await user.type(screen.getByRole('textbox', { name: /What shows it/ }), 'Call log 14');
    await user.click(screen.getByRole('button', { name: 'Mark as done' }));
    expect(await screen.findByRole('group', { name: 'Done: Support call' })).toBeTruthy();
    expect(acts(host)).toMatchObject([{ kind: 'wave.done', evidence: 'Call log 14' }]);
    expect(await screen.findByText('Nothing is left to do')).toBeTruthy();
  });

  it('an incident is recorded with what was seen, how bad it is and where; then it starts anew', async () => {
    const story = liveStory();
    const { user } = open(story, 'lead', '/floor/incident');
    await user.click(await screen.findByRole('radio', { name: 'Wrong label or print' }));
    await user.click(screen.getByRole('radio', { name: /^Medium/ }));
    await user.type(screen.getByLabelText('Terminal, machine or place'), 'Terminal 4');
    await user.click(screen.getByRole('button', { name: 'Record the incident' }));
    expect(await screen.findByRole('group', { name: 'Recorded' })).toBeTruthy();
    expect(story.rollout().deviations).toMatchObject([
      { severity: 'medium', what: 'Terminal 4: Wrong label or print' },
    ]);
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('[R3] an auditor reads the floor and is offered nothing to press', async () => {
    const { user } = open(liveStory(), 'auditor');
    await screen.findByRole('link', { name: 'Activities' });
    expect(screen.queryByRole('button', { name: 'Call a halt' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Incident' }));
    await screen.findByRole('radio', { name: 'Terminal down' });
    expect(screen.queryByRole('button', { name: 'Record the incident' })).toBeNull();
  });
});

describe('a workstation of the floor', () => {
  it('is asked once where it stands, keeps it, and starts there', async () => {
    const story = liveStory();
    const { user } = open(story, 'lead', '/', false);
    await user.click(await screen.findByRole('button', { name: /^.*Line 1/ }));
    expect(await screen.findByRole('link', { name: 'Training' })).toBeTruthy();
    expect(JSON.parse(window.localStorage.getItem(key) ?? '{}')).toMatchObject({
      on: true,
      at: story.ofWave(),
    });
    expect(window.location.pathname).toBe('/floor');
  });

  it('becomes a desk again from the menu of who works there', async () => {
    const { user } = open(liveStory(), 'lead');
    await user.click(await screen.findByRole('button', { name: /lead/ }));
    const menu = within(await screen.findByRole('dialog', { name: 'lead is signed in' }));
    await user.click(menu.getByRole('button', { name: 'Leave the shop floor' }));
    expect(window.localStorage.getItem(key)).toBeNull();
    expect(await screen.findByRole('navigation', { name: 'Where you are' })).toBeTruthy();
  });

  it('asks anew when its wave is over, or another book is open', async () => {
    const story = liveStory();
    story.do('qa', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'labels' });
    open(story, 'lead');
    expect(await screen.findByText(/no longer open/)).toBeTruthy();
  });
});
