import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { MeasuresPage } from '../../../../../shared/views/shape/measures-page.ts';
import { ImportScreen } from '../../../../../src-renderer/screens/imports/import-screen.tsx';
import { MeasurePanel } from '../../../../../src-renderer/screens/measures/measure-panel.tsx';
import { now, show } from '../../app/fake-host.tsx';
import { chooseFile, clean, heading, importHost, press } from '../imports/import-host.tsx';

const rollout = '01931000-0000-7000-8000-0000000000a1';
const wave = '01931000-0000-7000-8000-0000000000a2';
const measure = '01931000-0000-7000-8000-0000000000a3';

const errors = {
  id: measure,
  name: 'Label errors per order',
  kind: 'proportion',
  unit: 'orders',
  readings: 2,
  first: now,
  last: now,
  waves: [{ id: wave, title: 'Line 3, late', readings: 2, sum: { value: '3', of: '238' } }],
  newest: [
    { at: now, value: '1', of: '120', measure, wave, source: 's' },
    { at: now, value: '2', of: '118', measure, wave, source: 's' },
  ],
} as unknown as MeasuresPage['measures'][number];

describe('a measure', () => {
  it('shows how many readings there are, their sum by wave, and the newest', () => {
    show(<MeasurePanel measure={errors} rollout={rollout} add={undefined} />);
    const waves = screen.getByRole('table', { name: 'Label errors per order: By wave' });
    expect(within(waves).getByRole('row', { name: /Line 3, late.*2.*3 of 238/ })).toBeTruthy();
    const newest = screen.getByRole('table', { name: 'Newest readings: Label errors per order' });
    expect(within(newest).getAllByRole('row')).toHaveLength(3);
    expect(newest.textContent).toContain('Wed 18 Nov 2026, 05:04 +01:00');
  });

  it('is said to be empty, with what fills it, before any reading', () => {
    const none = { ...errors, readings: 0, first: null, last: null, waves: [], newest: [] };
    show(<MeasurePanel measure={none} rollout={rollout} add={undefined} />);
    expect(screen.getByText('No reading was taken in yet')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('importing readings', () => {
  function open() {
    const host = importHost([{ ...clean, shape: 'measurement-list' }], {
      'read.home': () => ({
        ok: true,
        value: {
          rollouts: [
            {
              rollout: { id: rollout, number: 'RO-1', title: 'MES' },
              waves: [{ id: wave, number: 'W-1', title: 'Line 3, late' }],
            },
          ],
        },
      }),
      'read.measures': () => ({ ok: true, value: { measures: [errors] } }),
    });
    show(<ImportScreen kind="measurements" />);
    return host;
  }

  it('asks first of what the readings are, and reads no file before', async () => {
    const host = open();
    await press('Choose a file');
    expect(await screen.findByText('Choose the wave in which it was measured')).toBeTruthy();
    expect(host.asked('imports.preview')).toHaveLength(0);
  });

  it('reads the file for the measure in the wave that were chosen', async () => {
    const host = open();
    await screen.findByRole('option', { name: 'RO-1 MES' });
    await userEvent.selectOptions(screen.getByLabelText('Rollout'), rollout);
    await userEvent.selectOptions(screen.getByLabelText('Wave'), wave);
    await screen.findByRole('option', { name: /Label errors per order/ });
    await userEvent.selectOptions(screen.getByLabelText('Measure'), measure);
    await chooseFile();
    expect(await heading(/columns are read/)).toBeTruthy();
    expect(host.asked('imports.preview')).toMatchObject([
      { kind: 'measurements', of: { rollout, wave, measure } },
    ]);
  });

  it('defines a measure on the spot, and chooses it', async () => {
    const host = open();
    await screen.findByRole('option', { name: 'RO-1 MES' });
    await userEvent.selectOptions(screen.getByLabelText('Rollout'), rollout);
    await press('Define a measure');
    await press('Define the measure');
    await screen.findByRole('group', { name: 'There is a problem: 3 answers' });
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Name'), 'Stops');
    await userEvent.click(screen.getByRole('radio', { name: /^Rate/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Unit' }), 'hours');
    await press('Define the measure');
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        {
          command: {
            kind: 'measure.define',
            rollout,
            measure: { name: 'Stops', kind: 'rate', unit: 'hours' },
          },
        },
      ]),
    );
  });
});
