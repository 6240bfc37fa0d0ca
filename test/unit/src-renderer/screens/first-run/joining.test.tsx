import { QueryClient } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskStatus } from '../../../../../shared/api/ports.ts';
import type { Joining } from '../../../../../shared/api/sharing-ports.ts';
import { ApiFrame, makeApi } from '../../../../../src-renderer/app/api.tsx';
import { App } from '../../../../../src-renderer/app/app.tsx';
import { fakeHost, now, statusWith } from '../../app/fake-host.tsx';

vi.setConfig({ testTimeout: 60_000 });

const joining: Joining = {
  name: 'NORD-PK-04',
  place: 'Packaging line 4',
  fingerprint: 'K7QF-2M9X-0ABT-ZZ31',
  bookFingerprint: 'B00K-PR1N-TB00-KPRT',
  where: '/mnt/wb',
  madeAt: now,
  again: false,
  troubles: [{ code: 'no-key', about: null, data: {} }],
};
const nothing = statusWith({ book: null, me: null, integrity: null });

function open(first: DeskStatus) {
  const held = { status: first };
  const host = fakeHost({
    'desk.status': () => held.status,
    'desk.join': () => {
      held.status = { ...nothing, joining };
      return { ok: true, value: held.status };
    },
    'desk.restore': () => {
      held.status = statusWith({ me: null });
      return { ok: true, value: held.status };
    },
    'desk.close': () => {
      held.status = nothing;
      return nothing;
    },
    'sync.round': () => ({ ok: true, value: { published: 0, taken: 0, operations: 4, troubles: [] } }),
    'sync.carry': () => ({ ok: true, value: { published: 1, taken: 0, operations: 4, troubles: [] } }),
  });
  render(
    <ApiFrame
      api={makeApi('http://localhost/trpc')}
      queryClient={new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })}
    >
      <App />
    </ApiFrame>,
  );
  return { host, held };
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('joining a book that others share', () => {
  beforeEach(() => window.history.replaceState(null, '', '/'));
  afterEach(() => Reflect.deleteProperty(window, 'wavebookShell'));

  it('[R33] asks with folder and name, then shows both fingerprints, and goes on by itself once let in', async () => {
    const { host, held } = open(nothing);
    await userEvent.click(await screen.findByRole('button', { name: /^Join a book that others share/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    expect(screen.getByText('There is a problem: 2 answers')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Folder through which the book is shared'), '/mnt/wb');
    await userEvent.type(screen.getByLabelText('Name of this workstation'), 'NORD-PK-04');
    await userEvent.type(screen.getByLabelText('Where it stands'), 'Packaging line 4');
    await userEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    await heading('NORD-PK-04 waits to be let in');
    expect(host.asked('desk.join')).toEqual([
      { where: '/mnt/wb', name: 'NORD-PK-04', place: 'Packaging line 4', dir: null },
    ]);
    const told = within(screen.getByRole('region', { name: 'What to read out' }));
    const [own, book] = told.getAllByRole('definition');
    expect(own?.textContent).toContain('K 7 Q F, 2 M 9 X, 0 A B T, Z Z 3 1');
    expect(book?.textContent).toContain('B 0 0 K');
    held.status = statusWith({ me: null });
    await screen.findByRole('heading', { level: 1, name: 'Sign in to Plant Nord' }, { timeout: 20_000 });
  });

  it('names what is in the way, but not again that it waits', async () => {
    const waits = { code: 'not-enrolled', about: null, data: {} } as const;
    const gone = { code: 'share-gone', about: null, data: {} } as const;
    open({ ...nothing, joining: { ...joining, troubles: [waits, ...joining.troubles, gone] } });
    await heading(/waits to be let in/);
    const notes = [...document.querySelectorAll('.wb-note')].map((note) => note.textContent ?? '');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/folder was not reached/);
  });

  it('looks again when it is asked to, and says that nothing has changed', async () => {
    const { host } = open({ ...nothing, joining });
    await heading(/waits to be let in/);
    await userEvent.click(screen.getByRole('button', { name: 'Look again now' }));
    await screen.findByText('Looked at 05:04: not let in yet.');
    expect(host.asked('sync.round')).toHaveLength(1);
  });

  it('carries the request by stick where no folder is in reach', async () => {
    const { host } = open({ ...nothing, joining });
    await userEvent.click(await screen.findByRole('button', { name: 'Write the request to a stick' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Folder or stick'), 'E:\\');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Write the files' }));
    await within(dialog).findByText(/^Written:/);
    expect(host.asked('sync.carry')).toEqual([{ how: 'out', where: 'E:\\' }]);
  });

  it('can be left for another beginning', async () => {
    open({ ...nothing, joining });
    await userEvent.click(await screen.findByRole('button', { name: 'Close it and begin otherwise' }));
    expect(await heading('No book is open on this workstation')).toBeTruthy();
  });

  it('lets a workstation that was in the book before go on working', async () => {
    open(statusWith({ me: null, joining: { ...joining, again: true } }));
    expect(await heading('Sign in to Plant Nord')).toBeTruthy();
  });

  it('[R32] restores a backup from its folder', async () => {
    const { host } = open(nothing);
    await userEvent.click(await screen.findByRole('button', { name: /^Restore a backup/ }));
    await userEvent.type(screen.getByLabelText('Folder of the backup'), '/media/stick/wb');
    await userEvent.click(screen.getByRole('button', { name: 'Restore this backup' }));
    await heading('Sign in to Plant Nord');
    expect(host.asked('desk.restore')).toEqual([{ from: '/media/stick/wb', dir: null }]);
  });

  it('lets the folder be chosen in the desktop shell, and be typed in a browser', async () => {
    open(nothing);
    await userEvent.click(await screen.findByRole('button', { name: /^Restore a backup/ }));
    expect(screen.queryByRole('button', { name: 'Choose a folder' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to the ways to begin' }));
    Reflect.set(window, 'wavebookShell', { chooseFolder: async () => '/media/stick/chosen' });
    await userEvent.click(screen.getByRole('button', { name: /^Restore a backup/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Choose a folder' }));
    await screen.findByDisplayValue('/media/stick/chosen');
  });
});
