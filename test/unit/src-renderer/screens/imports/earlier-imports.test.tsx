import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ImportEntry } from '../../../../../shared/events/state.ts';
import { ImportScreen } from '../../../../../src-renderer/screens/imports/import-screen.tsx';
import { now, show } from '../../app/fake-host.tsx';
import { clean, importHost, press } from './import-host.tsx';

const entry = (id: string, name: string, part: Partial<ImportEntry> = {}): ImportEntry => ({
  id: id as ImportEntry['id'],
  kind: 'people',
  shape: 'people-list',
  file: { name, sha256: 'ab'.repeat(32), bytes: 9 },
  counts: { rows: 9, added: 4, changed: 2, unchanged: 3, gone: 0 },
  sheet: null,
  encoding: 'utf-8',
  reading: clean.reading,
  named: null,
  reverses: null,
  reversedBy: null,
  at: now,
  by: 'i.solberg',
  ...part,
});

const earlier = [
  entry('one', 'november.csv'),
  entry('two', 'october.xlsx', { sheet: 'Staff', reversedBy: 'three' as never }),
  entry('three', 'october.xlsx', { reverses: 'two' as never, at: { ...now, ms: now.ms + 60_000 } }),
  entry('four', 'learning.csv', { kind: 'training' }),
];

describe('earlier imports', () => {
  function open() {
    const host = importHost([clean], {
      'read.imports': () => ({ ok: true, value: earlier }),
      'read.accounts': () => ({ ok: true, value: [{ id: 'i.solberg', name: 'Ingrid Solberg' }] }),
    });
    show(<ImportScreen kind="people" />);
    return host;
  }

  it('stand with who, when with its zone, the file and the counts, those of the kind only', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Earlier imports' });
    const row = await within(table).findByRole('row', { name: /november\.csv.*Ingrid Solberg/ });
    expect(row.textContent).toContain('Wed 18 Nov 2026, 05:04 +01:00');
    expect(row.textContent).toContain('4 new, 2 changed, 3 unchanged');
    expect(within(table).queryByText(/learning\.csv/)).toBeNull();
  });

  it('say which was taken back, when and by whom, and are taken back once only', async () => {
    open();
    await screen.findByText('taken back Wed 18 Nov 2026, 05:05 +01:00, by Ingrid Solberg');
    expect(screen.getByText('took back october.xlsx')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /Take back/ })).toHaveLength(1);
  });

  it('[R20] are taken back with a reason, after what that does was said', async () => {
    const host = open();
    await press(/Take back november\.csv/);
    const dialog = await screen.findByRole('dialog', { name: 'Take back the import of november.csv' });
    expect(dialog.textContent).toContain('4 people it brought are taken off the roster');
    await press('Take the import back');
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'The file of another plant');
    await press('Take the import back');
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        { command: { kind: 'import.reverse', id: 'one', reason: 'The file of another plant' } },
      ]),
    );
  });
});
