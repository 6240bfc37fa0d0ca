import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Tabs } from '../../../../src-renderer/parts/tabs.tsx';

const tabs = [
  { id: 'plan', label: 'Plan' },
  { id: 'training', label: 'Training', mark: 'wave/gate-closed' as const },
  { id: 'history', label: 'History' },
];

function Rollout(): ReactElement {
  const [current, setCurrent] = useState('plan');
  return (
    <Tabs label="Rollout" tabs={tabs} current={current} onChange={setCurrent}>
      <p>{current}</p>
    </Tabs>
  );
}

describe('Tabs', () => {
  it('arrows move and show, round the end; the panel is named by its tab', async () => {
    render(<Rollout />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'History' }));
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: /Training/ }).textContent).toBe('training');
  });

  it('a mark on a tab is read as its word', () => {
    render(<Rollout />);
    expect(screen.getByRole('tab', { name: /Training\s*Gate closed/ })).toBeTruthy();
  });
});
