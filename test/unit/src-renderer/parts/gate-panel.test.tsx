import { render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { GatePanel } from '../../../../src-renderer/parts/gate-panel/gate-panel.tsx';

const names = Array.from({ length: 17 }, (_, index) => ({
  mark: 'training/never' as const,
  name: `Person ${index}`,
  cause: 'WI-118, never trained',
}));

describe('GatePanel', () => {
  it('a closed gate says why, by name, and ends each reason in its control', () => {
    const onPress = vi.fn<() => void>();
    render(
      <GatePanel
        form="closed"
        headline="Entry gate closed: 2 people untrained"
        reasons={[
          {
            statement: '2 of 20 people are not trained',
            names: names.slice(0, 2),
            actions: [{ label: 'Record training', onPress }],
          },
        ]}
        nextStep={{ sentence: 'train both', action: { label: 'Ask Henrik Lund', onPress } }}
        checks={[{ mark: 'not-met', label: 'Training 18 of 20' }]}
      />,
    );
    const panel = screen.getByRole('region', { name: 'Entry gate closed: 2 people untrained' });
    expect(within(panel).getByText('Person 1')).toBeTruthy();
    within(panel).getByRole('button', { name: 'Record training' }).click();
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(panel.querySelectorAll('.wb-button-primary')).toHaveLength(1);
    expect(within(panel).getByRole('img', { name: 'Not met' })).toBeTruthy();
  });

  it('over five names, five are shown and the rest is a way there', () => {
    render(
      <GatePanel
        form="closed"
        headline="Closed"
        reasons={[
          {
            statement: '17 people are not trained',
            names,
            more: { label: 'and 12 more', href: '/training' },
          },
        ]}
      />,
    );
    expect(screen.getAllByText(/^Person/)).toHaveLength(5);
    expect(screen.getByRole('link', { name: 'and 12 more' }).getAttribute('href')).toBe('/training');
  });

  it('the only primary button of an open gate is its first; a halted gate has none', () => {
    const act = (label: string) => ({ label, onPress: () => undefined });
    const { container, rerender } = render(
      <GatePanel form="open" headline="Open" actions={[act('Go live')]} />,
    );
    expect(container.querySelector('.wb-button-primary')?.textContent).toBe('Go live');
    rerender(<GatePanel form="halted" headline="Halted" actions={[act('Resume'), act('Roll back')]} />);
    expect(container.querySelector('.wb-button-primary')).toBeNull();
    expect(container.querySelector('.wb-button-halt')?.textContent).toBe('Roll back');
  });
});
