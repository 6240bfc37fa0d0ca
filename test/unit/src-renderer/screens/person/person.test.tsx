import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../../shared/domain/account.ts';
import type { PersonPage, RecordView } from '../../../../../shared/views/shape/person-page.ts';
import { PersonScreen } from '../../../../../src-renderer/screens/person/person-screen.tsx';
import { personSentence } from '../../../../../src-renderer/screens/person/person-sentence.ts';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';

const record = (id: string, part: Partial<RecordView> = {}): RecordView => ({
  id,
  item: 'WI-118',
  title: 'Label inspection',
  version: 3,
  method: 'on-the-job',
  trainer: 'Henrik Lund',
  on: now,
  result: 'passed',
  evidence: 'Sheet 12',
  source: null,
  signatures: [],
  missing: [],
  yours: null,
  withdrawn: null,
  ...part,
});

const need = (item: string, cell: PersonPage['needs'][number]['cell']) => ({
  item,
  title: 'Title',
  version: 4,
  cell,
});
const trained = { kind: 'trained', on: now, version: 4, until: null, answer: { kind: 'own' } } as const;
const never = { kind: 'gap', cause: 'never', trainedOn: null } as const;

const jonas: PersonPage = {
  person: {
    id: 'P-1187' as PersonPage['person']['id'],
    given: 'Jonas',
    family: 'Bakke',
    email: null,
    role: 'operator',
    site: 'Plant Nord',
    line: 'Line 3',
    shift: 'late',
    department: null,
    language: 'nb',
    manager: null,
    joined: '2026-11-02',
    left: null,
  },
  name: 'Jonas Bakke',
  account: null,
  manager: { id: 'P-1001', name: 'Kari Lie' },
  waves: [
    {
      rollout: 'r',
      title: 'MES',
      id: 'w',
      number: 'W-014-3',
      waveTitle: 'Line 3, late',
      mark: 'live',
      joiner: true,
    },
  ],
  needs: [need('WI-118', never), need('MES-01', trained)],
  records: [
    record('one', { missing: ['trainer', 'trainee'], yours: 'trainee' }),
    record('two', {
      item: 'MES-01',
      withdrawn: { at: now, by: 'h.lund', byName: 'Henrik Lund', reason: 'Wrong person chosen' },
    }),
    record('three', { source: { id: 'i', file: 'learning.csv' } }),
  ],
  history: [
    {
      at: now,
      by: 'i.solberg',
      byName: 'Ingrid Solberg',
      import: null,
      file: 'roster.csv',
      reason: null,
      kind: 'changed',
      fields: [
        { field: 'line', old: 'Line 4', new: 'Line 3' },
        { field: 'shift', old: null, new: 'late' },
      ],
    },
    {
      at: now,
      by: null,
      byName: null,
      import: null,
      file: 'roster.csv',
      reason: null,
      kind: 'added',
      fields: [],
    },
  ],
};

function open(roles: readonly Role[], page: PersonPage = jonas) {
  const status = statusWith({ me: { ...ingrid, roles, needsId: false } });
  const host = fakeHost({
    'read.person': () => ({ ok: true, value: page }),
    'read.people': () => ({ ok: true, value: { people: [], total: 0 } }),
    'desk.status': () => status,
    act: done,
  });
  show(<PersonScreen id="P-1187" />, status);
  return host;
}

