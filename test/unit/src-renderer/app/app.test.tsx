import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskStatus } from '../../../../shared/api/ports.ts';
import type { HomePage } from '../../../../shared/views/shape/home-page.ts';
import { ACCOUNTABILITY } from '../../../../shared/words/accountability.ts';
import { ApiFrame, makeApi } from '../../../../src-renderer/app/api.tsx';
import { App } from '../../../../src-renderer/app/app.tsx';
import { ThemeFrame } from '../../../../src-renderer/app/theme-mode.tsx';
import { fakeHost, ingrid, now, statusWith } from './fake-host.tsx';

// Two cores may be shared with every other check: waiting for the thing itself takes as long as it takes.
vi.setConfig({ testTimeout: 60_000 });

const home: HomePage = {
  counts: { halted: 0, blocked: 0, live: 0, waits: 0, waves: 0 },
  waits: [],
  blocked: [],
  rollouts: [],
  empty: { people: true, items: true, signers: true },
};

/** The whole window over a host whose status the test changes. */
function open(first: DeskStatus) {
  const held = { status: first };
  const host = fakeHost({
    'desk.status': () => held.status,
    'read.home': () => ({ ok: true, value: home }),
    'session.lock': () => {
      held.status = { ...held.status, me: null };
      return null;
    },
    'session.signOut': () => {
      held.status = { ...held.status, me: null };
      return null;
    },
    'session.signIn': () => {
      // As it was left: what was put off is still due.
      held.status = { ...held.status, me: first.me ?? ingrid };
      return { ok: true, value: ingrid };
    },
    'session.stay': () => ({ ok: true, value: ingrid }),
  });
  render(
    <ThemeFrame>
      <ApiFrame
        api={makeApi('http://localhost/trpc')}
        queryClient={
          new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
        }
      >
        <App />
      </ApiFrame>
    </ThemeFrame>,
  );
  return host;
}

