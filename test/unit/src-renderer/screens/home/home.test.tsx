import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HomePage } from '../../../../../shared/views/shape/home-page.ts';
import type { Wait } from '../../../../../shared/views/shape/wait.ts';
import { HomeScreen } from '../../../../../src-renderer/screens/home/home-screen.tsx';
import { fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { aHalt, november, waveRow } from '../rollout/wave-row.ts';

const rollout = {
  id: 'r1',
  number: 'RO-1',
  title: 'MES work instructions',
  class: 'major',
  revision: 1,
  revisedAt: november(1),
  owner: { id: 'i.solberg', name: 'Ingrid Solberg' },
  state: { kind: 'open' },
  status: 'halted',
} as const;
const empty: HomePage = {
  counts: { halted: 0, blocked: 0, live: 0, waits: 0, waves: 0 },
  waits: [],
  blocked: [],
  rollouts: [],
  empty: { people: true, items: true, signers: true },
};
const busy: HomePage = {
  counts: { halted: 1, blocked: 0, live: 0, waits: 1, waves: 1 },
  waits: [],
  rollouts: [{ rollout, waves: [waveRow()] }],
  empty: { people: false, items: false, signers: false },
  blocked: [
    {
      rollout: 'r1',
      rolloutTitle: rollout.title,
      row: waveRow({ status: 'halted', halt: aHalt(november(17, 3)) }),
      waitsFor: ['Tomasz Wieczorek'],
      waitsForYou: true,
      waits: [
        {
          kind: 'resume',
          rollout: 'r1',
          rolloutTitle: rollout.title,
          wave: 'w3',
          title: 'Line 3, late shift',
          count: 1,
          due: null,
          since: november(17, 3),
          meaning: null,
          late: false,
          reminded: null,
          names: [],
          onBehalf: null,
        },
      ],
    },
  ],
};

const task: Wait = {
  kind: 'sign',
  rollout: 'r1',
  rolloutTitle: rollout.title,
  wave: 'w3',
  title: 'Line 3, late shift',
  count: 1,
  due: null,
  since: null,
  meaning: null,
  late: false,
  reminded: null,
  names: [],
  onBehalf: null,
};

function home(page: HomePage, status = statusWith()): void {
  fakeHost({ 'read.home': () => ({ ok: true, value: page }), 'desk.status': () => status });
  show(<HomeScreen />, status);
}

describe('the home screen', () => {
  it('opens an empty book on three steps in their order', async () => {
    home(empty);
    await screen.findByRole('heading', { level: 1, name: /^This book is empty/ });
    const steps = within(screen.getByRole('list', { name: 'First steps' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent?.slice(0, 2))).toEqual(['1.', '2.', '3.']);
    expect(screen.getByRole('link', { name: 'Plan a rollout' }).getAttribute('href')).toBe('/plan');
    expect(screen.getByRole('link', { name: 'Import the roster' }).getAttribute('href')).toBe(
      '/imports/people',
    );
  });

  it('[R3] says whose a step is where the person has no right to it', async () => {
    home(empty);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Add people who sign' })).toBeNull();
    expect(screen.getByText('Needs administrator')).toBeTruthy();
  });

  it('says which steps are done, and leaves when all are', async () => {
    home({ ...busy, empty: { people: false, items: false, signers: true } });
    const steps = await screen.findByRole('list', { name: 'First steps' });
    expect(within(steps).getAllByText('done', { ignore: 'svg' })).toHaveLength(2);
    cleanup();
    home(busy);
    await screen.findByRole('heading', { level: 1, name: /halted/ });
    expect(screen.queryByRole('list', { name: 'First steps' })).toBeNull();
  });

  it('[R41] says what is halted, why, by whom, who it waits for, and leads to the decision', async () => {
    home(busy);
    const list = await screen.findByRole('list', { name: 'Stopped or blocked, and why' });
    for (const words of ['Old label on terminal 4', 'Called by Per Nygård', 'Tomasz Wieczorek', 'you'])
      expect(list.textContent).toContain(words);
    expect(within(list).getByRole('link', { name: 'Decide: resume or roll back' }).getAttribute('href')).toBe(
      '/rollouts/r1/waves/w3',
    );
  });

  it('never says that nothing waits while something does', async () => {
    home(busy);
    await screen.findByRole('heading', { level: 1, name: /One thing waits for you/ });
    expect(screen.queryByText('Nothing waits for you')).toBeNull();
    expect(screen.getByText('One thing waits, with its wave')).toBeTruthy();
  });

  it('shows an auditor no work and no way to plan', async () => {
    home(busy, statusWith({ me: { ...ingrid, roles: ['auditor'] } }));
    await screen.findByRole('heading', { level: 1, name: 'One wave is halted.' });
    expect(screen.queryByRole('link', { name: 'Plan a rollout' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Waits for you' })).toBeNull();
  });

  it('[R30] names the damaged record above everything else', async () => {
    home(
      busy,
      statusWith({
        integrity: {
          kind: 'damaged',
          checkedAt: november(18),
          faults: [{ file: 'log/0', what: 'its hash does not match', record: 'W-014-3', position: 17_204 }],
        },
      }),
    );
    expect(await screen.findByText('The book is damaged in 1 place')).toBeTruthy();
    expect(screen.getByText(/^W-014-3, event 17.204: its hash does not match$/)).toBeTruthy();
  });

  it('says so when the page could not be read, and reads it again', async () => {
    let times = 0;
    const host = fakeHost({
      'read.home': () => {
        times += 1;
        if (times === 1) throw new Error('gone');
        return { ok: true, value: busy };
      },
      'desk.status': () => statusWith(),
    });
    show(<HomeScreen />);
    (await screen.findByRole('button', { name: 'Read it again' })).click();
    await screen.findByRole('heading', { level: 1, name: /halted/ });
    expect(host.asked('read.home')).toHaveLength(2);
  });

  it('leads each of the tasks about no rollout to where it is done', async () => {
    const own = { ...task, rollout: '', rolloutTitle: '', wave: null, title: '' };
    const waits: readonly Wait[] = [
      { ...own, kind: 'alert', count: 2 },
      { ...own, kind: 'vouch', names: ['Kari Lie'] },
      { ...own, kind: 'accept' },
      { ...own, kind: 'password', due: november(24) },
      { ...task, kind: 'chase', wave: null, late: true, due: november(16), names: ['Per Nygård'] },
      { ...task, kind: 'witness' },
    ];
    home({ ...busy, waits });
    const list = await screen.findByRole('list', { name: 'Waits for you' });
    const links = within(list).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/settings/alerts',
      '/accounts?show=unchecked',
      '/account',
      '/account',
      '/rollouts/r1/approvals',
      '/rollouts/r1/waves/w3',
    ]);
    expect(links[1]?.textContent).toContain('Check the identity of Lie');
    expect(links[3]?.textContent).toContain('in 5 d');
    expect(links[4]?.textContent).toContain('late');
    expect(within(list).getAllByRole('img', { name: 'Late' })).toHaveLength(2);
  });

  it('says on whose behalf one signs, and who reminded with which words', async () => {
    const reminded = { at: november(17, 9), by: 'Ingrid Solberg', note: 'The line waits' };
    home({
      ...busy,
      waits: [{ ...task, kind: 'sign', meaning: 'approved', onBehalf: 'Per Nygård', reminded }],
    });
    const list = await screen.findByRole('list', { name: 'Waits for you' });
    expect(list.textContent).toContain('Sign: approved, for Per Nygård');
    expect(list.textContent).toContain('Reminded by Ingrid Solberg, Tue 17 Nov 2026');
    expect(list.textContent).toContain('The line waits');
  });

  it('[R27] tells in the colour of the book itself that its clock cannot be right', async () => {
    home(busy, statusWith({ clock: { kind: 'back', ms: 180_000, seen: november(18) } }));
    const title = await screen.findByText('The clock of this workstation cannot be right');
    const note = title.closest('.wb-note');
    expect(note?.className).toContain('wb-note-tie');
    expect(note?.textContent).toContain('The clock of this workstation is 3 min behind the book');
  });

  it('[R33] counts workstations that ask to join among what waits, for an administrator only', async () => {
    const sync = {
      shared: true,
      waiting: 0,
      published: null,
      seen: 0,
      of: 0,
      conflicts: 0,
      mine: 0,
      asked: 2,
      troubles: [],
    };
    home(busy, statusWith({ sync, me: { ...ingrid, roles: ['administrator'] } }));
    await screen.findByRole('heading', { level: 1, name: /Two things wait for you/ });
    expect(screen.getByRole('link', { name: /Let 2 workstations in/ }).getAttribute('href')).toBe('/sync');
    cleanup();
    home(busy, statusWith({ sync }));
    await screen.findByRole('heading', { level: 1, name: /One thing waits for you/ });
    expect(screen.queryByRole('link', { name: /workstations in/ })).toBeNull();
  });

  it('[R34] shows a wave that only a conflict keeps shut as a conflict, and leads to it', async () => {
    const [first] = busy.blocked;
    if (first === undefined) throw new Error('one is blocked');
    const blocker = { kind: 'conflict', id: 'c', field: 'wave.timing', record: 'Line 3', sides: 2 } as const;
    const gate = {
      side: 'entry',
      open: false,
      met: 0,
      checks: [{ id: 'conflicts', met: false, have: 0, want: 0, blockers: [blocker] }],
    } as const;
    const settle = { ...task, kind: 'settle', rollout: '', wave: null } as const;
    home({
      ...busy,
      blocked: [{ ...first, row: waveRow({ halt: null, gate }), waits: [settle] }],
    });
    const list = await screen.findByRole('list', { name: 'Stopped or blocked, and why' });
    expect(within(list).getByText('Conflict', { selector: '.wb-why-state' })).toBeTruthy();
    expect(within(list).getByRole('link', { name: 'Settle a conflict' }).getAttribute('href')).toBe('/sync');
  });
});
