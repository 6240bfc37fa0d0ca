import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ImportScreen } from '../../../../../src-renderer/screens/imports/import-screen.tsx';
import { problemList } from '../../../../../src-renderer/screens/imports/problem-list.ts';
import { fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { bad, chooseFile, clean, heading, importHost, press } from './import-host.tsx';

const known = { ...clean, shape: 'successfactors-people' };

describe('importing a file', () => {
  it('[R72] names each bad row and column, offers no import, and writes nothing', async () => {
    const host = importHost([{ ...bad, shape: 'successfactors-people' }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('2 of 212 rows have a problem. Nothing is imported yet');
    const table = screen.getByRole('table', { name: 'Problems, row by row' });
    for (const cell of ['41', 'C Line', 'Nite', 'Not a line.', '97'])
      expect(table.textContent).toContain(cell);
    expect(screen.getByRole('table', { name: 'Put right or left aside' }).textContent).toContain('D Note');
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Choose the corrected file' })).toBeTruthy();
    expect(host.asked('imports.run')).toHaveLength(0);
  });

  it('[R72] counts problems where only the first of them are known by row', async () => {
    importHost([{ ...bad, shape: 'totara-people', problemCount: 4321 }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    expect(await heading('4\u202F321 problems in 212 rows. Nothing is imported yet')).toBeTruthy();
  });

  it('[R72] says of a file that is no table why, and asks for another one on the spot', async () => {
    importHost([
      {
        ...bad,
        columns: [],
        sample: [],
        problems: [{ row: null, column: null, holds: '', code: 'empty-file', detail: 'The file is empty.' }],
        problemCount: 1,
      },
    ]);
    show(<ImportScreen kind="training" />);
    await chooseFile();
    const note = await screen.findByRole('group', {
      name: 'roster.csv cannot be read. Nothing is imported yet',
    });
    expect(note.textContent).toContain('The file is empty.');
    expect(screen.getByRole('button', { name: 'Choose another file' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on with this file' })).toBeNull();
  });

  it('imports a clean file by one press, the very file and counts that were looked at, and says where it stands', async () => {
    const host = importHost([known]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('212 people: 4 new, 2 changed, 1 left, 205 unchanged. Nothing is imported yet');
    await press('Import 212 rows');
    await heading('Imported. 212 people: 4 new, 2 changed, 1 left, 205 unchanged');
    expect(screen.getByText(/^Saved 05:04:00, on this workstation/)).toBeTruthy();
    const trail = screen.getByRole('link', { name: 'events 1\u202F204 to 1\u202F211' });
    expect(trail.getAttribute('href')).toBe('/trail?event=1204');
    expect(host.asked('imports.run')).toMatchObject([
      { kind: 'people', file: 'token-1', name: 'roster.csv', sha256: 'a'.repeat(64), counts: known.counts },
    ]);
  });

  it('shows old and new of every field that would change, and narrows them by kind', async () => {
    importHost([known]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    const table = await screen.findByRole('table', { name: 'What would change' });
    const moved = within(table).getAllByRole('row', { name: /Per Nygård/ });
    expect(moved).toHaveLength(2);
    expect(moved[0]?.textContent).toMatch(/Line.*old: Line 3.*new: Line 4/);
    await press('Left 1');
    expect(within(table).queryAllByRole('row', { name: /Per Nygård/ })).toHaveLength(0);
    expect(within(table).getByRole('row', { name: /Ola Dahl/ })).toBeTruthy();
  });

  it('stops at columns that were only guessed, and reads them again once they mean something else', async () => {
    const host = importHost([clean]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('3 of 4 columns are read. Look whether each means what stands beside it');
    expect(screen.getAllByText('guessed from its name')).toHaveLength(3);
    await userEvent.selectOptions(screen.getByLabelText('Read as: Note'), 'department');
    expect(screen.getByText('you chose it')).toBeTruthy();
    await press('Show what would change');
    await heading(/^212 people/);
    expect(host.asked('imports.preview')[1]).toMatchObject({
      named: null,
      map: { Id: 'id', Name: 'name', Line: 'line', Note: 'department' },
    });
  });

  it('goes on without reading again where nothing was changed, and back without loss', async () => {
    const host = importHost([clean]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await press('Show what would change');
    await heading(/^212 people/);
    await press('Back');
    await heading(/columns are read/);
    await press('Sheet and encoding');
    await heading('roster.csv: 212 rows');
    expect(host.asked('imports.preview')).toHaveLength(1);
    await press('Preview');
    await heading(/^212 people/);
  });

  it('[R72] shows at once what the corrected file would change, read as the one before it', async () => {
    const host = importHost([clean, bad, clean]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await userEvent.selectOptions(await screen.findByLabelText('Read as: Note'), 'department');
    await press('Show what would change');
    await heading(/have a problem/);
    await chooseFile();
    await heading(/^212 people/);
    expect(host.asked('imports.preview')[2]).toMatchObject({ map: { Note: 'department' } });
  });

  it('offers nothing to import when everything is in the book already', async () => {
    importHost([{ ...known, changes: [], counts: { rows: 3, added: 0, changed: 0, unchanged: 3, gone: 0 } }]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await heading('Nothing changes: the book holds all of this already');
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('goes on by Ctrl Enter, with the focus on the sentence of each step', async () => {
    const host = importHost([clean]);
    show(<ImportScreen kind="people" />);
    await chooseFile();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('columns are read'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('212 people'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Imported'));
    expect(host.asked('imports.run')).toHaveLength(1);
  });

  it('[R3] offers no file to somebody who may not import, and still shows what was', async () => {
    importHost([clean]);
    show(<ImportScreen kind="training" />, statusWith({ me: { ...ingrid, roles: ['quality'] } }));
    await heading('Files of this kind are taken in by trainer or change owner');
    expect(screen.queryByLabelText('File to import')).toBeNull();
    expect(await screen.findByText('Nothing was imported yet')).toBeTruthy();
  });

  it('says in place when the file is too large', async () => {
    fakeHost({ 'desk.status': () => statusWith(), 'read.imports': () => ({ ok: true, value: [] }) });
    const api = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) =>
      (input instanceof Request ? input.url : input.toString()).startsWith('/upload')
        ? Response.json(
            { ok: false, refusal: { code: 'too-large', data: { bytes: 67_108_864 } } },
            { status: 413 },
          )
        : api(input, init),
    );
    show(<ImportScreen kind="training" />);
    await chooseFile();
    expect(await screen.findByRole('group', { name: /large/i })).toBeTruthy();
  });
});

describe('the list of problems that is handed out', () => {
  it('[R72] runs no formula in a spreadsheet, and keeps quotes', () => {
    const lines = problemList(bad.problems).split('\r\n');
    expect(lines[0]).toBe('"Row","Column","Holds","Problem"');
    expect(lines[2]).toBe('"97","A Id","\'=HYPERLINK(""x"")","A formula."');
  });
});
