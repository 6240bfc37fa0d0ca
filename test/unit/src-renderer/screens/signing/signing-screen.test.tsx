import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ShellFrame } from '../../../../../src-renderer/app/shell.tsx';
import { readNextSigner } from '../../../../../src-renderer/screens/signing/next-signer.ts';
import { SigningScreen } from '../../../../../src-renderer/screens/signing/signing-screen.tsx';
import { NavigateProvider } from '../../../../../src-renderer/parts/link.tsx';
import { preparingStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { password, statusOf, storyHost } from '../story-host.tsx';

const went: string[] = [];

function Room({ story }: { readonly story: Story }): ReactElement {
  return (
    <NavigateProvider value={(href) => void went.push(href)}>
      <ShellFrame>
        <SigningScreen {...story.ofWave()} gate="entry" />
      </ShellFrame>
    </NavigateProvider>
  );
}

function asked(): Story {
  const story = preparingStory();
  story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
  return story;
}

function open(story: Story, id: string, needsId = true) {
  went.length = 0;
  const host = storyHost(story, id, { 'session.lock': () => null, 'desk.status': () => statusOf(story, id) });
  show(<Room story={story} />, statusOf(story, id, needsId));
  return { host, user: userEvent.setup({ delay: null }) };
}

describe('the ceremony', () => {
  it('[R11] shows the sections, what stays open by name, and what will be printed', async () => {
    open(asked(), 'val');
    expect(await screen.findByRole('heading', { level: 1, name: 'Approve Line 1 for go-live' })).toBeTruthy();
    const sections = within(screen.getByRole('table', { name: 'Section you sign' }));
    expect(sections.getAllByRole('rowheader').map((cell) => cell.textContent)).toContain(
      'Entry and exit criteria',
    );
    expect(screen.getByText(/3 of 3 people are not trained.*Jonas Bakke, Lena Okafor/)).toBeTruthy();
    const preview = screen.getByRole('group', { name: 'val: Signed' });
    expect(preview.textContent).toMatch(/Reviewed.*Mon 16 Nov 2026, \d\d:\d\d \+01:00, NORD-QA-02/);
    expect(preview.textContent).toContain('W-001-1 revision 1');
  });

  it('[R12] signs exactly the content that was shown, with both parts of the signature', async () => {
    const story = asked();
    const { host, user } = open(story, 'val');
    await user.type(await screen.findByLabelText('User id'), 'val');
    await user.type(screen.getByLabelText('Password'), password);
    await user.click(screen.getByRole('button', { name: 'Sign as val' }));
    expect(await screen.findByRole('group', { name: 'val has signed' })).toBeTruthy();
    const signature = story.wave().signatures.at(-1)?.statement;
    expect(signature).toMatchObject({ signer: 'val', meaning: 'reviewed' });
    expect(host.asked('act')).toMatchObject([
      {
        command: { kind: 'sign', digest: signature?.digest, sections: signature?.sections },
        credential: { id: 'val', password },
      },
    ]);
  });

  it('[R5] a wrong password says how many tries are left, keeps the choice and empties the password', async () => {
    const { user } = open(asked(), 'val', false);
    await user.type(await screen.findByLabelText('Password'), 'not it');
    await user.click(screen.getByRole('button', { name: 'Sign as val' }));
    const note = await screen.findByRole('group', { name: /password is wrong/ });
    expect(note.textContent).toContain('3 tries are left');
    expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe('');
    expect((screen.getByRole('radio', { name: /^Reviewed/ }) as HTMLInputElement).checked).toBe(true);
  });

  it('[R18] a rejection wants its reason before it is sent', async () => {
    const story = asked();
    const { host, user } = open(story, 'val', false);
    await user.click(await screen.findByRole('radio', { name: /^Rejected/ }));
    await user.type(screen.getByLabelText('Password'), password);
    await user.click(screen.getByRole('button', { name: 'Reject as val' }));
    expect(await screen.findByRole('group', { name: /There is a problem/ })).toBeTruthy();
    expect(host.asked('act')).toEqual([]);
    await user.type(screen.getByLabelText('Reason'), 'Label stock is not assessed');
    await user.click(screen.getByRole('button', { name: 'Reject as val' }));
    expect(await screen.findByRole('group', { name: 'val has rejected it' })).toBeTruthy();
    expect(story.wave().signatures.at(-1)?.statement).toMatchObject({
      meaning: 'rejected',
      comment: 'Label stock is not assessed',
    });
  });

  it('[R8] after signing the screen locks and asks for the next signer by name', async () => {
    const { host, user } = open(asked(), 'val', false);
    await user.type(await screen.findByLabelText('Password'), password);
    await user.click(screen.getByRole('button', { name: 'Sign as val' }));
    await user.click(await screen.findByRole('button', { name: 'Lock, and ask the next signer' }));
    expect(host.asked('session.lock')).toHaveLength(1);
    expect(readNextSigner(`?${went.at(-1)?.split('?')[1]}`)).toEqual({
      id: '',
      name: 'Anyone for production',
    });
  });

  it('[R1] who is not asked finds no field to sign in, only who is asked now', async () => {
    open(asked(), 'prod');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Nothing of Line 1 waits for your signature' }),
    ).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.getByText('Asked now: Anyone for validation.')).toBeTruthy();
  });
});
