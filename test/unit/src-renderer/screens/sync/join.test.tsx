import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../../shared/domain/account.ts';
import { SyncScreen } from '../../../../../src-renderer/screens/sync/sync-screen.tsx';
import { accountRow } from '../accounts/account-rows.ts';
import { done, fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { askedOf, syncPage } from './sync-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

function open(roles: readonly Role[], asked = askedOf()) {
  const host = fakeHost({
    'read.sync': () => ({ ok: true, value: syncPage({ asked: [asked] }) }),
    'desk.status': () => statusWith(),
    'read.accounts': () => ({
      ok: true,
      value: [
        accountRow({ name: 'Anne Berg', title: 'Site administrator', roles: ['administrator'] }),
        accountRow({ name: 'Per Nygård' }),
      ],
    }),
    act: done,
  });
  show(<SyncScreen />, statusWith({ me: { ...ingrid, roles } }));
  return host;
}

async function dialogOf(): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: 'Compare and let in: LAPTOP-7F2C' }));
  return screen.findByRole('dialog', { name: 'Let LAPTOP-7F2C into this book' });
}

describe('a workstation that asks to join', () => {
  it('[R33] is let in by an administrator who said that both fingerprints match, with a reason', async () => {
    const host = open(['administrator']);
    const dialog = await dialogOf();
    expect(within(dialog).getByText('A A A A, B B B B, C C C C, D D D 0')).toBeTruthy();
    expect(within(dialog).getByText('B 0 0 K, B 0 0 K, B 0 0 K, B 0 0 K')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'They match: let it in' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('radio', { name: /^They match/ }));
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Jorun read it to me');
    await userEvent.click(within(dialog).getByRole('button', { name: 'They match: let it in' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        {
          command: { kind: 'device.enrol', request: askedOf().request, reason: 'Jorun read it to me' },
          credential: null,
        },
      ]),
    );
  });

  it('[R33] is not let in when they do not match, and it is said what to do instead', async () => {
    const host = open(['administrator']);
    const dialog = await dialogOf();
    await userEvent.click(within(dialog).getByRole('radio', { name: /^They do not match/ }));
    expect(dialog.textContent).toContain('Do not let it in');
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'It differs{Enter}');
    await userEvent.click(within(dialog).getByRole('button', { name: 'They match: let it in' }));
    expect(within(dialog).getAllByText('It is let in only when both match').length).toBeGreaterThan(0);
    expect(host.asked('act')).toHaveLength(0);
  });

  it('shows others its fingerprint and who lets it in, without a button', async () => {
    open(['trainer'], askedOf({ again: true }));
    await screen.findByRole('region', { name: 'One workstation asks to join' });
    expect(screen.queryByRole('button', { name: /Compare/ })).toBeNull();
    expect(screen.getByText(/under a new life/)).toBeTruthy();
    expect(
      await screen.findByText(
        /^Anne Berg \(Site administrator\) can compare the fingerprints and let it in\./,
      ),
    ).toBeTruthy();
  });
});
