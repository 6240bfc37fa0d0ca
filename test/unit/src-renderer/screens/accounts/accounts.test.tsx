import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountRow } from '../../../../../shared/views/shape/account-row.ts';
import { AccountsScreen } from '../../../../../src-renderer/screens/accounts/accounts-screen.tsx';
import { makeAccountErrors } from '../../../../../src-renderer/screens/accounts/make-account-dialog.tsx';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';

const row = (id: string, name: string, standing: AccountRow['standing']): AccountRow => ({
  id,
  name,
  title: 'QA lead',
  roles: ['quality'],
  standing,
  person: null,
  mustChange: false,
  signable: true,
});
const rows = [
  row('t.wieczorek', 'Tomasz Wieczorek', { kind: 'active' }),
  row('k.lie', 'Kari Lie', { kind: 'locked', at: now, failures: 5 }),
];

const jonas = { id: 'P-1187', name: 'Jonas Bakke', role: 'operator', line: 'Line 3' };

function accounts(admin: boolean) {
  const status = statusWith({ me: { ...ingrid, roles: admin ? ['administrator'] : ['quality'] } });
  const host = fakeHost({
    'read.accounts': () => ({ ok: true, value: rows }),
    'desk.status': () => status,
    act: done,
    'read.people': () => ({ ok: true, value: { people: [jonas], total: 1 } }),
  });
  show(<AccountsScreen />, status);
  return host;
}

describe('accounts', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[R5] say that one is locked, since when and after how many failures, and unlock it with a reason', async () => {
    const host = accounts(true);
    await screen.findByRole('heading', { level: 1, name: '1 account may sign in; 1 is locked' });
    await userEvent.click(screen.getByText('Kari Lie'));
    expect(screen.getByText(/5 failed attempts/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Unlock the account' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Reason'), 'Her own typing, she says');
    await userEvent.click(screen.getByRole('button', { name: 'Unlock the account' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        {
          command: { kind: 'account.unlock', id: 'k.lie', reason: 'Her own typing, she says' },
          credential: null,
        },
      ]),
    );
  });

  it('[R6] are revoked only with a reason and the typed word', async () => {
    const host = accounts(true);
    await userEvent.click(await screen.findByText('Tomasz Wieczorek'));
    await userEvent.click(screen.getByRole('button', { name: 'Revoke' }));
    await userEvent.type(await screen.findByLabelText('Reason'), 'Left the company');
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the account' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByRole('textbox', { name: /^Type revoke/ }), 'revoke{Enter}');
    await vi.waitFor(() => expect(host.asked('act')).toHaveLength(1));
  });

  it('[R3] offer nothing to somebody who is no administrator', async () => {
    accounts(false);
    await userEvent.click(await screen.findByText('Tomasz Wieczorek'));
    for (const name of ['Add an account', 'Change', 'Reset the password', 'Revoke'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('want a name, a title, a function, an id and a password twice', () => {
    const answers = { id: 'k lie', name: '', title: '', roles: [], person: '', fresh: 'a', again: 'b' };
    expect(makeAccountErrors(answers).map((error) => error.name)).toEqual([
      'name',
      'title',
      'roles',
      'id',
      'again',
    ]);
  });

  it('are tied to somebody of the roster, chosen by name; a trainee must be', async () => {
    const host = accounts(true);
    await userEvent.click(await screen.findByText('Tomasz Wieczorek'));
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Trainee Confirms own training/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Confirms own training');
    await userEvent.click(screen.getByRole('button', { name: 'Save the account' }));
    expect(
      await screen.findAllByText('Say who of the roster it is: a trainee confirms their own training'),
    ).toHaveLength(2);
    await userEvent.type(screen.getByLabelText('On the roster as'), 'P-1187');
    await screen.findByText('Jonas Bakke, operator, Line 3', { selector: 'p' });
    await userEvent.click(screen.getByRole('button', { name: 'Save the account' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        { command: { kind: 'account.change', person: 'P-1187', roles: ['quality', 'trainee'] } },
      ]),
    );
  });
});
