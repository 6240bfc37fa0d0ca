import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ShellFrame } from '../../../../../src-renderer/app/shell.tsx';
import { CeremonyScreen } from '../../../../../src-renderer/screens/ceremony/ceremony-screen.tsx';
import { NavigateProvider } from '../../../../../src-renderer/parts/link.tsx';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { password, statusOf, storyHost } from '../story-host.tsx';
import { boardStory } from './board-story.ts';

function Room({ story }: { readonly story: Story }): ReactElement {
  return (
    <NavigateProvider value={() => undefined}>
      <ShellFrame>
        <CeremonyScreen {...story.ofWave()} gate="entry" />
      </ShellFrame>
    </NavigateProvider>
  );
}

function open(story: Story, id = 'owner') {
  const host = storyHost(story, id, { 'desk.status': () => statusOf(story, id) });
  show(<Room story={story} />, statusOf(story, id));
  return { host, user: userEvent.setup({ delay: null }) };
}

const form = async (name: string) =>
  within(await screen.findByRole('form', { name: `Signature of ${name}` }));
const said = () => screen.findAllByRole('status');
const heldBy = (story: Story, id: string) =>
  story.wave().signatures.filter(({ statement }) => statement.signer === id);

describe('a sitting of the board', () => {
  it('[R9] each signs with their own id and password; the next is offered by name, with an empty password', async () => {
    const story = boardStory();
    const { host, user } = open(story);
    const first = await form('bo');
    expect((first.getByLabelText('User id') as HTMLInputElement).value).toBe('');
    await user.type(first.getByLabelText('User id'), 'bo');
    await user.type(first.getByLabelText('Password'), password);
    await user.click(first.getByRole('button', { name: 'Sign as bo' }));
    const next = await form('qa');
    expect((next.getByLabelText('Password') as HTMLInputElement).value).toBe('');
    expect(document.activeElement).toBe(next.getByRole('heading', { name: 'Signature of qa' }));
    expect((await said()).some((one) => /bo has signed: approved/.test(one.textContent ?? ''))).toBe(true);
    expect(host.asked('approval.ceremony')).toMatchObject([
      { verdict: 'sign', gate: 'entry', credential: { id: 'bo', password } },
    ]);
    expect(heldBy(story, 'bo')[0]?.statement).toMatchObject({ meaning: 'approved', signer: 'bo' });
    expect(host.asked('session.signOut')).toEqual([]);
  });

  it('[R1] the id of somebody else is told before anything is sent', async () => {
    const { host, user } = open(boardStory());
    const seat = await form('bo');
    await user.type(seat.getByLabelText('User id'), 'qa');
    await user.type(seat.getByLabelText('Password'), password);
    await user.click(seat.getByRole('button', { name: 'Sign as bo' }));
    expect((await seat.findByRole('group', { name: /There is a problem/ })).textContent).toContain(
      'seat of bo',
    );
    expect(host.asked('approval.ceremony')).toEqual([]);
  });

  it('[R5] a wrong password says how many tries are left, and is empty again', async () => {
    const { user } = open(boardStory());
    const seat = await form('bo');
    await user.type(seat.getByLabelText('User id'), 'bo');
    await user.type(seat.getByLabelText('Password'), 'not it');
    await user.click(seat.getByRole('button', { name: 'Sign as bo' }));
    expect((await seat.findByRole('group', { name: /password is wrong/ })).textContent).toContain('3 tries');
    expect((seat.getByLabelText('Password') as HTMLInputElement).value).toBe('');
  });

  it('[R18] a rejection wants a reason, and is said to the room with what it means for the sitting', async () => {
    const story = boardStory();
    const { host, user } = open(story);
    const seat = await form('bo');
    await user.click(seat.getByRole('radio', { name: /^Rejected/ }));
    await user.type(seat.getByLabelText('User id'), 'bo');
    await user.type(seat.getByLabelText('Password'), password);
    await user.click(seat.getByRole('button', { name: 'Reject as bo' }));
    expect(await seat.findByRole('group', { name: /There is a problem/ })).toBeTruthy();
    expect(host.asked('approval.ceremony')).toEqual([]);
    await user.type(seat.getByLabelText('Reason'), 'Labels are not assessed');
    await user.click(seat.getByRole('button', { name: 'Reject as bo' }));
    await waitFor(() => expect(heldBy(story, 'bo')).toHaveLength(1));
    await screen.findByText('bo has rejected it');
    const room = (await said()).map((one) => one.textContent ?? '').join(' ');
    expect(room).toContain('Labels are not assessed');
    expect(room).toContain('Nobody else can answer before that; the sitting can be closed.');
    expect(screen.getByRole('list', { name: 'Seats' }).textContent).toMatch(/qa2.*Waits until asked again/);
    expect(screen.getByRole('button', { name: 'Close the sitting' })).toBeTruthy();
  });

  it('[R18] an abstention is signed, counts for nothing, and the next is asked', async () => {
    const story = boardStory();
    const { user } = open(story);
    const seat = await form('bo');
    await user.click(seat.getByRole('radio', { name: /^Abstain/ }));
    await user.type(seat.getByLabelText('User id'), 'bo');
    await user.type(seat.getByLabelText('Password'), password);
    await user.click(seat.getByRole('button', { name: 'Abstain as bo' }));
    await form('qa');
    expect(heldBy(story, 'bo')[0]?.statement.meaning).toBe('abstained');
    expect(screen.getByRole('list', { name: 'Seats' }).textContent).toMatch(/bo.*Abstained/);
  });

  it('[R10] closing shows who signed and who was absent, stores it by signature, and offers the packet', async () => {
    const story = boardStory();
    const { host, user } = open(story);
    const seat = await form('bo');
    await user.type(seat.getByLabelText('User id'), 'bo');
    await user.type(seat.getByLabelText('Password'), password);
    await user.click(seat.getByRole('button', { name: 'Sign as bo' }));
    await form('qa');
    await user.click(screen.getByRole('button', { name: 'Close the sitting' }));
    const close = within(await screen.findByRole('form', { name: 'Close the sitting' }));
    expect(close.getByText(/^qa and qa2$/)).toBeTruthy();
    expect(close.getByText(/0 of 2 steps are signed/)).toBeTruthy();
    await user.type(close.getByLabelText('Note of the sitting'), 'Quorum not reached');
    await user.click(close.getByRole('button', { name: 'Close the sitting' }));
    expect(await screen.findByRole('group', { name: 'The sitting is closed' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make the packet' })).toBeTruthy();
    const [signature] = heldBy(story, 'bo');
    expect(host.asked('act')).toMatchObject([
      {
        command: {
          kind: 'ceremony.close',
          note: 'Quorum not reached',
          answers: [
            { account: 'bo', verdict: 'signed', signature: signature?.id },
            { account: 'qa', verdict: 'absent', signature: null },
            { account: 'qa2', verdict: 'absent', signature: null },
          ],
        },
      },
    ]);
    expect(story.rollout().ceremonies).toHaveLength(1);
  });

  it('[R1] works by keyboard alone', async () => {
    const story = boardStory();
    const { user } = open(story);
    await form('bo');
    const seat = screen.getByRole('button', { name: /^qa2/ });
    seat.focus();
    await user.keyboard('{Enter}');
    const chosen = await form('qa2');
    expect(document.activeElement?.textContent).toBe('Signature of qa2');
    const field = chosen.getByLabelText('User id');
    for (let tabs = 0; tabs < 10 && document.activeElement !== field; tabs += 1) await user.tab();
    expect(document.activeElement).toBe(field);
    await user.keyboard('qa2{Tab}');
    expect(document.activeElement).toBe(chosen.getByLabelText('Password'));
    await user.keyboard(`${password}{Enter}`);
    await waitFor(() => expect(heldBy(story, 'qa2')).toHaveLength(1));
  });

  it('[R3] who reads only holds no sitting', async () => {
    open(boardStory(), 'auditor');
    expect(await screen.findByText(/You read only/)).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });
});
