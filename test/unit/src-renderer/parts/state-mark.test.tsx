import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../shared/domain/marks.ts';
import { markHue } from '../../../../src-renderer/parts/state-mark/mark-hue.ts';
import { markWord } from '../../../../shared/words/status.ts';
import { StateMark } from '../../../../src-renderer/parts/state-mark/state-mark.tsx';

const groups = {
  wave: [
    'draft',
    'planned',
    'gate-closed',
    'gate-open',
    'live',
    'live-with-limits',
    'halted',
    'rolled-back',
    'handed-over',
    'closed',
    'cancelled',
  ],
  gate: ['passed', 'ahead'],
  check: ['met', 'not-met', 'waived', 'not-due', 'late'],
  training: ['trained', 'never', 'outdated', 'failed', 'expiring', 'overridden'],
  signature: ['signed', 'waiting', 'yours', 'rejected', 'void'],
  evidence: ['expand', 'wait', 'stop'],
  book: ['intact', 'damaged', 'conflict', 'quarantined'],
  delivery: ['committed', 'published', 'seen', 'witnessed'],
};
const marks = Object.entries(groups).flatMap(([group, states]) =>
  states.map((state) => `${group}/${state}` as Mark),
);

function drawn(mark: Mark): string {
  const { container, unmount } = render(<StateMark mark={mark} />);
  const shape = container.querySelector('svg')?.innerHTML ?? '';
  unmount();
  return shape;
}

describe('StateMark', () => {
  it('no two states of a group share a shape, so nothing hangs on colour', () => {
    for (const [group, states] of Object.entries(groups)) {
      const shapes = states.map((state) => drawn(`${group}/${state}` as Mark));
      expect(shapes.every((shape) => shape !== '')).toBe(true);
      expect(new Set(shapes).size).toBe(states.length);
    }
  });

  it('marks of one hue differ in shape across all groups, but for the gate that is a wave state too', () => {
    const seen = new Map<string, Mark>();
    const same: string[] = [];
    for (const mark of marks) {
      const key = `${markHue(mark)} ${drawn(mark)}`;
      const other = seen.get(key);
      if (other !== undefined) same.push(`${other} ${mark}`);
      seen.set(key, mark);
    }
    expect(same).toEqual([]);
  });

  it('is hidden while its word stands beside it, and carries the word where none does', () => {
    const { container } = render(<StateMark mark="wave/halted" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    render(<StateMark mark="wave/halted" named />);
    expect(screen.getByRole('img', { name: 'Halted' })).toBeTruthy();
  });

  it('not needed is blank, and still has its word', () => {
    expect(drawn('training/not-needed')).toBe('');
    expect(markWord('training/not-needed')).toBe('Not needed');
  });
});
