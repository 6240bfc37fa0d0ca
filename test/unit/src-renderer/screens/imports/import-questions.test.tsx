import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { bothWays } from '../../../../../src-renderer/screens/imports/answers.ts';
import { ImportScreen } from '../../../../../src-renderer/screens/imports/import-screen.tsx';
import { now, show } from '../../app/fake-host.tsx';
import { chooseFile, clean, heading, importHost, press } from './import-host.tsx';

const map = {
  id: '01931000-0000-7000-8000-00000000000a',
  name: 'Staff system, monthly',
  kind: 'people',
  reading: clean.reading,
};
const asks = {
  ...clean,
  shape: 'successfactors-people',
  questions: [
    { kind: 'order', column: 'Joined', samples: ['03/04/2026', '05/06/2026'] },
    { kind: 'zone', suggested: 'Europe/Oslo' },
  ],
} as const;

describe('what only the person can tell', () => {
  it('reads a date both ways, and only where both are days', () => {
    expect(bothWays('03/04/2026')).toEqual({
      text: '03/04/2026',
      dayFirst: '3 Apr 2026',
      monthFirst: '4 Mar 2026',
    });
    expect(bothWays('3.4.26 14:00')?.dayFirst).toBe('3 Apr 2026');
    for (const text of ['31/04/2026', '2026-04-03', '', '0/4/2026']) expect(bothWays(text)).toBeNull();
  });

  it('is asked with the dates read both ways, nothing chosen beforehand, and nothing goes on unanswered', async () => {
    const host = importHost([asks, { ...clean, shape: 'successfactors-people' }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('2 questions that only you can answer. Nothing is imported yet');
    const [dayFirst, monthFirst] = screen.getAllByRole<HTMLInputElement>('radio');
    expect([dayFirst?.checked, monthFirst?.checked]).toEqual([false, false]);
    expect(screen.getByText('03/04/2026 is 3 Apr 2026')).toBeTruthy();
    expect(screen.getByText('03/04/2026 is 4 Mar 2026')).toBeTruthy();
    await press('Show what would change');
    await screen.findByRole('group', { name: 'There is a problem: 2 answers' });
    expect(host.asked('imports.preview')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: /Day first/ }));
    await userEvent.selectOptions(screen.getByLabelText('Zone of the times'), 'Europe/Oslo');
    await press('Show what would change');
    await heading(/^212 people/);
    expect(host.asked('imports.preview')[1]).toMatchObject({
      orders: { Joined: 'day-first' },
      zone: 'Europe/Oslo',
      map: null,
    });
  });

  it('is told by name which needed column is missing, until one is chosen', async () => {
    importHost([
      {
        ...clean,
        reading: { ...clean.reading, map: { Name: 'name' } },
        questions: [{ kind: 'columns', fields: ['id'] }],
      },
      clean,
    ]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await screen.findByText('No column is read as id yet. Choose one below.');
    await userEvent.selectOptions(screen.getByLabelText('Read as: Id'), 'id');
    expect(screen.queryByText('No column is read as id yet. Choose one below.')).toBeNull();
    await press('Show what would change');
    await heading(/^212 people/);
  });

  it('chooses among the sheets of a workbook, and reads the one chosen from the beginning', async () => {
    const workbook = {
      ...clean,
      separator: null,
      sheets: [
        { name: 'Notes', rows: 3 },
        { name: 'Employees', rows: 212 },
      ],
      sheet: 'Employees',
    };
    const host = importHost([workbook, { ...workbook, sheet: 'Notes' }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('roster.csv: 212 rows on Employees, 1 of 2 sheets');
    await userEvent.click(screen.getByRole('radio', { name: /Notes/ }));
    await heading('roster.csv: 3 rows on Notes, 1 of 2 sheets');
    expect(host.asked('imports.preview')[1]).toMatchObject({ sheet: 'Notes', map: null });
  });

  it('takes another encoding when letters come out wrong', async () => {
    const wrong = { ...clean, encoding: 'windows-1252', sample: [['P-2', 'Per NygÃ¥rd', 'Line 4', '']] };
    const host = importHost([wrong, clean]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await screen.findByText('Per NygÃ¥rd');
    await userEvent.selectOptions(screen.getByLabelText('Encoding'), 'utf-8');
    await screen.findByText('Per Nygård');
    expect(host.asked('imports.preview')[1]).toMatchObject({ encoding: 'utf-8' });
  });

  it('says who is missing from the file only once somebody says that it is the whole roster', async () => {
    const host = importHost([{ ...clean, shape: 'totara-people' }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    const whole = await screen.findByRole<HTMLInputElement>('checkbox', { name: /whole roster/ });
    expect(whole.checked).toBe(false);
    expect(host.asked('imports.preview')[0]).toMatchObject({ leftOn: null });
    await userEvent.click(whole);
    await vi.waitFor(() => expect(host.asked('imports.preview')[1]).toMatchObject({ leftOn: '2026-11-18' }));
    const day = await screen.findByLabelText('They left on');
    await userEvent.clear(day);
    await userEvent.type(day, '1 Nov 2026');
    await press('Count again');
    await vi.waitFor(() => expect(host.asked('imports.preview')[2]).toMatchObject({ leftOn: '2026-11-01' }));
  });

  it('keeps the columns under a name and reads the file by it', async () => {
    const host = importHost([clean, { ...clean, named: map.id as never }], {
      act: () => ({ ok: true, value: { at: now, from: 10, to: 10, ids: [map.id] } }),
      'read.maps': () => ({ ok: true, value: [map] }),
    });
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await press('Save these columns');
    await userEvent.type(await screen.findByLabelText('Name'), 'Staff system, monthly');
    await press('Save the columns');
    await vi.waitFor(() =>
      expect(host.asked('imports.preview')[1]).toMatchObject({ named: map.id, map: null }),
    );
    expect(host.asked('act')).toMatchObject([
      {
        command: {
          kind: 'import-map.save',
          map: { name: 'Staff system, monthly', kind: 'people', reading: clean.reading },
        },
      },
    ]);
    expect(await screen.findAllByText('saved columns')).toHaveLength(3);
  });

  it('reads a file by saved columns without asking again', async () => {
    importHost([{ ...clean, named: map.id as never }], {
      'read.maps': () => ({ ok: true, value: [map] }),
    });
    show(<ImportScreen kind="people" />);
    await chooseFile();
    expect(await heading(/^212 people/)).toBeTruthy();
  });
});
