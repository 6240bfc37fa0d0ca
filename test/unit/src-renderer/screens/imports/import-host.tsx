import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { ImportPreview } from '../../../../../shared/api/import-answers.ts';
import type { FakeHost } from '../../app/fake-host.tsx';
import { done, fakeHost, now, statusWith } from '../../app/fake-host.tsx';

export const clean: ImportPreview = {
  shape: 'people-list',
  encoding: 'utf-8',
  separator: ',',
  sheets: [],
  sheet: null,
  columns: ['Id', 'Name', 'Line', 'Note'],
  fields: [
    { field: 'id', required: true },
    { field: 'name', required: false },
    { field: 'line', required: false },
    { field: 'department', required: false },
  ],
  reading: { map: { Id: 'id', Name: 'name', Line: 'line' }, orders: {}, zone: null },
  named: null,
  questions: [],
  sample: [
    ['P-1', 'Kari Lie', 'Line 3', ''],
    ['P-2', 'Per Nygård', 'Line 4', 'days'],
  ],
  problems: [],
  problemCount: 0,
  notices: [],
  noticeCount: 0,
  counts: { rows: 212, added: 4, changed: 2, unchanged: 205, gone: 1 },
  changes: [
    { kind: 'added', id: 'P-1', text: 'Kari Lie', fields: [] },
    {
      kind: 'changed',
      id: 'P-2',
      text: 'Per Nygård',
      fields: [
        { field: 'line', old: 'Line 3', new: 'Line 4' },
        { field: 'department', old: null, new: 'Packaging' },
      ],
    },
    {
      kind: 'gone',
      id: 'P-3',
      text: 'Ola Dahl',
      fields: [{ field: 'left', old: null, new: '2026-11-18' }],
    },
  ],
};

export const bad: ImportPreview = {
  ...clean,
  changes: [],
  problemCount: 3,
  problems: [
    { row: 41, column: 'C Line', holds: 'Nite', code: 'bad-text', detail: 'Not a line.' },
    { row: 97, column: 'A Id', holds: '=HYPERLINK("x")', code: 'formula', detail: 'A formula.' },
    { row: 97, column: 'B Name', holds: '', code: 'empty-cell', detail: 'The name is empty.' },
  ],
  notices: [{ row: null, column: 'D Note', holds: '', code: 'unused-column', detail: 'Not read.' }],
  noticeCount: 1,
};

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

type Answers = Parameters<typeof fakeHost>[0];

/** A host that reads as told, one preview after another (the last one stays), and takes files at their own address. */
export function importHost(previews: readonly ImportPreview[], more: Answers = {}): FakeHost {
  let looks = 0;
  const host = fakeHost({
    'desk.status': () => statusWith(),
    'read.imports': () => ({ ok: true, value: [] }),
    'read.accounts': () => ({ ok: true, value: [] }),
    'read.maps': () => ({ ok: true, value: [] }),
    'imports.progress': () => null,
    'imports.cancel': () => null,
    'imports.preview': () => ({ ok: true, value: previews[Math.min(looks++, previews.length - 1)] }),
    'imports.run': () => ({
      ok: true,
      value: { at: now, from: 1204, to: 1211, ids: [], id: 'i', counts: previews.at(-1)?.counts },
    }),
    act: done,
    ...more,
  });
  const api = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!addressOf(input).startsWith('/upload')) return api(input, init);
    return Response.json({
      ok: true,
      value: { file: 'token-1', name: 'roster.csv', bytes: 9, sha256: 'a'.repeat(64) },
    });
  });
  return host;
}

export async function chooseFile(): Promise<void> {
  await userEvent.upload(
    await screen.findByLabelText('File to import', { selector: 'input' }),
    new File(['Id,Name'], 'roster.csv', { type: 'text/csv' }),
  );
}

export async function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

export async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}
