import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportPreview } from '../../../../../shared/api/ports.ts';
import { ImportScreen } from '../../../../../src-renderer/screens/imports/import-screen.tsx';
import { problemList } from '../../../../../src-renderer/screens/imports/problem-list.ts';
import { fakeHost, now, show, statusWith } from '../../app/fake-host.tsx';

const clean: ImportPreview = {
  shape: 'people-list',
  encoding: 'UTF-8',
  columns: ['Id', 'Name', 'Line'],
  map: { Id: 'id', Name: 'name' },
  sample: [['P-1', 'Kari Lie', 'Line 3']],
  problems: [],
  problemCount: 0,
  counts: { rows: 3, added: 2, changed: 1, unchanged: 0, gone: 0 },
  changes: [{ kind: 'added', id: 'P-1', text: 'Kari Lie' }],
};
const bad: ImportPreview = {
  ...clean,
  changes: [],
  problemCount: 2,
  problems: [
    { row: 41, column: 'C Shift', holds: 'Nite', code: 'bad-text', detail: 'No such shift.' },
    {
      row: 97,
      column: 'A Id',
      holds: '=HYPERLINK("x")',
      code: 'formula',
      detail: 'A formula. Read as text, and refused here.',
    },
  ],
};
const counts = clean.counts;

function host(first: ImportPreview, next: ImportPreview = first) {
  let looks = 0;
  return fakeHost({
    '/upload': () => null,
    'desk.status': () => statusWith(),
    'read.imports': () => ({ ok: true, value: [] }),
    'imports.preview': () => ({ ok: true, value: looks++ === 0 ? first : next }),
    'imports.run': () => ({ ok: true, value: { at: now, from: 1, to: 2, ids: [], counts } }),
  });
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

/** The upload has its own address beside the api. */
function withUpload(calls: ReturnType<typeof host>) {
  const api = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!addressOf(input).startsWith('/upload')) return api(input, init);
    return Response.json({
      ok: true,
      value: { file: 'token-1', name: 'roster.csv', bytes: 9, sha256: 'a'.repeat(64) },
    });
  });
  return calls;
}

async function choose(): Promise<void> {
  await userEvent.upload(
    await screen.findByLabelText('File to import', { selector: 'input' }),
    new File(['Id,Name'], 'roster.csv', { type: 'text/csv' }),
  );
}

describe('importing a file', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[R72] names each bad row and column, offers no import, and writes nothing', async () => {
    const calls = withUpload(host(bad));
    show(<ImportScreen kind="people" />);
    await choose();
    await screen.findByRole('heading', {
      level: 1,
      name: 'roster.csv: 2 problems in 3 rows. Nothing is imported yet',
    });
    const table = screen.getByRole('table', { name: 'Problems, row by row' });
    for (const cell of ['41', 'C Shift', 'Nite', 'No such shift.', '97'])
      expect(table.textContent).toContain(cell);
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Choose the corrected file' })).toBeTruthy();
    expect(calls.asked('imports.run')).toHaveLength(0);
  });

  it('imports a clean file by one press, the very file that was looked at', async () => {
    const calls = withUpload(host(clean));
    show(<ImportScreen kind="people" />);
    await choose();
    await screen.findByRole('heading', {
      level: 1,
      name: 'roster.csv: 3 rows fit, 2 added, 1 changed. Nothing is imported yet',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Import 3 rows' }));
    await screen.findByRole('heading', { level: 1, name: 'Imported: 2 added, 1 changed' });
    expect(screen.getByText(/^Saved 05:04:00, on this workstation/)).toBeTruthy();
    expect(calls.asked('imports.run')).toEqual([
      { kind: 'people', file: 'token-1', name: 'roster.csv', map: null, zone: null, sha256: 'a'.repeat(64) },
    ]);
  });

  it('reads the file again when a column means something else', async () => {
    const calls = withUpload(host(bad, clean));
    show(<ImportScreen kind="people" />);
    await choose();
    await userEvent.selectOptions(await screen.findByLabelText('Means: Line'), 'line');
    await userEvent.click(screen.getByRole('button', { name: 'Read the file again' }));
    await screen.findByRole('heading', { level: 1, name: /3 rows fit/ });
    expect(calls.asked('imports.preview')[1]).toMatchObject({
      map: { Id: 'id', Name: 'name', Line: 'line' },
    });
  });

  it('offers nothing to import when everything is in the book already', async () => {
    withUpload(
      host({ ...clean, changes: [], counts: { rows: 3, added: 0, changed: 0, unchanged: 3, gone: 0 } }),
    );
    show(<ImportScreen kind="people" />);
    await choose();
    await screen.findByRole('heading', { level: 1, name: 'roster.csv: all 3 rows are in the book already' });
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('says in place when the file is too large', async () => {
    host(clean);
    const api = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) =>
      addressOf(input).startsWith('/upload')
        ? Response.json(
            { ok: false, refusal: { code: 'too-large', data: { bytes: 67_108_864 } } },
            { status: 413 },
          )
        : api(input, init),
    );
    show(<ImportScreen kind="training" />);
    await choose();
    expect(
      within(await screen.findByRole('group', { name: /too large|large/i })).getByText(/./, {
        selector: 'strong',
      }),
    ).toBeTruthy();
  });
});

describe('the list of problems that is handed out', () => {
  it('[R72] runs no formula in a spreadsheet, and keeps quotes', () => {
    const lines = problemList(bad.problems).split('\r\n');
    expect(lines[0]).toBe('"Row","Column","Holds","Problem"');
    expect(lines[2]).toBe('"97","A Id","\'=HYPERLINK(""x"")","A formula. Read as text, and refused here."');
  });
});