describe('the sentence of a person', () => {
  const of = (part: Partial<PersonPage>) => personSentence({ ...jonas, ...part }, now);

  it('[R45] names the first gap and counts the others', () => {
    expect(of({})).toBe('Jonas Bakke: 1 gap, WI-118 never trained');
    expect(
      of({ needs: [need('WI-118', never), need('MES-03', { ...never, cause: 'outdated', trainedOn: 2 })] }),
    ).toBe('Jonas Bakke: 2 gaps, WI-118 never trained and 1 more');
  });

  it('says that nothing is lacking, what an override covers, and who has left', () => {
    expect(of({ needs: [need('MES-01', trained), need('MES-02', trained)] })).toBe(
      'Jonas Bakke is trained on all 2 items needed',
    );
    const overridden = { kind: 'overridden', cause: 'never', until: '2026-11-30', override: 'o' } as const;
    expect(of({ needs: [need('MES-01', trained), need('WI-118', overridden)] })).toBe(
      'Jonas Bakke: no gap in 2 items needed, 1 by an override',
    );
    expect(of({ needs: [] })).toBe('Jonas Bakke needs no training in an unfinished wave');
    expect(of({ person: { ...jonas.person, left: '2026-11-18' } })).toBe('Jonas Bakke left on 18 Nov 2026');
    expect(of({ person: { ...jonas.person, left: '2026-11-19' } })).toBe(
      'Jonas Bakke: 1 gap, WI-118 never trained',
    );
  });
});

describe('the page of a person', () => {
  it('[R47] shows every record with result, trainer and signatures; withdrawn ones struck through', async () => {
    open(['auditor']);
    const table = await screen.findByRole('grid', { name: 'Training records, newest first' });
    expect(within(table).getByRole('row', { name: /trainer has not signed and not confirmed/ })).toBeTruthy();
    const struck = within(table).getByRole('row', { name: /MES-01 v3/ });
    expect(struck.querySelector('s')).not.toBeNull();
    await userEvent.click(struck);
    const side = screen.getByRole('complementary', { name: 'Label inspection' });
    expect(side.textContent).toContain('Wrong person chosen');
    expect(side.textContent).toContain('Sheet 12');
    expect(screen.queryByRole('button', { name: 'Withdraw this record' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  });

  it('[R21] shows every old and new value with who, when and which import', async () => {
    open(['auditor']);
    const table = await screen.findByRole('table', { name: 'History of every field' });
    const row = within(table).getByRole('row', { name: /Line.*Line 4.*Line 3/ });
    expect(row.textContent).toContain('Ingrid Solberg');
    expect(row.textContent).toContain('import of roster.csv');
    expect(within(table).getByRole('row', { name: /Came onto the roster/ })).toBeTruthy();
  });

  it('[R47] lets the person trained confirm with their own password, and sends nothing without it', async () => {
    const host = open(['trainee']);
    await screen.findByText('1 record waits for your confirmation');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm this record' }));
    const dialog = await screen.findByRole('dialog', { name: 'Confirm 1 record as the person trained' });
    expect(dialog.textContent).toContain('WI-118 v3 Label inspection');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm as Ingrid Solberg' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(within(dialog).getByLabelText('Password'), 'winter-birch');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm as Ingrid Solberg' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toEqual([
        {
          command: {
            kind: 'training.sign',
            as: 'trainee',
            records: [{ person: 'P-1187', id: 'one' }],
            comment: '',
          },
          credential: { id: null, password: 'winter-birch' },
        },
      ]),
    );
  });

  it('[R20] withdraws a record only with a reason', async () => {
    const host = open(['trainer']);
    await userEvent.click(await screen.findByRole('row', { name: /trainer has not signed/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw this record' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the record' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Reason'), 'Wrong person chosen');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the record' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        {
          command: { kind: 'training.withdraw', id: 'one', person: 'P-1187', reason: 'Wrong person chosen' },
        },
      ]),
    );
  });

  it('changes what the roster says, keeping what was not touched, and says what a move may mean', async () => {
    const host = open(['change-owner']);
    await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change what the roster says of Jonas Bakke' });
    const line = within(dialog).getByLabelText('Line');
    await userEvent.clear(line);
    await userEvent.type(line, 'Line 4');
    expect(dialog.textContent).toContain('may call for other training');
    await userEvent.type(within(dialog).getByLabelText('Left'), '1 Nov 2026');
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Moved');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the changes' }));
    expect(await within(dialog).findAllByText('Nobody leaves before joining')).toHaveLength(2);
    await userEvent.clear(within(dialog).getByLabelText('Left'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the changes' }));
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        { command: { kind: 'person.set', person: { ...jonas.person, line: 'Line 4' }, reason: 'Moved' } },
      ]),
    );
  });
});
