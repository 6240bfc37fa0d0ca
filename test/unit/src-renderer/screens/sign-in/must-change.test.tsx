import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ACCOUNTABILITY } from '../../../../../shared/words/accountability.ts';
import { AcceptScreen } from '../../../../../src-renderer/screens/sign-in/accept-screen.tsx';
import { MustChangeScreen } from '../../../../../src-renderer/screens/sign-in/must-change-screen.tsx';
import { ownPasswordErrors } from '../../../../../src-renderer/screens/sign-in/own-password.ts';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';

const wrong = (old: string, fresh: string, again: string): readonly string[] =>
  ownPasswordErrors({ old, fresh, again }).map((error) => error.words);

describe('an issued password', () => {
  it('[R4] is not a new password', () => {
    expect(wrong('given once', 'given once', 'given once')).toEqual([
      'Choose another password than the one you have now',
    ]);
    expect(wrong('', '', '')).toEqual(['Enter your password', 'Enter a password']);
    expect(wrong('given once', 'plain green kettle', 'plain green kettel')).toEqual([
      'The two passwords differ',
    ]);
    expect(wrong('given once', 'plain green kettle', 'plain green kettle')).toEqual([]);
  });

  it('[R4] is exchanged, and nothing is sent before both answers agree', async () => {
    const host = fakeHost({ 'session.setPassword': done, 'desk.status': () => statusWith() });
    show(<MustChangeScreen me={{ ...ingrid, mustChange: true }} />);
    await userEvent.type(screen.getByLabelText('The password you were given'), 'given once');
    await userEvent.type(screen.getByLabelText('New password'), 'plain green kettle');
    await userEvent.click(screen.getByRole('button', { name: 'Set my password' }));
    expect(host.asked('session.setPassword')).toHaveLength(0);
    await userEvent.click(screen.getByLabelText('New password once more'));
    await userEvent.paste('plain green kettle');
    await userEvent.click(screen.getByRole('button', { name: 'Set my password' }));
    await vi.waitFor(() =>
      expect(host.asked('session.setPassword')).toEqual([{ old: 'given once', fresh: 'plain green kettle' }]),
    );
  });

  it('[R7] names the rules a new password breaks', async () => {
    fakeHost({
      'session.setPassword': () => ({
        ok: false,
        refusal: { code: 'weak-password', data: { rules: ['too-short', 'common'], shortest: 12 } },
      }),
    });
    show(<MustChangeScreen me={{ ...ingrid, mustChange: true }} />);
    await userEvent.type(screen.getByLabelText('The password you were given'), 'given once');
    await userEvent.type(screen.getByLabelText('New password'), 'password');
    await userEvent.type(screen.getByLabelText('New password once more'), 'password{Enter}');
    const note = await screen.findByRole('group', { name: /^Not saved/ });
    expect(note.textContent).toContain('12');
  });

  it('[R7] that grew too old says so, since when, and shows the rules with the length of the policy', async () => {
    fakeHost({ 'desk.status': () => statusWith({ shortest: 20 }) });
    const passwordDue = { ...now, ms: now.ms - 86_400_000 };
    show(<MustChangeScreen me={{ ...ingrid, mustChange: true, changeBecause: 'age', passwordDue }} />);
    await screen.findByRole('heading', { level: 1, name: 'Your password is too old: choose another one' });
    expect(screen.getByText(/^It was good until Tue 17 Nov 2026, 05:04 \+01:00\./)).toBeTruthy();
    expect(screen.getByLabelText('Password now')).toBeTruthy();
    expect(await screen.findByText(/^At least 20 characters, 5 of them different/)).toBeTruthy();
  });
});

describe('the accountability statement after signing in', () => {
  it('[R15] is shown whole, accepted with one press, and can wait', async () => {
    const host = fakeHost({ act: done, 'desk.status': () => statusWith() });
    const later = vi.fn<() => void>();
    show(<AcceptScreen me={{ ...ingrid, mustAccept: true }} onLater={later} />);
    await screen.findByRole('heading', { level: 1, name: ACCOUNTABILITY.title });
    for (const paragraph of ACCOUNTABILITY.text.split('\n\n'))
      expect(screen.getByText(paragraph)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(later).toHaveBeenCalledOnce();
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Accept the statement' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        { command: { kind: 'account.accept', version: ACCOUNTABILITY.version }, credential: null },
      ]),
    );
  });
});
