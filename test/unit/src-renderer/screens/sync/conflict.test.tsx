import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../../shared/domain/account.ts';
import type { ConflictView } from '../../../../../shared/views/shape/sync-page.ts';
import { ConflictScreen } from '../../../../../src-renderer/screens/sync/conflict-screen.tsx';
import { ConflictsScreen } from '../../../../../src-renderer/screens/sync/conflicts-screen.tsx';
import { conflictPlace } from '../../../../../src-renderer/screens/sync/conflict-place.ts';
import { SyncScreen } from '../../../../../src-renderer/screens/sync/sync-screen.tsx';
import { done, fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';
import { conflictOf, eventId, later, syncPage } from './sync-rows.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => window.sessionStorage.clear());

function host(conflicts: readonly ConflictView[], act = done) {
  return fakeHost({
    'read.sync': () => ({ ok: true, value: syncPage({ conflicts }) }),
    'read.conflict': ({ id }: { id: string }) => ({
      ok: true,
      value: conflicts.find((one) => one.id === id) ?? conflicts[0],
    }),
    'desk.status': () => statusWith(),
    act,
  });
}
const desk = (roles: readonly Role[] = ['change-owner']) => statusWith({ me: { ...ingrid, roles } });

function openOne(conflict = conflictOf(1), roles?: readonly Role[]) {
  const it = host([conflict]);
  show(<ConflictScreen id={conflict.id} />, desk(roles));
  return it;
}

describe('a conflict', () => {
  it('[R34] shows both values as equal cards with who, where, when and why, and none is chosen', async () => {
    openOne();
    const region = await screen.findByRole('region', { name: /Two go-live dates for Plant Sør, line 1/ });
    const radios = within(region).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.checked)).toEqual([false, false]);
    const cards = radios.map((radio) => radio.closest('label'));
    expect(new Set(cards.map((card) => card?.className)).size).toBe(1);
    expect(cards[0]?.textContent).toContain('Ingrid Solberg, change owner');
    expect(cards[0]?.textContent).toContain('Wed 18 Nov 2026, 05:01 +01:00 on NORD-QA-02');
    expect(cards[1]?.textContent).toContain('"Winter stop ends 22 Jan."');
    expect(within(region).getByText('Mon 11 Jan 2027, 06:00')).toBeTruthy();
    expect(within(region).getByText('Plant Sør entry gate, phase 2 handoff')).toBeTruthy();
    expect(within(region).getByText('none touched')).toBeTruthy();
  });

  it('[R34] is settled only with a choice and a reason, and the button says the value', async () => {
    const it = openOne();
    await userEvent.click(await screen.findByRole('button', { name: 'Settle this conflict' }));
    expect(it.asked('act')).toHaveLength(0);
    expect(screen.getByText('There is a problem: 2 answers')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /25 Jan 2027/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Settle: Mon 25 Jan 2027, 06:00' }));
    expect(it.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Reason'), 'The winter stop counts');
    await userEvent.click(screen.getByRole('button', { name: 'Settle: Mon 25 Jan 2027, 06:00' }));
    await vi.waitFor(() =>
      expect(it.asked('act')).toEqual([
        {
          command: {
            kind: 'conflict.settle',
            choices: [{ id: conflictOf(1).id, event: eventId(301) }],
            reason: 'The winter stop counts',
          },
          credential: null,
        },
      ]),
    );
  });

  it('Enter in the reason settles nothing', async () => {
    const it = openOne();
    await userEvent.click(await screen.findByRole('radio', { name: /25 Jan 2027/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'One line{Enter}and another');
    expect(it.asked('act')).toHaveLength(0);
  });

  it('says in place why it was refused, with the focus on it', async () => {
    const it = fakeHost({
      'read.conflict': () => ({ ok: true, value: conflictOf(1) }),
      'desk.status': () => statusWith(),
      act: () => ({ ok: false, refusal: { code: 'read-only', data: {} } }),
    });
    show(<ConflictScreen id={conflictOf(1).id} />, desk());
    await userEvent.click(await screen.findByRole('radio', { name: /25 Jan 2027/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'x');
    await userEvent.click(screen.getByRole('button', { name: /^Settle: / }));
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('wb-note'));
    expect(it.asked('act')).toHaveLength(1);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('x');
  });

  it('says who else could settle it, but not whoever looks', async () => {
    openOne();
    expect(
      await screen.findByText('Or leave it open: it stands in the list of Jorun Eide (change owner) too.'),
    ).toBeTruthy();
  });

  it('[R34] tells named parts below each other, the same part in the same line of each card', async () => {
    const one = conflictOf(1);
    const [first, second] = one.sides;
    if (first === undefined || second === undefined) throw new Error('two sides');
    const sides = [
      { ...first, text: 'Go-live: 18 Jan; Exit: 8 Feb' },
      { ...second, text: 'Go-live: 25 Jan; Exit: 15 Feb' },
    ];
    openOne({ ...one, sides, before: 'Go-live: 11 Jan; Exit: 1 Feb' });
    const radio = await screen.findByRole('radio', { name: /Go-live 25 Jan Exit 15 Feb/ });
    const lines = [...(radio.closest('label')?.querySelectorAll('.wb-value-line') ?? [])];
    expect(lines.map((line) => line.textContent)).toEqual(['Go-live 25 Jan', 'Exit 15 Feb']);
    expect(screen.getByText('11 Jan')).toBeTruthy();
  });

  it('leads to the ordinary edit for another value', async () => {
    openOne();
    const link = await screen.findByRole('link', { name: 'edit the record' });
    expect(link.getAttribute('href')).toBe(`/rollouts/${eventId(90)}/waves/${eventId(101)}`);
  });

  it.each([
    ['person:P-11:line@e', '/people/P-11'],
    ['account:a.b@plant:made@e', '/accounts/a.b%40plant'],
    ['item:WI-118:version/4@e', '/training/WI-118'],
    ['book::policy@e', '/settings'],
  ])('finds the record of %s', (id, href) => {
    expect(conflictPlace({ id, rollout: null, wave: null })).toBe(href);
  });

  it('[R34] reads the same to somebody who may not settle it, without radios, and names who can', async () => {
    openOne(conflictOf(1, { mine: false }), ['trainer']);
    await screen.findByText(
      'Jorun Eide (change owner) or Ingrid Solberg (change owner) can settle it. It stands in their list under Rollouts until one of them does.',
    );
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
    expect(screen.getByText('Mon 18 Jan 2027, 06:00')).toBeTruthy();
    expect(screen.getByText('Mon 25 Jan 2027, 06:00')).toBeTruthy();
  });

  it('[R21] stays readable once it is settled: both values, which holds, who said so and why', async () => {
    openOne(
      conflictOf(1, {
        settled: {
          at: later(-1),
          by: 'Jorun Eide',
          reason: 'Stop ends then',
          text: 'Mon 25 Jan 2027, 06:00',
          how: 'chosen',
        },
      }),
    );
    await screen.findByRole('heading', { level: 1, name: /settled, Mon 25 Jan 2027, 06:00 holds/ });
    const cards = within(screen.getByRole('list', { name: 'Which one holds' })).getAllByRole('listitem');
    expect(
      within(cards[0] as HTMLElement).getByRole('img', { name: 'Not chosen, kept for ever' }),
    ).toBeTruthy();
    expect(within(cards[1] as HTMLElement).getByRole('img', { name: 'What holds' })).toBeTruthy();
    expect(screen.getByText('Stop ends then')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Settle/ })).toBeNull();
  });

  it('keeps a typed reason as a draft on this workstation when the screen is left and opened again', async () => {
    openOne();
    await userEvent.type(await screen.findByLabelText('Reason'), 'Half a sentence');
    expect(screen.getByText(/A draft on this workstation only/)).toBeTruthy();
    cleanup();
    openOne();
    await screen.findByDisplayValue('Half a sentence');
  });

  it('offers long texts whole beside the parts that differ', async () => {
    const one = conflictOf(1);
    const [first, second] = one.sides;
    if (first === undefined || second === undefined) throw new Error('two sides');
    const sides = [{ ...first, whole: 'The whole of the first text' }, second];
    openOne({ ...one, sides });
    await userEvent.click(await screen.findByText('Read the whole texts'));
    expect(screen.getByText('The whole of the first text')).toBeTruthy();
  });
});

describe('many alike', () => {
  const twelve = Array.from({ length: 12 }, (_, i) => conflictOf(i + 1));
  const other = conflictOf(40, { field: 'title', title: 'Two titles for Line 4' });

  it('[R34] are settled in one go by one side, with one reason, and one can be left out', async () => {
    const it = host([...twelve, other]);
    show(<SyncScreen />, desk());
    await userEvent.click(await screen.findByRole('button', { name: 'Settle 12 alike at once' }));
    const dialog = await screen.findByRole('dialog', { name: 'Twelve conflicts of one kind' });
    expect(
      within(dialog)
        .getAllByRole<HTMLInputElement>('radio')
        .some((radio) => radio.checked),
    ).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take one side in all' }));
    expect(it.asked('act')).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('radio', { name: /NORD-QA-02/ }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /line 3 / }));
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Confirmed by all lines');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take the one of NORD-QA-02 in all 11' }),
    );
    await vi.waitFor(() => expect(it.asked('act')).toHaveLength(1));
    const [{ command }] = it.asked('act') as [{ command: { choices: { id: string; event: string }[] } }];
    const left = twelve.filter((_, i) => i !== 2);
    expect(command.choices).toEqual(left.map((one) => ({ id: one.id, event: one.sides[0]?.event })));
  });

  it('stand in a list of their own, each with its values and what it keeps closed', async () => {
    host([...twelve, other]);
    show(<ConflictsScreen />, desk());
    await screen.findByRole('heading', { level: 1, name: /13 conflicts wait for a person/ });
    expect(screen.getAllByText('Mon 18 Jan 2027, 06:00')).toHaveLength(13);
    expect(screen.getAllByText('Mon 25 Jan 2027, 06:00')).toHaveLength(13);
    const link = screen.getByRole('link', { name: 'Two titles for Line 4' });
    expect(link.getAttribute('href')).toBe(`/sync/conflict/${encodeURIComponent(other.id)}`);
  });

  it('shows one in full beside, those of the person looking first, and names the rest', async () => {
    host([conflictOf(1, { mine: false }), conflictOf(2)]);
    show(<SyncScreen />, desk());
    await screen.findByRole('region', { name: /line 2/ });
    const list = screen.getByRole('list', { name: 'Open conflicts' });
    expect(within(list).getByRole('link', { name: /line 1/ })).toBeTruthy();
  });
});
