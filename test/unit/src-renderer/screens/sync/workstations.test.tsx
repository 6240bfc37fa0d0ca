import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { open } from './sync-host.tsx';
import { stationRow, syncPage } from './sync-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('workstations', () => {
  it('this workstation stands first', async () => {
    const { workstations } = syncPage();
    open(syncPage({ workstations: [...workstations.slice(1), ...workstations.slice(0, 1)] }));
    const table = await screen.findByRole('grid', { name: 'Workstations' });
    expect(within(table).getAllByRole('row')[1]?.textContent).toContain('NORD-QA-02');
  });

  it('revokes a workstation only after its name is typed, and Enter alone does nothing', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('row', { name: /SOR-PK-01/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Revoke this workstation' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revoke SOR-PK-01' });
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Stolen from the line');
    await userEvent.type(within(dialog).getByLabelText(/^Type/), 'SOR-PK{Enter}');
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Revoke this workstation' }));
    expect(host.asked('act')).toHaveLength(0);
    expect(within(dialog).getAllByText('Type the name as shown').length).toBeGreaterThan(0);
    await userEvent.type(within(dialog).getByLabelText(/^Type/), '-01{Enter}');
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        {
          command: { kind: 'device.revoke', id: stationRow(6).id, reason: 'Stolen from the line' },
          credential: null,
        },
      ]),
    );
  });

  it('renames this workstation', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('row', { name: /NORD-QA-02/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Rename this workstation' }));
    const name = await screen.findByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'NORD-QA-03');
    await userEvent.click(screen.getByRole('button', { name: 'Save the name' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        {
          command: { kind: 'device.describe', name: 'NORD-QA-03', place: 'Quality office' },
          credential: null,
        },
      ]),
    );
  });

  it('draws of 200 workstations only those in sight, and narrows them to what needs a look', async () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      stationRow(i + 10, { name: `LINE-${i}`, behind: i === 150 ? 4 : 0 }),
    );
    open(syncPage({ workstations: many, others: 199, upToDate: 198 }));
    await screen.findByText('200 workstations');
    expect(screen.getAllByRole('row').length).toBeLessThan(120);
    await userEvent.click(screen.getByRole('button', { name: 'With something to look at' }));
    await screen.findByText('1 of 200');
    expect(screen.getByRole('row', { name: /LINE-150/ }).textContent).toContain('4 behind');
  });
});
