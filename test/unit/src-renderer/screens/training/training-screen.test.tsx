import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { TrainingPage } from '../../../../../shared/views/shape/training-page.ts';
import { TrainingScreen } from '../../../../../src-renderer/screens/training/training-screen.tsx';
import { fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { aPage, aPerson, aWave, hugeWave, lineThree, overridden, trained } from './a-page.ts';

const rahimi = {
  id: 'r-1',
  item: 'MES-03',
  title: 'Step confirmation',
  version: 2,
  method: 'on-the-job',
  trainer: 'Henrik Lund',
  on: { ms: Date.UTC(2026, 9, 12, 8), offset: 120, zone: 'Europe/Oslo' },
  result: 'passed',
  evidence: '',
  source: null,
  signatures: [],
  missing: [],
  yours: null,
  withdrawn: null,
};
const item = {
  id: 'MES-03',
  versions: [
    { version: 3, effective: '2026-11-13', note: 'the photo step is new', retraining: { rule: 'all' } },
  ],
  validDays: null,
  methods: [],
};

function open(page: TrainingPage, roles: readonly ('trainer' | 'quality' | 'auditor')[] = ['trainer']) {
  const host = fakeHost({
    'read.training': () => ({ ok: true, value: page }),
    'read.person': () => ({ ok: true, value: { records: [rahimi] } }),
    'read.item': () => ({ ok: true, value: { item, version: 3 } }),
    'training.csv': () => ({
      ok: true,
      value: { name: 'training.csv', path: '/export/1', rows: 2, sha256: 'ab'.repeat(32) },
    }),
  });
  show(<TrainingScreen rollout="ro-1" />, statusWith({ me: { ...ingrid, roles: [...roles] } }));
  return host;
}

const earlyLine = aWave(
  'w2',
  'Line 2, early shift',
  ['MES-03', 'WI-118', 'WI-121'],
  [aPerson('p-9', 'Nils Aas', [trained, trained, overridden], { line: 'Line 2', shift: 'early' })],
);

describe('TrainingScreen', () => {
  it('[R45] says who lacks what by cause, and a press on a cause leaves only them', async () => {
    open(aPage([earlyLine, lineThree()]));
    const tile = await screen.findByRole('button', { name: /^Never trained Bakke: WI-118/ });
    expect(screen.getByRole('rowheader', { name: 'Aas, Nils' })).toBeTruthy();
    await userEvent.click(tile);
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Bakke, Jonas']);
    expect(screen.getByText('1 of 5 people')).toBeTruthy();
  });

  it('[R45] stands people with gaps first, a matrix a wave, each one tab stop', async () => {
    open(aPage([earlyLine, lineThree()]));
    const grid = await screen.findByRole('grid', { name: 'Training of Line 3, late shift' });
    const names = within(grid)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(names).toEqual(['Bakke, Jonas', 'Okafor, Lena', 'Rahimi, Amir', 'Abebe, Samuel']);
    const stops = [...document.querySelectorAll('[role="gridcell"][tabindex="0"]')];
    expect(stops.map((cell) => cell.closest('[role="grid"]')?.getAttribute('aria-label'))).toEqual([
      'Training of Line 2, early shift',
      'Training of Line 3, late shift',
    ]);
  });

  it('[R45] is walked by keys from one wave into the next, and R records training of the cell', async () => {
    open(aPage([earlyLine, lineThree()]));
    await screen.findByRole('grid', { name: 'Training of Line 2, early shift' });
    document.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
    await userEvent.keyboard('{End}{ArrowRight}{ArrowRight}');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        'Bakke, Jonas, Title of WI-118: Never trained',
      ),
    );
    await userEvent.keyboard('r');
    const dialog = await screen.findByRole('dialog', { name: 'Record training' });
    expect(within(dialog).getByRole('checkbox', { name: /^Bakke/ })).toHaveProperty('checked', true);
    expect(within(dialog).getByRole('radio', { name: /^WI-118/ })).toHaveProperty('checked', true);
  });

  it('[R46] tells on the card of a cell the record, who trained, and what the new version changed', async () => {
    open(aPage([lineThree()]));
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Rahimi, Amir, Title of MES-03/ }));
    await screen.findByText(
      'Trained on version 2 by Henrik Lund on 12 Oct 2026, passed. Version 3 came on 13 Nov 2026: the photo step is new.',
    );
    expect(screen.getByRole('link', { name: 'Open person' }).getAttribute('href')).toBe('/people/p-3');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('link', { name: 'Open person' })).toBeNull();
  });

  it('[R49] offers an override of a gap to quality only', async () => {
    open(aPage([lineThree()]), ['quality']);
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Bakke, Jonas, Title of WI-118/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Override' }));
    expect(await screen.findByRole('dialog', { name: 'Override WI-118 for Jonas Bakke' })).toBeTruthy();
    cleanup();
    open(aPage([lineThree()]));
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Bakke, Jonas, Title of WI-118/ }));
    await screen.findByRole('link', { name: 'Open person' });
    expect(screen.queryByRole('button', { name: 'Override' })).toBeNull();
  });

  it('[R45] shows the same as a table, each gap in words', async () => {
    open(aPage([lineThree()]));
    await userEvent.click(await screen.findByRole('button', { name: 'As a table' }));
    const table = screen.getByRole('grid', { name: 'Training, person by person' });
    expect(within(table).getByText('WI-118: never trained')).toBeTruthy();
    expect(within(table).getByText('WI-118 until 29 Nov; WI-121 overridden until 30 Nov')).toBeTruthy();
  });

  it('[R45] draws at most sixty rows of a thousand people by forty items', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(960);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1800);
    open(aPage([hugeWave(1000, 40)]));
    const grid = await screen.findByRole('grid', { name: 'Training of all waves' });
    expect(grid.getAttribute('aria-rowcount')).toBe('1002');
    const rows = grid.querySelectorAll('[role="row"]');
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(grid.querySelectorAll('[role="columnheader"]')).toHaveLength(41);
  });

  it('[R29] exports the matrix as it is narrowed on screen', async () => {
    const host = open(aPage([earlyLine, lineThree()]));
    await userEvent.selectOptions(await screen.findByLabelText('Shift'), 'late');
    await userEvent.click(screen.getByRole('button', { name: 'Export as shown' }));
    expect(await screen.findByText('2 rows are in training.csv')).toBeTruthy();
    expect(host.asked('training.csv')).toEqual([
      { rollout: 'ro-1', at: null, waves: [], causes: [], items: [], lines: [], shifts: ['late'], text: '' },
    ]);
  });

  it('[R45] shows an auditor the same without a control that writes', async () => {
    open(aPage([lineThree()]), ['auditor']);
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Bakke, Jonas, Title of WI-118/ }));
    await screen.findByRole('link', { name: 'Open person' });
    for (const name of ['Record training', 'Override', 'Import records'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('[R46] names what runs out in the span asked for, and what people need that no wave asks for', async () => {
    const runs = {
      person: 'p-4',
      name: 'Samuel Abebe',
      item: 'WI-118',
      title: 'Line clearance',
      until: '2026-11-29',
      days: 11,
    };
    open(
      aPage([lineThree()], {
        expiring: [runs, { ...runs, person: 'p-9', name: 'Nils Aas', until: '2027-01-10', days: 53 }],
        forecast: [
          { days: 30, count: 1 },
          { days: 60, count: 2 },
          { days: 90, count: 2 },
          { days: 180, count: 2 },
        ],
        notAsked: [{ item: 'QA-21', title: 'Reporting deviations', people: 3 }],
      }),
    );
    const list = await screen.findByRole('list', { name: 'Trainings that run out' });
    expect(within(list).getByText('29 Nov, in 11 days')).toBeTruthy();
    expect(within(list).queryByText('Aas, Nils')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '60 days: 2' }));
    expect(screen.getByText('10 Jan 2027, in 53 days')).toBeTruthy();
    expect(screen.getByText('QA-21 Reporting deviations: 3 people of these waves need it')).toBeTruthy();
  });

  it('[R42] shows what training was worth by the incidents that point at it', async () => {
    const involved = (id: string, name: string) => ({ id, name, trainedDaysBefore: 3 });
    const incident = {
      rollout: 'ro-1',
      wave: 'w4',
      waveTitle: 'Line 4',
      id: 'd-1',
      number: 'DEV-001',
      severity: 'high' as const,
      what: 'Old label on terminal 4',
      daysAfterGoLive: 2,
      people: [involved('p-1', 'Jonas Bakke')],
    };
    open(
      aPage([lineThree()], {
        effects: [
          {
            item: 'WI-118',
            title: 'Line clearance',
            trained: 51,
            incidents: [
              incident,
              { ...incident, id: 'd-2', number: 'DEV-002', people: [involved('p-2', 'Lena Okafor')] },
            ],
          },
        ],
      }),
    );
    expect(
      await screen.findByText(
        '2 incidents after go-live point at WI-118; both people were trained 3 days before',
      ),
    ).toBeTruthy();
    expect(screen.getByText('DEV-001, Line 4, 2 days after go-live')).toBeTruthy();
  });
});
