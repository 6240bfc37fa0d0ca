import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HomePage } from '../../../../../shared/views/shape/home-page.ts';
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
        },
      ],
    },
  ],
};

function home(page: HomePage, status = statusWith()): void {
  fakeHost({ 'read.home': () => ({ ok: true, value: page }), 'desk.status': () => status });
  show(<HomeScreen />, status);
}

describe('the home screen', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

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
});
