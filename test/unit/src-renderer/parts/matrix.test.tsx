import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { spotOf } from '../../../../src-renderer/parts/matrix/matrix-card.tsx';
import { linesOf } from '../../../../src-renderer/parts/matrix/matrix-data.ts';
import { Matrix } from '../../../../src-renderer/parts/matrix/matrix.tsx';
import type { MatrixProps, MatrixRow, Place } from '../../../../src-renderer/parts/matrix/matrix.tsx';

const row = (id: string, group?: string): MatrixRow => ({
  id,
  name: id,
  gaps: false,
  cells: ['trained', 'never'],
  group,
});
const columns = ['A', 'B'].map((id) => ({ id, head: `${id} v1`, name: `Item ${id}` }));
const group = (id: string) => ({ id, title: `Wave ${id}`, note: '1 of 2', mark: 'wave/live' as const });

function Held(part: Partial<MatrixProps>): ReactElement {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState(false);
  return (
    <Matrix
      label="Training"
      corner="Person"
      columns={columns}
      rows={[row('Aas'), row('Bakke')]}
      at={at}
      onMove={setAt}
      onOpen={vi.fn<(at: Place) => void>()}
      card={open ? <button type="button">Act</button> : null}
      onCard={setOpen}
      {...part}
    />
  );
}

describe('Matrix', () => {
  it('[R45] stands each group’s head once before its people', () => {
    const lines = linesOf([row('a', '1'), row('b', '1'), row('c', '2')], [group('1'), group('2')]);
    expect(lines.map((line) => (line.kind === 'group' ? `# ${line.group.id}` : line.row.id))).toEqual([
      '# 1',
      'a',
      'b',
      '# 2',
      'c',
    ]);
  });

  it('[R45] says of each cell who, what and how it stands, for those who do not see it', () => {
    render(<Held />);
    expect(screen.getByRole('gridcell', { name: 'Aas, Item B: Never trained' })).toBeTruthy();
    expect(screen.getAllByRole('row').map((one) => one.getAttribute('aria-rowindex'))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('[R45] shows the card with Space, follows the arrows, and goes away with Esc back into the grid', async () => {
    render(<Held />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('button', { name: 'Act' })).toBeTruthy();
    await userEvent.keyboard('{ArrowRight}');
    const cell = screen.getByRole('gridcell', { name: 'Aas, Item B: Never trained' });
    expect(document.activeElement).toBe(cell);
    expect(document.getElementById(cell.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Act');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Act');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Act' })).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it('[R45] acts on letters and Enter at the current cell, never together with Ctrl', async () => {
    const onOpen = vi.fn<(at: Place) => void>();
    const r = vi.fn<(at: Place) => void>();
    render(<Held onOpen={onOpen} onKey={{ r }} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Enter}r{Control>}r{/Control}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 0 });
    expect(r).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 0 });
  });

  it('[R45] keeps the card inside the window, below its row or above it', () => {
    const frame = { width: 1000, height: 700 };
    const card = { width: 276, height: 150 };
    const cell = { left: 500, top: 100, width: 24, height: 24 };
    expect(spotOf(cell, card, frame)).toEqual({ left: 454, top: 152 });
    expect(spotOf({ ...cell, left: 980 }, card, frame).left).toBe(716);
    expect(spotOf({ ...cell, top: 600 }, card, frame).top).toBe(442);
    expect(spotOf({ ...cell, left: 2, top: 10 }, { width: 276, height: 690 }, frame)).toEqual({
      left: 8,
      top: 8,
    });
  });
});
