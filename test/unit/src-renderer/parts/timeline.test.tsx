import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Timeline } from '../../../../src-renderer/parts/timeline/timeline.tsx';
import type { TimelineRow } from '../../../../src-renderer/parts/timeline/timeline.tsx';

const row = (id: string, title: string): TimelineRow => ({
  id,
  mark: 'wave/planned',
  title,
  state: '20 people',
  twin: `${title}, planned 19 Nov to 8 Dec, 7 days late`,
  bars: [{ kind: 'planned', from: '2026-11-19T14:00', to: '2026-12-08' }],
});
const groups = [
  { id: 'p1', title: '1 Pilot', rows: [row('w1', 'Line 1')] },
  { id: 'p2', title: '2 Lines', rows: [row('w2', 'Line 2'), row('w3', 'Line 3')] },
];

function Plan({
  onOpen,
  onMoveDates,
}: {
  readonly onOpen: (id: string) => void;
  readonly onMoveDates: (id: string) => void;
}): ReactElement {
  const [selected, setSelected] = useState<string>();
  return (
    <Timeline
      label="Plan"
      head="Wave"
      from="2026-09-07"
      to="2027-02-01"
      today={{ at: '2026-11-18', words: 'Wed 18 Nov' }}
      groups={groups}
      selectedId={selected}
      onSelect={setSelected}
      onOpen={onOpen}
      onMoveDates={onMoveDates}
    />
  );
}

describe('Timeline', () => {
  it('each row has its mark, its name and its twin in words; the drawing is hidden', () => {
    const { container } = render(<Plan onOpen={vi.fn<() => void>()} onMoveDates={vi.fn<() => void>()} />);
    expect(
      screen.getByRole('button', { name: /Planned Line 2.*planned 19 Nov to 8 Dec, 7 days late/ }),
    ).toBeTruthy();
    expect(container.querySelector('.wb-bar')?.closest('[aria-hidden]')).not.toBeNull();
  });

  it('one tab stop; arrows go on from phase to phase, Enter opens, M moves dates', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const onMoveDates = vi.fn<(id: string) => void>();
    render(<Plan onOpen={onOpen} onMoveDates={onMoveDates} />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toContain('Line 1');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Line 2');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    await userEvent.keyboard('{End}m{Enter}');
    expect(onMoveDates).toHaveBeenCalledWith('w3');
    expect(onOpen).toHaveBeenCalledWith('w3');
    expect(screen.getAllByRole('button').filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });
});
