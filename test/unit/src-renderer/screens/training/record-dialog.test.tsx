import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { TrainingItem } from '../../../../../shared/domain/training.ts';
import { RecordDialog } from '../../../../../src-renderer/screens/training/record-dialog.tsx';
import { done, fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { lineThree } from './a-page.ts';

const lund = { ...ingrid, id: 'h.lund', name: 'Henrik Lund', roles: ['trainer' as const] };

function anItem(part: Partial<Record<keyof TrainingItem, unknown>> = {}): object {
  return {
    id: 'MES-03',
    title: 'Step confirmation',
    versions: [
      { version: 2, effective: '2026-09-01', note: '', retraining: { rule: 'all' } },
      { version: 3, effective: '2026-11-13', note: 'Photo step', retraining: { rule: 'all' } },
    ],
    assessed: false,
    validDays: null,
    methods: [],
    trainerHolds: null,
    signedBy: { trainee: false, trainer: false },
    equivalents: [],
    neededBy: null,
    ...part,
  };
}

function open(part: Parameters<typeof anItem>[0] = {}, trainers: readonly object[] = []) {
  const host = fakeHost({
    'read.item': () => ({
      ok: true,
      value: {
        item: anItem(part),
        version: 3,
        required: 4,
        trained: 3,
        lacking: [],
        expiring: [],
        incidents: [],
        trainers,
      },
    }),
    'read.people': () => ({ ok: true, value: { people: [], total: 0 } }),
    act: done,
  });
  const onDone = vi.fn<() => void>();
  show(
    <RecordDialog
      waves={[lineThree()]}
      people={['p-3']}
      item="MES-03"
      onDone={onDone}
      onClose={vi.fn<() => void>()}
    />,
    statusWith({ me: lund }),
  );
  return { host, onDone };
}

describe('RecordDialog', () => {
  it('[R47] takes person, item and version, method, trainer, date, result and evidence in one step', async () => {
    const { host, onDone } = open();
    await screen.findByLabelText('Version');
    await userEvent.click(screen.getByRole('radio', { name: /^Passed/ }));
    await userEvent.type(screen.getByLabelText('Evidence'), 'Sheet 12');
    await userEvent.click(screen.getByRole('button', { name: 'Record for 1 person' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(host.asked('act')[0]).toMatchObject({
      credential: null,
      command: {
        kind: 'training.record',
        people: ['p-3'],
        record: {
          item: 'MES-03',
          version: 3,
          method: 'on-the-job',
          trainer: 'Henrik Lund',
          result: 'passed',
          evidence: 'Sheet 12',
        },
      },
    });
  });

  it('[R45] says which gaps of which wave it closes before anything is recorded', async () => {
    open();
    await screen.findByLabelText('Version');
    await userEvent.click(screen.getByRole('radio', { name: /^Passed/ }));
    expect(screen.getByText('Closes 1 gap of Line 3, late shift.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Not passed/ }));
    expect(screen.getByText(/whoever is chosen counts as untrained/)).toBeTruthy();
  });

  it('[R48] says that a completed course closes no gap of an assessed item, and offers what counts first', async () => {
    open({ assessed: true, methods: ['assessment'] });
    const method = await screen.findByLabelText<HTMLSelectElement>('Method');
    await waitFor(() => expect(method.value).toBe('assessment'));
    expect(within(method).getByText('Read (does not count)')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Completed/ }));
    expect(screen.getByText(/only a passed assessment counts\./)).toBeTruthy();
    expect(screen.queryByText(/^Closes/)).toBeNull();
  });

  it('[R47] signs in the same step where the item asks for the trainer’s signature', async () => {
    const { host } = open({ signedBy: { trainee: false, trainer: true } });
    await screen.findByLabelText('Version');
    await userEvent.click(screen.getByRole('radio', { name: /^Passed/ }));
    await userEvent.type(screen.getByLabelText('User id'), 'h.lund');
    await userEvent.type(screen.getByLabelText('Password'), 'winter-birch-ladder');
    await userEvent.click(
      screen.getByRole('button', { name: 'Record for 1 person and sign as Henrik Lund' }),
    );
    await waitFor(() => expect(host.asked('act')).toHaveLength(1));
    expect(host.asked('act')[0]).toMatchObject({
      credential: { id: 'h.lund', password: 'winter-birch-ladder' },
      command: { kind: 'training.record-signed', record: { trainer: 'Henrik Lund', trainerId: null } },
    });
  });

  it('[R47] asks for a trainer who is trained on what the item names, and sends who of the roster it is', async () => {
    const { host } = open({ trainerHolds: 'MES-03' }, [{ id: 'P-1300', name: 'Kari Lie' }]);
    await screen.findByText('Must be trained on MES-03: Kari Lie');
    await userEvent.click(screen.getByRole('radio', { name: /^Passed/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Record for 1 person' }));
    expect(screen.getAllByText('Choose a trainer who is trained on MES-03')).toHaveLength(2);
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.clear(screen.getByLabelText('Trainer'));
    await userEvent.type(screen.getByLabelText('Trainer'), 'kari lie');
    await userEvent.click(screen.getByRole('button', { name: 'Record for 1 person' }));
    await waitFor(() => expect(host.asked('act')).toHaveLength(1));
    expect(host.asked('act')[0]).toMatchObject({ command: { record: { trainerId: 'P-1300' } } });
  });

  it('[R47] takes no training that lies ahead, and no record without people or result', async () => {
    const { host } = open();
    await screen.findByLabelText('Version');
    await userEvent.click(screen.getByRole('button', { name: 'Nobody' }));
    await userEvent.clear(screen.getByLabelText('When'));
    await userEvent.type(screen.getByLabelText('When'), '19 Dec 2026 14:00');
    await userEvent.click(screen.getByRole('button', { name: 'Record training' }));
    for (const words of ['Choose at least one person', 'Choose a result', 'Choose a moment that has passed'])
      expect(screen.getAllByText(words)).toHaveLength(2);
    expect(host.asked('act')).toHaveLength(0);
  });
});
