import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SignInScreen } from '../../../../../src-renderer/screens/sign-in/sign-in-screen.tsx';
import { fakeHost, show, statusWith } from '../../app/fake-host.tsx';

function lockedAt(address: string): void {
  window.history.replaceState(null, '', address);
  fakeHost({});
  show(<SignInScreen status={statusWith()} lockedFor={{ id: 'k.lie', name: 'Kari Lie' }} />);
}

describe('the lock in a ceremony', () => {
  it('[R8] asks for the next signer by name, with their id, and wants only the password typed', () => {
    lockedAt('/rollouts/r/waves/w/sign/entry?next=t.wieczorek&name=Tomasz+Wieczorek');
    expect(screen.getByRole('heading', { level: 1, name: 'Next to sign: Tomasz Wieczorek' })).toBeTruthy();
    expect((screen.getByLabelText('User id') as HTMLInputElement).value).toBe('t.wieczorek');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('[R1] where anybody of a role may sign, nobody is filled in', () => {
    lockedAt('/rollouts/r/waves/w/sign/entry?next=&name=Anyone+for+QA');
    expect((screen.getByLabelText('User id') as HTMLInputElement).value).toBe('');
    expect(document.activeElement).toBe(screen.getByLabelText('User id'));
  });

  it('[R8] everywhere else the one who was working here is asked back', () => {
    lockedAt('/trail');
    expect(screen.getByRole('heading', { level: 1, name: /Kari Lie/ })).toBeTruthy();
    expect((screen.getByLabelText('User id') as HTMLInputElement).value).toBe('k.lie');
  });
});
