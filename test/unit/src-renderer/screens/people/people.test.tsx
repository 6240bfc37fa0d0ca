import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PeopleScreen } from '../../../../../src-renderer/screens/people/people-screen.tsx';
import type { RosterRow } from '../../../../../src-renderer/screens/people/roster-filter.ts';
import {
  askedText,
  narrowed,
  noFilter,
  valuesOf,
} from '../../../../../src-renderer/screens/people/roster-filter.ts';
import { done, fakeHost, show, statusWith } from '../../app/fake-host.tsx';

const row = (id: string, name: string, part: Partial<RosterRow> = {}): RosterRow => ({
  id,
  name,
  role: 'operator',
  site: 'Nord',
  line: 'Line 3',
  shift: 'late',
  department: null,
  language: null,
  joined: null,
  left: null,
  waves: [],
  ...part,
});
const rows = [
  row('P-1', 'Jonas Bakke'),
  row('P-2', 'Øyvind Vik', { line: 'Line 12', left: '2026-11-18' }),
  row('P-3', 'Lena Okafor', {
    line: 'Line 4',
    left: '2026-12-01',
    waves: [{ rollout: 'r', id: 'w', number: 'W-1' }],
  }),
];

describe('the roster', () => {
  it('tells who has left by today from who leaves later, and narrows by what is chosen', () => {
    const today = '2026-11-18';
    const ids = (part: Partial<typeof noFilter>) =>
      narrowed(rows, { ...noFilter, ...part }, today).map(({ id }) => id);
    expect(ids({ only: ['here'] })).toEqual(['P-1', 'P-3']);
    expect(ids({ only: ['left'] })).toEqual(['P-2']);
    expect(ids({ only: ['waves'] })).toEqual(['P-3']);
    expect(ids({ of: { ...noFilter.of, line: 'Line 12' } })).toEqual(['P-2']);
    expect(valuesOf(rows, 'line')).toEqual(['Line 3', 'Line 4', 'Line 12']);
    expect(askedText({ ...noFilter, text: ' vik', of: { ...noFilter.of, line: 'Line 12' } })).toBe(
      'vik  Line 12',
    );
  });

  function open(answer: (asked: { text?: string }) => { people: readonly RosterRow[]; total: number }) {
    const host = fakeHost({
      'read.people': (asked: { text?: string }) => ({ ok: true, value: answer(asked) }),
      'desk.status': () => statusWith(),
      act: done,
    });
    show(<PeopleScreen />);
    return host;
  }

  it('is searched in the book, since a long one is not sent whole, and says so', async () => {
    const host = open(({ text }) =>
      text === 'oyvind' ? { people: rows.slice(1, 2), total: 1 } : { people: rows, total: 100_000 },
    );
    await screen.findByRole('heading', { level: 1, name: '100\u202F000 people on the roster' });
    expect(screen.getByText(/The first 3 of 100 000 people are shown/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name, id, line or shift'), 'oyvind');
    await screen.findByRole('heading', { level: 1, name: '1 person answers to “oyvind”' });
    expect(screen.queryByText('Jonas Bakke')).toBeNull();
    expect(host.asked('read.people').at(-1)).toEqual({ text: 'oyvind', at: null });
  });

  it('opens a person, and shows the one chosen beside the list', async () => {
    open(() => ({ people: rows, total: 3 }));
    const link = await screen.findByRole('link', { name: 'Jonas Bakke' });
    expect(link.getAttribute('href')).toBe('/people/P-1');
    await userEvent.click(screen.getByText('P-3'));
    expect(screen.getByRole('link', { name: 'Open this person' }).getAttribute('href')).toBe('/people/P-3');
  });

  it('takes somebody new with a reason, and an id no second time', async () => {
    const host = open(() => ({ people: rows, total: 3 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add a person' }));
    const press = () => userEvent.click(screen.getByRole('button', { name: 'Add the person' }));
    await press();
    await screen.findByRole('group', { name: 'There is a problem: 4 answers' });
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Person\u2019s id'), 'P-3');
    expect(await screen.findAllByText('Somebody on the roster has this id already')).toHaveLength(2);
    await userEvent.clear(screen.getByLabelText('Person\u2019s id'));
    await userEvent.type(screen.getByLabelText('Person\u2019s id'), 'P-9');
    await userEvent.type(screen.getByLabelText('Given name'), 'Silje');
    await userEvent.type(screen.getByLabelText('Family name'), 'Moen');
    await userEvent.type(screen.getByLabelText('Joined'), '2 Nov 2026');
    await userEvent.type(screen.getByLabelText('Reason'), 'Began this month');
    await press();
    await vi.waitFor(() =>
      expect(host.asked('act')).toMatchObject([
        {
          command: {
            kind: 'person.set',
            person: {
              id: 'P-9',
              given: 'Silje',
              family: 'Moen',
              joined: '2026-11-02',
              left: null,
              line: null,
            },
            reason: 'Began this month',
          },
        },
      ]),
    );
  });
});
