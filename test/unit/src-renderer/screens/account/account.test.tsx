import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Me } from '../../../../../shared/api/ports.ts';
import type { AccountPage } from '../../../../../shared/views/shape/account-page.ts';
import type { TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { ACCOUNTABILITY, intentText } from '../../../../../shared/words/accountability.ts';
import { ShellFrame } from '../../../../../src-renderer/app/shell.tsx';
import { AccountScreen } from '../../../../../src-renderer/screens/account/account-screen.tsx';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';
import { accountPage, accountRow, inDays } from '../accounts/account-rows.ts';

const signedIn: TrailRow = {
  position: 7,
  id: '01931000-0000-7000-8000-000000000007',
  at: now,
  actor: null,
  name: 'nobody',
  role: null,
  device: 'NORD-QA-02',
  type: 'sign-in-failed/1',
  what: 'failed to sign in',
  about: 'Tomasz Wieczorek',
  old: null,
  new: null,
  why: 'wrong password',
  refused: true,
  behind: null,
  rollout: null,
  wave: null,
};

function account(page: AccountPage, me: Partial<Me> = {}) {
  const status = statusWith({ me: { ...ingrid, ...me } });
  const host = fakeHost({
    'read.account': () => ({ ok: true, value: page }),
    'read.accounts': () => ({
      ok: true,
      value: [accountRow(), accountRow({ id: 'p.nygard', name: 'Per Nygård', roles: ['production'] })],
    }),
    'read.trail': () => ({
      ok: true,
      value: { rows: [signedIn], total: 1, next: null, days: [], actors: [], types: [] },
    }),
    'desk.status': () => status,
    act: done,
  });
  show(
    <ShellFrame>
      <AccountScreen id={page.row.id} />
    </ShellFrame>,
    status,
  );
  return host;
}

const own = { id: 't.wieczorek', name: 'Tomasz Wieczorek', roles: ['quality'] as const };
const commands = (host: ReturnType<typeof account>): readonly unknown[] =>
  host.asked('act').map((one) => (one as { readonly command: unknown }).command);

describe('the page of an account', () => {
  it('[R14] offers the identity check to a second person, with what is certified word for word', async () => {
    const host = account(accountPage({ vouched: false }, { mayVouch: true, vouchers: ['Ingrid Solberg'] }));
    await screen.findByRole('heading', {
      level: 1,
      name: 'Tomasz Wieczorek cannot sign yet: identity not checked',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Record the identity check' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(intentText('Tomasz Wieczorek'))).toBeTruthy();
    expect(within(dialog).getByText('1a2b 3c4d 5e6f 7a8b')).toBeTruthy();
    const record = within(dialog).getByRole('button', { name: 'Record the identity check' });
    await userEvent.click(record);
    expect(commands(host)).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('How you checked who they are'), 'Passport 482');
    await userEvent.click(record);
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([{ kind: 'account.vouch', id: 't.wieczorek', how: 'Passport 482' }]),
    );
  });

  it('[R14] tells the person themselves to whom to go, and offers them nothing', async () => {
    account(accountPage({ vouched: false }, { vouchers: ['Ingrid Solberg', 'Per Nygård'] }), own);
    expect(
      await screen.findByText(/you sign nothing\. Show who you are to one of these: Ingrid Solberg and Per/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record the identity check' })).toBeNull();
  });

  it('[R16] says that a reset asks for the check again, and keeps the older key', async () => {
    const { keys } = accountPage();
    const [key] = keys;
    if (key === undefined) throw new Error('no key');
    const checked = { at: inDays(-80), byName: 'Per Nygård', how: 'Known for six years' };
    const old = { ...key, publicKey: 'cd'.repeat(32), inUse: false, vouched: checked };
    account(accountPage({ vouched: false }, { keys: [key, old], mayVouch: true }));
    await screen.findByText('Nobody has checked who Tomasz Wieczorek is since the password was reset');
    const rows = within(screen.getByRole('table', { name: 'Signing keys' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('not checked');
    expect(rows[2]?.textContent).toContain('Known for six years');
    expect(rows[2]?.textContent).toContain('replaced');
  });

  it('[R15] shows the whole accountability statement before it is accepted', async () => {
    const host = account(accountPage({ accepted: false }, { accepted: null }), own);
    await userEvent.click(await screen.findByRole('button', { name: 'Read the statement' }));
    const dialog = await screen.findByRole('dialog', { name: ACCOUNTABILITY.title });
    for (const paragraph of ACCOUNTABILITY.text.split('\n\n'))
      expect(within(dialog).getByText(paragraph)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept the statement' }));
    await vi.waitFor(() => expect(commands(host)).toEqual([{ kind: 'account.accept', version: 1 }]));
  });

  it('says at which sites a function holds', async () => {
    account(
      accountPage({ roles: ['quality', 'trainer'], limits: [{ role: 'quality', sites: ['Plant Sør'] }] }),
    );
    const table = await screen.findByRole('table', { name: 'Functions, and where they hold' });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('Plant Sør');
    expect(rows[2]?.textContent).toContain('every site');
  });

  it('lets a colleague answer for the person for some days, and nobody but them', async () => {
    const host = account(accountPage(), own);
    await userEvent.click(await screen.findByRole('button', { name: 'Let a colleague answer for me' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(await within(dialog).findByLabelText('Who answers'), 'p.nygard');
    await userEvent.type(within(dialog).getByLabelText('Last day'), '2 Nov 2026');
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Leave');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make the delegation' }));
    expect(
      await within(dialog).findAllByText('The last day comes before the first; choose a later one'),
    ).toHaveLength(2);
    await userEvent.clear(within(dialog).getByLabelText('Last day'));
    await userEvent.type(within(dialog).getByLabelText('Last day'), '2 Dec 2026');
    expect(within(dialog).getByText(/^Per Nygård may then answer the steps/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make the delegation' }));
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([
        { kind: 'delegation.make', to: 'p.nygard', start: '2026-11-18', end: '2026-12-02', reason: 'Leave' },
      ]),
    );
  });

  it('[R29] shows sign-ins and attempts about the account, and leads to the rest in the trail', async () => {
    const host = account(accountPage());
    const link = await screen.findByRole('link', { name: 'failed to sign in' });
    expect(link.getAttribute('href')).toBe(`/trail/event/${signedIn.id}`);
    await userEvent.click(screen.getByRole('button', { name: 'Attempts' }));
    await vi.waitFor(() =>
      expect(host.asked('read.trail')).toMatchObject([
        { about: 'account:t.wieczorek', what: null },
        { about: 'account:t.wieczorek', what: 'kind:attempts' },
      ]),
    );
    expect(screen.getByRole('link', { name: 'Signatures given' }).getAttribute('href')).toBe(
      '/trail?actor=t.wieczorek&what=kind%3Asignatures',
    );
  });

  it('[R7] lets everybody change their own password there, and nobody another one’s', async () => {
    account(accountPage(), own);
    await userEvent.click(await screen.findByRole('button', { name: 'Change my password' }));
    expect(await screen.findByRole('dialog', { name: 'Change my password' })).toBeTruthy();
    cleanup();
    account(accountPage());
    await screen.findByRole('heading', { level: 1, name: 'Tomasz Wieczorek can sign as QA' });
    expect(screen.queryByRole('button', { name: 'Change my password' })).toBeNull();
  });
});
