import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../../../src-renderer/parts/table/data-table.tsx';
import type { Column } from '../../../../src-renderer/parts/table/data-table.tsx';

type Person = { readonly id: string; readonly name: string; readonly gaps: number };

const people: readonly Person[] = [
  { id: 'a', name: 'Bakke', gaps: 2 },
  { id: 'b', name: 'Aas', gaps: 10 },
  { id: 'c', name: 'Okafor', gaps: 1 },
];
const columns: readonly Column<Person>[] = [
  { id: 'name', head: 'Name', rowHead: true, cell: (person) => person.name, sortBy: (person) => person.name },
  { id: 'gaps', head: 'Gaps', numeric: true, cell: (person) => person.gaps, sortBy: (person) => person.gaps },
];
const rowId = (person: Person): string => person.id;
const textOf = (person: Person): string => person.name;
const count = (shown: number, all: number): string => `${shown} of ${all} people`;

type Acts = {
  readonly onOpen?: (id: string) => void;
  readonly onRecord?: (id: string) => void;
  readonly rows?: readonly Person[];
};

function People({ onOpen = () => undefined, onRecord = () => undefined, rows = people }: Acts): ReactElement {
  const [selected, setSelected] = useState('a');
  return (
    <DataTable
      label="People"
      columns={columns}
      rows={rows}
      rowId={rowId}
      selectedId={selected}
      onSelect={setSelected}
      onOpen={onOpen}
      onKey={{ r: onRecord }}
      textOf={textOf}
      count={count}
    />
  );
}

function names(): readonly string[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}

function selectedName(): string | null {
  const row = screen.getAllByRole('row').find((one) => one.getAttribute('aria-selected') === 'true');
  return row === undefined ? null : within(row).getByRole('rowheader').textContent;
}

describe('DataTable', () => {
  it('a double press opens the row that its first press met, though the rows moved under it', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    render(<People onOpen={onOpen} />);
    const [bakke, aas] = screen.getAllByRole('rowheader');
    fireEvent.click(bakke!, { detail: 1 });
    fireEvent.click(aas!, { detail: 2 });
    fireEvent.doubleClick(aas!, { detail: 2 });
    expect(onOpen.mock.calls).toEqual([['a']]);
    expect(selectedName()).toBe('Bakke');
  });

  it('a head orders the rows, a second press turns them round, and one column says so', async () => {
    render(<People />);
    await userEvent.click(screen.getByRole('button', { name: 'Gaps' }));
    expect(names()).toEqual(['Okafor', 'Bakke', 'Aas']);
    await userEvent.click(screen.getByRole('button', { name: 'Gaps' }));
    expect(names()).toEqual(['Aas', 'Bakke', 'Okafor']);
    const sorted = screen.getAllByRole('columnheader').filter((head) => head.hasAttribute('aria-sort'));
    expect(sorted.map((head) => head.getAttribute('aria-sort'))).toEqual(['descending']);
  });

  it('one tab stop; J and K and arrows move and select, Enter opens, letters act', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const onRecord = vi.fn<(id: string) => void>();
    render(<People onOpen={onOpen} onRecord={onRecord} />);
    expect(
      screen.getAllByRole('row').filter((row) => row.tabIndex === 0 && row.hasAttribute('tabindex')),
    ).toHaveLength(1);
    await userEvent.click(screen.getByText('Bakke'));
    screen.getByText('Bakke').closest('tr')?.focus();
    await userEvent.keyboard('j{ArrowDown}k');
    expect(selectedName()).toBe('Aas');
    expect(document.activeElement?.textContent).toContain('Aas');
    await userEvent.keyboard('{Enter}r');
    expect(onOpen).toHaveBeenCalledWith('b');
    expect(onRecord).toHaveBeenCalledWith('b');
  });

  it('"/" goes to the filter, where the same letters are only text', async () => {
    const onRecord = vi.fn<(id: string) => void>();
    render(<People onRecord={onRecord} />);
    screen.getByText('Bakke').closest('tr')?.focus();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Words in the rows'));
    await userEvent.keyboard('r');
    expect(onRecord).not.toHaveBeenCalled();
    expect(names()).toEqual(['Okafor']);
    expect(screen.getByText('1 of 3 people')).toBeTruthy();
  });

  it('from 200 rows only some are drawn, and the count tells readers how many there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      id: `p${index}`,
      name: `Person ${index}`,
      gaps: index,
    }));
    render(<People rows={many} />);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('501');
    expect(names().length).toBeLessThan(100);
    expect(names().length).toBeGreaterThan(0);
  });
});
