import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SyncPage } from '../../../../../shared/views/shape/sync-page.ts';
import { now } from '../../app/fake-host.tsx';
import { open, report } from './sync-host.tsx';
import { askedOf, conflictOf, later, stationRow, syncPage } from './sync-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('sync', () => {
  it('says first how far the others are and what waits, then where the folder is and when it is looked at', async () => {
    open(syncPage({ conflicts: [conflictOf(1)] }));
    await heading('Up to date with 4 of 5 other workstations. One conflict waits for you.');
    expect(screen.getByText('\\\\nord-fs2\\wavebook', { selector: '.wb-head-sub *' })).toBeTruthy();
    const line = screen.getByText(/Work goes on without it/);
    expect(line.textContent).toContain('last round 05:02, next in 40 s');
  });

  it('says that work goes on and what waits while the folder is out of reach', async () => {
    open(
      syncPage({
        waiting: 3,
        share: { ...syncPage().share!, reached: later(-13) },
        troubles: [{ code: 'share-gone', about: null, data: { waiting: 3 } }],
      }),
    );
    const said = await heading(/^The shared folder was not reached/);
    expect(said.textContent).toBe(
      'The shared folder was not reached since 04:51. Work goes on; 3 actions wait to go out.',
    );
  });

  it('shows how far each action has come, rung by rung, with "not yet" in words', async () => {
    open(syncPage());
    const table = await screen.findByRole('table', { name: 'How far the last actions here have come' });
    const cells = (name: RegExp) =>
      within(within(table).getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells(/Reminded: Tomasz/)).toEqual(['05:04', 'not yet', 'not yet', 'not yet']);
    expect(cells(/Silje Moen/)).toEqual(['19:04', '19:04', '4 of 5', '3 of 5']);
  });

  it('does not date what lay in the folder before the app was started to that start', async () => {
    const actions = syncPage().actions.map((row) => ({ ...row, published: now, earlier: true as const }));
    open(syncPage({ actions }));
    const table = await screen.findByRole('table', { name: 'How far the last actions here have come' });
    const row = within(table).getByRole('row', { name: /Silje Moen/ });
    expect(within(row).getAllByRole('cell')[1]?.textContent).toBe('by Wed 18 Nov, 05:04');
  });

  it('shows the last five actions, the others when asked for, and who did it where it was somebody else', async () => {
    const [first] = syncPage().actions;
    if (first === undefined) throw new Error('an action');
    const actions = Array.from({ length: 8 }, (_, i) => ({
      ...first,
      event: `${i}`,
      about: `Wave ${i}`,
      by: i === 1 ? 'Nils Aas' : 'Ingrid Solberg',
    }));
    open(syncPage({ actions }));
    const table = await screen.findByRole('table', { name: 'How far the last actions here have come' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    expect(within(table).getByRole('row', { name: /Wave 1/ }).textContent).toContain('05:04:00, Nils Aas');
    expect(within(table).getByRole('row', { name: /Wave 2/ }).textContent).not.toContain('Ingrid');
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(within(table).getAllByRole('row')).toHaveLength(9);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(within(table).getAllByRole('row')).toHaveLength(6);
  });

  it('[R34] says to an administrator that conflicts are open, and that they wait only where they can settle one', async () => {
    open(syncPage({ conflicts: [conflictOf(1, { mine: false })] }), ['administrator']);
    await heading('Up to date with 4 of 5 other workstations. One conflict is open.');
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
    expect(screen.getByText(/^Jorun Eide \(change owner\) or .* can settle it/)).toBeTruthy();
  });

  it('puts whoever waits to be let in first for an administrator, and the own work first for others', async () => {
    const page = syncPage({ conflicts: [conflictOf(1)], asked: [askedOf()] });
    const order = (): readonly string[] =>
      screen
        .getAllByRole('region')
        .map(
          (region) =>
            document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
        )
        .filter((name) => /asks to join|go-live dates/.test(name));
    open(page);
    await heading(/asks to join/);
    expect(order()[0]).toMatch(/asks to join/);
    cleanup();
    open(page, ['change-owner']);
    await heading(/asks to join/);
    expect(order()[0]).toMatch(/go-live dates/);
  });

  it('that ended sharing says what is kept and what waits, not that the book is here only', async () => {
    open(syncPage({ share: null }), ['quality']);
    await heading(/does not share the book any more/);
    expect(screen.getByText('Nothing goes out from here, and nothing comes in')).toBeTruthy();
    expect(screen.queryByText('This book is on this workstation only')).toBeNull();
    expect(screen.getAllByText('The shared folder')).toHaveLength(1);
  });

  it('[R33] shows an unenrolled workstation as quarantined, with what is held back, and nothing of it as applied', async () => {
    open(syncPage());
    const row = await screen.findByRole('row', { name: /LAPTOP-7F2C/ });
    expect(row.textContent).toContain('2 held');
    expect(row.textContent).toContain('quarantined');
    // The dashed box of ux.md section 3: the shape alone says it, without its colour.
    expect(row.querySelector('[stroke-dasharray="2.6 1.8"]')).toBeTruthy();
    await userEvent.click(row);
    const side = screen.getByRole('complementary', { name: 'LAPTOP-7F2C' });
    expect(side.textContent).toContain('held back and never applied');
    expect(within(side).queryByRole('button', { name: /Revoke/ })).toBeNull();
  });

  it('[R27] says who is behind and whose clock is off, and leaves the others quiet', async () => {
    open(syncPage());
    expect((await screen.findByRole('row', { name: /SOR-PK-01/ })).textContent).toContain('23 behind');
    expect(screen.getByText('+6 min').className).toContain('wb-text-warn');
    expect(screen.getByRole('row', { name: /NORD-PK-02/ }).textContent).toContain('up to date');
  });

  it('runs a round now and says what it did', async () => {
    const host = open(syncPage());
    await userEvent.click(await screen.findByRole('button', { name: 'Sync now' }));
    await screen.findByText(/3 events of this workstation are in the folder, 7 events of others taken in/);
    expect(host.asked('sync.round')).toHaveLength(1);
  });

  it('does not call a round done that the folder did not let happen', async () => {
    const troubles = [{ code: 'share-gone', about: null, data: {} }];
    open(syncPage(), undefined, {
      'sync.round': () => ({ ok: true, value: { published: 3, taken: 0, operations: 1, troubles } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sync now' }));
    await screen.findByText(/^Tried just now: nothing could be exchanged/);
    expect(screen.queryByText(/Round done/)).toBeNull();
  });

  it('checks the share, and shows what was found, what failed first', async () => {
    const host = open(syncPage({ share: { ...syncPage().share!, checked: { ...report, at: now } } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Check the share' }));
    await vi.waitFor(() => expect(host.asked('sync.doctor')).toEqual([{ where: null }]));
    const table = screen.getByRole('table', { name: 'What was tried in the folder' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent ?? '');
    expect(rows[0]).toMatch(/power cut.*not good/);
    expect(rows[1]).toMatch(/slow.*4 s/);
    // What is as it has to be is counted, and shown when asked for.
    expect(rows).toHaveLength(2);
    expect(screen.getByText(/^1 of 3 things that were tried are as they have to be\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(within(table).getAllByRole('row').at(-1)?.textContent).toMatch(/good.*12 ms/);
    expect(screen.getAllByText('The folder can share the book, with care.').length).toBeGreaterThan(0);
  });

  it('tells a trouble in one sentence with what to do, the grave ones first', async () => {
    open(
      syncPage({
        troubles: [
          { code: 'silent', about: syncPage().workstations[3]?.origin ?? '', data: {} },
          { code: 'fork', about: syncPage().workstations[1]?.origin ?? '', data: { seq: 4 } },
        ],
      }),
    );
    const region = await screen.findByRole('region', { name: 'What is in the way' });
    const notes = [...region.querySelectorAll('.wb-note')].map((note) => note.textContent ?? '');
    expect(notes[0]).toContain('NORD-PK-02');
    expect(notes[1]).toContain('SOR-PK-01');
    expect(notes.every((note) => note.length > 40)).toBe(true);
  });

  it('of a book that is not shared, offers one button to an administrator', async () => {
    const host = open(alone());
    await heading('This book is on this workstation only.');
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Share this book' }));
    const dialog = await screen.findByRole('dialog', { name: 'Share this book through a folder' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Share this book' }));
    expect(within(dialog).getByText('There is a problem: 2 answers')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('Folder that the others can open too'), '/mnt/wb');
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Three more lines');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Share this book' }));
    await vi.waitFor(() =>
      expect(host.asked('sync.share')).toEqual([
        { where: '/mnt/wb', sealed: true, reason: 'Three more lines' },
      ]),
    );
  });

  it('of a book that is not shared, tells others who can share it, without a button', async () => {
    open(alone(), ['quality']);
    await heading('This book is on this workstation only.');
    await screen.findByText(/Per Nygård \(.+\) can share it/);
    expect(screen.queryByRole('button', { name: 'Share this book' })).toBeNull();
  });

  it('shows an auditor everything, and nothing to press', async () => {
    open(syncPage({ conflicts: [conflictOf(1)], asked: [askedOf()] }), ['auditor']);
    await heading(/One conflict is open/);
    expect(screen.getByText('Mon 25 Jan 2027, 06:00')).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
    const allowed = /^(Workstation|Place|Last seen|Events|Delivery|Clock)/;
    const buttons = screen.queryAllByRole('button').map((button) => button.textContent ?? '');
    expect(buttons.filter((name) => !allowed.test(name))).toEqual([]);
  });
});

function alone(): SyncPage {
  return syncPage({ share: null, others: 0, upToDate: 0, workstations: [stationRow(1, { self: true })] });
}