describe('the window', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/');
    window.sessionStorage.clear();
  });
  it('offers the ways to begin while no book is open', async () => {
    open(statusWith({ book: null, me: null }));
    await screen.findByRole('heading', { level: 1, name: 'No book is open on this workstation' });
    for (const way of [
      /^Explore the sample/,
      /^Make a new book/,
      /^Join a book that others share/,
      /^Open a book/,
      /^Restore a backup/,
    ])
      expect(screen.getByRole('button', { name: way })).toBeTruthy();
  });

  it('asks who is there before it shows anything of the book', async () => {
    const host = open(statusWith({ me: null }));
    await screen.findByRole('heading', { level: 1, name: 'Sign in to Plant Nord' });
    expect(host.asked('read.home')).toHaveLength(0);
    expect(screen.queryByRole('heading', { name: 'People of the sample' })).toBeNull();
  });

  it('lists the people of the sample and signs in with one press', async () => {
    const host = open(
      statusWith({
        me: null,
        sampleAccounts: [
          {
            id: 'i.solberg',
            name: 'Ingrid Solberg',
            title: 'Quality engineer',
            password: 'winter-birch-ladder',
          },
        ],
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in as Ingrid Solberg' }));
    await screen.findByRole('heading', { level: 1, name: /^This book is empty/ });
    expect(host.asked('session.signIn')).toEqual([{ id: 'i.solberg', password: 'winter-birch-ladder' }]);
  });

  it('[R4] shows nothing else while an issued password is not changed', async () => {
    const host = open(statusWith({ me: { ...ingrid, mustChange: true } }));
    await screen.findByRole('heading', { level: 1, name: 'Choose your own password' });
    expect(host.asked('read.home')).toHaveLength(0);
  });

  it('[R15] shows the accountability statement before the desk, lets it wait, and does not ask again at unlocking', async () => {
    open(statusWith({ me: { ...ingrid, mustAccept: true } }));
    await screen.findByRole('heading', { level: 1, name: ACCOUNTABILITY.title });
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await screen.findByRole('heading', { level: 1, name: /^This book is empty/ });
    await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    await userEvent.type(await screen.findByLabelText('Password'), 'winter-birch-ladder{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /^This book is empty/ })).toBeTruthy();
  });

  it('leads to one’s own account from the menu of who is signed in', async () => {
    const host = open(statusWith());
    await userEvent.click(await screen.findByRole('button', { name: /Ingrid Solberg/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Your account' }));
    await vi.waitFor(() => expect(host.asked('read.account')).toEqual([{ id: 'i.solberg' }]));
    expect(window.location.pathname).toBe('/accounts/i.solberg');
  });

  it('[R27] says in the strip that the clock is behind, and [R5] that an alert is open, each leading to the alerts', async () => {
    open(statusWith({ clock: { kind: 'back', ms: 180_000, seen: now }, alerts: 1 }));
    const behind = await screen.findByRole('link', { name: 'Clock of this workstation 3 min behind' });
    expect(behind.getAttribute('href')).toBe('/settings/alerts');
    expect(behind.querySelector('.wb-text-tie')).toBeTruthy();
    expect(screen.getByRole('link', { name: '1 alert is open' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Settings\s*1\s*waits for you/ })).toBeTruthy();
  });

  it('[R8] locks on Ctrl Shift L, says who was working, and asks for the password again', async () => {
    open(statusWith());
    await screen.findByRole('heading', { level: 1, name: /^This book is empty/ });
    await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Locked. Ingrid Solberg was working here' });
    expect(screen.getByLabelText<HTMLInputElement>('User id').value).toBe('i.solberg');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('does not read as locked after signing out', async () => {
    open(statusWith());
    await userEvent.click(await screen.findByRole('button', { name: /Ingrid Solberg/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in to Plant Nord' })).toBeTruthy();
  });

  it('announces the last minute before it locks', async () => {
    open(statusWith({ me: { ...ingrid, locksAt: now.ms + 55_000 } }));
    expect(await screen.findByText(/This screen locks in 1 min/)).toBeTruthy();
    expect(screen.getByText('Locks in 1 min')).toBeTruthy();
  });

  it('stays when somebody presses a key', async () => {
    const host = open(statusWith());
    await screen.findByRole('heading', { level: 1, name: /^This book is empty/ });
    await userEvent.keyboard('x');
    await vi.waitFor(() => expect(host.asked('session.stay')).toHaveLength(1));
    await userEvent.keyboard('x');
    expect(host.asked('session.stay')).toHaveLength(1);
  });

  it('says that the app was closed when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    render(
      <ApiFrame
        api={makeApi('http://localhost/trpc')}
        queryClient={
          new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
        }
      >
        <App />
      </ApiFrame>,
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The app was closed in another window' }),
    ).toBeTruthy();
  });

  it('says so at an address that is none', async () => {
    window.history.replaceState(null, '', '/nowhere');
    open(statusWith());
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
  });

  it('counts in the rail the conflicts that wait for whoever looks and the workstations they may let in, and finds Sync from the palette', async () => {
    const sync = { shared: true, waiting: 0, published: now, seen: 1, of: 1, troubles: [] };
    const me = { ...ingrid, roles: ['administrator', 'change-owner'] as const };
    const host = open(statusWith({ sync: { ...sync, conflicts: 5, mine: 2, asked: 1 }, me }));
    const link = await screen.findByRole('link', { name: 'Sync 3 wait for you' });
    expect(link.getAttribute('href')).toBe('/sync');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'sync now');
    await userEvent.click(await screen.findByRole('option', { name: 'Sync now' }));
    await vi.waitFor(() => expect(host.asked('sync.round')).toHaveLength(1));
    expect(window.location.pathname).toBe('/sync');
  });

  it('counts no workstation for somebody who may let none in, and nothing for an auditor', async () => {
    const sync = { shared: true, waiting: 0, published: now, seen: 1, of: 1, troubles: [] };
    const waits = { ...sync, conflicts: 2, mine: 1, asked: 3 };
    open(statusWith({ sync: waits }));
    expect(await screen.findByRole('link', { name: 'Sync 1 waits for you' })).toBeTruthy();
    cleanup();
    open(statusWith({ sync: waits, me: { ...ingrid, roles: ['auditor'] } }));
    expect(await screen.findByRole('link', { name: 'Sync' })).toBeTruthy();
  });
});
