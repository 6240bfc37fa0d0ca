import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { OverrideDialog } from '../../../../../src-renderer/screens/training/override-dialog.tsx';
import { done, fakeHost, show } from '../../app/fake-host.tsx';

describe('OverrideDialog', () => {
  it('[R49] is signed with a reason and a last day, says what it does, and that the packet prints it', async () => {
    const host = fakeHost({ act: done });
    const onDone = vi.fn<() => void>();
    show(
      <OverrideDialog
        rollout="ro-1"
        wave="w3"
        person={{ id: 'p-1', name: 'Jonas Bakke' }}
        item={{ id: 'WI-118', version: 4 }}
        cause="never"
        onDone={onDone}
        onClose={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByText('Jonas Bakke was never trained on it.')).toBeTruthy();
    expect(screen.getByText(/It is printed in the packet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Override as Ingrid Solberg' }));
    expect(screen.getAllByText('Enter a reason. The packet prints it')).toHaveLength(2);
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Reason'), 'Works beside a trained colleague');
    await userEvent.clear(screen.getByLabelText('Last day'));
    await userEvent.type(screen.getByLabelText('Last day'), '30 Nov 2026');
    await userEvent.type(screen.getByLabelText('User id'), 'i.solberg');
    await userEvent.type(screen.getByLabelText('Password'), 'winter-birch-ladder');
    await userEvent.click(screen.getByRole('button', { name: 'Override as Ingrid Solberg' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(host.asked('act')[0]).toEqual({
      command: {
        kind: 'wave.override',
        rollout: 'ro-1',
        wave: 'w3',
        person: 'p-1',
        item: 'WI-118',
        until: '2026-11-30',
        reason: 'Works beside a trained colleague',
      },
      credential: { id: 'i.solberg', password: 'winter-birch-ladder' },
    });
  });
});
