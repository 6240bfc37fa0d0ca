import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AccountsScreen } from '../../../../../src-renderer/screens/accounts/accounts-screen.tsx';
import { makeAccountErrors } from '../../../../../src-renderer/screens/accounts/make-account-dialog.tsx';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';
import { accountPage, accountRow, inDays } from './account-rows.ts';

const rows = [
  accountRow(),
  accountRow({
    id: 'k.lie',
    name: 'Kari Lie',
    standing: { kind: 'locked', at: now, failures: 5 },
    vouched: false,
    accepted: false,
    limits: [{ role: 'quality', sites: ['Plant Sør'] }],
  }),
];

const jonas = { id: 'P-1187', name: 'Jonas Bakke', role: 'operator', line: 'Line 3', site: 'Plant Sør' };

function accounts(admin: boolean) {
  const status = statusWith({ me: { ...ingrid, roles: admin ? ['administrator'] : ['quality'] } });
  const host = fakeHost({
    'read.accounts': () => ({ ok: true, value: rows }),
    'desk.status': () => status,
    act: done,
    'account.make': done,
    'account.reset': done,
    'read.account': () => ({
      ok: true,
      value: accountPage({ passwordDue: inDays(14) }, { vouchers: ['Ingrid Solberg', 'Per Nygård'] }),
    }),
    'read.people': () => ({ ok: true, value: { people: [jonas], total: 1 } }),
  });
  show(<AccountsScreen />, status);
  return host;
}

describe('accounts', () => {
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
    const answers = {
      id: 'k lie',
      name: '',
      title: '',
      roles: [],
      where: {},
      person: '',
      fresh: 'a',
      again: 'b',
    };
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

  it('[R14] say whose identity nobody has checked, by mark and word, and can be narrowed to them', async () => {
    window.history.replaceState(null, '', '/accounts?show=unchecked');
    accounts(true);
    expect(await screen.findByText('1 person cannot sign: nobody has checked who they are')).toBeTruthy();
    const table = screen.getByRole('grid', { name: 'Accounts' });
    expect(within(table).getByText('not checked').closest('tr')?.textContent).toContain('Kari Lie');
    expect(within(table).getByText('QA at Plant Sør')).toBeTruthy();
    expect(within(table).queryByText('Tomasz Wieczorek')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Identity not checked' }));
    expect(within(table).getByText('Tomasz Wieczorek').closest('tr')?.textContent).toContain('accepted');
  });

  it('[R3] hold a function at some sites only, and are not made before a site is named', async () => {
    const host = accounts(true);
    await userEvent.click(await screen.findByRole('button', { name: 'Add an account' }));
    await userEvent.type(await screen.findByLabelText('Name'), 'Lars Dahl');
    await userEvent.type(screen.getByLabelText('Title'), 'Production lead');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Production Approves/ }));
    await userEvent.selectOptions(screen.getByLabelText('Where as Production'), 'Only at some sites');
    await userEvent.type(screen.getByLabelText('User id'), 'l.dahl');
    await userEvent.click(screen.getByRole('button', { name: 'Suggest a password' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add the account' }));
    expect(
      await screen.findAllByText('Choose or name a site for Production, or let it hold at every site'),
    ).toHaveLength(2);
    expect(host.asked('account.make')).toHaveLength(0);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Plant Sør' }));
    await userEvent.type(screen.getByLabelText('Other sites as Production'), 'Plant Vest; Plant Øst');
    await userEvent.click(screen.getByRole('button', { name: 'Add the account' }));
    await vi.waitFor(() =>
      expect(host.asked('account.make')).toMatchObject([
        {
          id: 'l.dahl',
          roles: ['production'],
          limits: [{ role: 'production', sites: ['Plant Sør', 'Plant Vest', 'Plant Øst'] }],
        },
      ]),
    );
  });

  it('[R4] are handed over as a sheet: the issued password this once, until when it is good, and what to do first', async () => {
    const host = accounts(true);
    await userEvent.click(await screen.findByText('Tomasz Wieczorek'));
    await userEvent.click(screen.getByRole('button', { name: 'Reset the password' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Suggest a password' }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Forgot it');
    const [button] = screen.getAllByRole('button', { name: 'Reset the password' }).slice(-1);
    if (button === undefined) throw new Error('no button');
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog', { name: 'The password of Tomasz Wieczorek is reset' });
    const [sent] = host.asked('account.reset') as readonly { readonly password: string }[];
    const sheet = within(dialog).getByLabelText<HTMLTextAreaElement>('Invitation to hand over');
    await vi.waitFor(() => expect(sheet.value).toContain('Good until Wed 2 Dec 2026, 05:04 +01:00'));
    expect(sheet.value).toContain(`Issued password: ${sent?.password}`);
    expect(sheet.value).toContain('User id: t.wieczorek');
    expect(sheet.value).toContain('3. Read and accept the accountability statement.');
    expect(
      within(dialog).getByText(/one of these checks who the person is.*Solberg and Per Nygård/),
    ).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: /^Copy the invitation/ }));
    await within(dialog).findByText(/^Copied\./);
    expect(await navigator.clipboard.readText()).toBe(sheet.value);
    await userEvent.click(within(dialog).getByRole('button', { name: /^Close/ }));
    expect(document.body.textContent).not.toContain(sent?.password);
  });
});
