import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { open } from './sync-host.tsx';
import { syncPage } from './sync-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('by hand', () => {
  it('[R32] saves a backup and shows the digest that a restored one gives again', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('button', { name: 'Save a backup' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save a backup of this book' });
    await userEvent.type(within(dialog).getByLabelText('Folder or stick'), '/media/stick/wb');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the backup' }));
    await within(dialog).findByText('ef'.repeat(32));
    expect(host.asked('sync.backup')).toEqual([{ to: '/media/stick/wb' }]);
  });

  it('takes in what lies on a stick and says how much was new', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('button', { name: 'Take in from a folder or stick' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Folder or stick'), 'E:\\wb');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take the files in' }));
    await within(dialog).findByText(/23 events of other workstations/);
    expect(host.asked('sync.carry')).toEqual([{ how: 'in', where: 'E:\\wb' }]);
  });

  it('[R30] names what could not be healed first, by file, then what was healed and from where', async () => {
    open(syncPage());
    await userEvent.click(await screen.findByRole('button', { name: 'Look for damage and heal it' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Look and heal' }));
    await within(dialog).findByText('1 file is still damaged. No sound copy was within reach.');
    expect(within(dialog).getByText('log/b.log: no sound copy')).toBeTruthy();
    expect(within(dialog).getByText('log/a.log, from NORD-PK-02')).toBeTruthy();
  });

  it('[R30] checks the shared folder and names each fault by its file and records, with what to do', async () => {
    const host = open(syncPage());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check every file in the shared folder' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Check the files' }));
    const note = await within(dialog).findByRole('group', { name: /^Not intact: share of Plant Nord/ });
    expect(document.activeElement).toBe(note);
    expect(note.textContent).toContain('events 4 to 9. About wave Line 3 and person Jonas Bakke.');
    expect(within(note).getByText('d/a-1/seg/000/000003')).toBeTruthy();
    expect(note.textContent).toContain('Let the workstation that wrote it sync.');
    expect(within(dialog).getByText('2 files there that the book did not write.')).toBeTruthy();
    expect(host.asked('sync.verify')).toHaveLength(1);
  });

  it('offers no check of a folder where there is none', async () => {
    open(syncPage({ share: null }));
    await screen.findByRole('button', { name: 'Look for damage and heal it' });
    expect(screen.queryByRole('button', { name: 'Check every file in the shared folder' })).toBeNull();
  });

  it('makes the incident file and ends sharing with a reason', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('button', { name: 'Make an incident file' }));
    await userEvent.click(screen.getByRole('button', { name: 'Make the file' }));
    await screen.findByText('Made: incident.json');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.click(await screen.findByRole('button', { name: 'End sharing here', hidden: false }));
    const dialog = await screen.findByRole('dialog', { name: 'End sharing at this workstation' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'End sharing here' }));
    expect(host.asked('sync.unshare')).toHaveLength(0);
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Line closed');
    await userEvent.click(within(dialog).getByRole('button', { name: 'End sharing here' }));
    await vi.waitFor(() => expect(host.asked('sync.unshare')).toEqual([{ reason: 'Line closed' }]));
  });
});
