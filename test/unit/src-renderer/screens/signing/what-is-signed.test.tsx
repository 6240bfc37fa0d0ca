import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PrintedBlock, SigningPage } from '../../../../../shared/views/shape/signing-page.ts';
import { blockPairs, isChanged } from '../../../../../src-renderer/parts/printed/block-diff.ts';
import { SignedSections } from '../../../../../src-renderer/screens/signing/signed-sections.tsx';
import { fakeHost, show } from '../../app/fake-host.tsx';

const facts = (...rows: readonly (readonly [string, string])[]): PrintedBlock => ({ kind: 'facts', rows });
const table = (...rows: readonly (readonly string[])[]): PrintedBlock => ({
  kind: 'table',
  head: ['Criterion', 'How it is known'],
  rows,
});
const section = (name: string, part: Partial<SigningPage['sections'][number]>) => ({
  name,
  summary: `summary of ${name}`,
  changed: false,
  printed: [],
  before: null,
  ...part,
});

function open(sections: SigningPage['sections']) {
  fakeHost({});
  show(<SignedSections sections={sections} since="Since revision 6" />);
  return userEvent.setup({ delay: null });
}

describe('what is signed', () => {
  it('[R12] every section unfolds to what is printed of it; what changed stands first and is open', async () => {
    const user = open([
      section('scope', { printed: [facts(['Site', 'Plant Nord'])] }),
      section('criteria', {
        changed: true,
        printed: [table(['Labels', 'count'])],
        before: [table(['Labels', 'count'])],
      }),
    ]);
    const heads = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(heads).toEqual(['Entry and exit criteria', 'Scope, cohort and timing']);
    expect(screen.queryByText('Plant Nord')).toBeNull();
    expect(screen.getByRole('table', { name: 'Entry and exit criteria' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open all 2 sections' }));
    expect(screen.getByText('Plant Nord')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Scope, cohort and timing' }));
    expect(screen.queryByText('Plant Nord')).toBeNull();
  });

  it('[R13] old and new stand beside each other where it differs from what was signed before', () => {
    open([
      section('criteria', {
        changed: true,
        printed: [facts(['Checked on', '50 labels'], ['New one', 'yes'])],
        before: [facts(['Checked on', '20 labels'], ['Gone', 'no'])],
      }),
    ]);
    const dialog = within(screen.getByRole('table', { name: 'Section you sign' }));
    const text = (tag: string) => [...document.querySelectorAll(tag)].map((one) => one.textContent);
    expect(dialog.getByText('Checked on')).toBeTruthy();
    expect(text('del')).toEqual(['old: 20 labels', 'old: none', 'old: no']);
    expect(text('ins')).toEqual(['new: 50 labels', 'new: yes', 'new: withdrawn']);
  });

  it('[R20] rows are matched by what they say: same, renamed, added and taken out', () => {
    const [pair] = blockPairs(
      [table(['A', 'one'], ['B', 'new'], ['D', 'x'])],
      [table(['B', 'old'], ['A', 'one'], ['C', 'y'])],
    );
    const rows = pair?.kind === 'table' ? pair.rows : [];
    expect(rows.map((row) => row.map((cell) => [cell.before, cell.now]))).toEqual([
      [
        ['A', 'A'],
        ['one', 'one'],
      ],
      [
        ['B', 'B'],
        ['old', 'new'],
      ],
      [
        ['C', 'D'],
        ['y', 'x'],
      ],
    ]);
    const [same] = blockPairs([table(['A', 'one'])], null);
    expect(same?.kind === 'table' && same.rows.flat().some(isChanged)).toBe(false);
  });
});
