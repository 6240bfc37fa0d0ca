import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../../src-renderer/parts/dialog.tsx';
import { CommandPalette } from '../../../../src-renderer/parts/palette/command-palette.tsx';
import { TypedConfirm } from '../../../../src-renderer/parts/typed-confirm.tsx';

function Confirm({ onConfirm }: { readonly onConfirm: () => void }): ReactElement {
  const [value, setValue] = useState('');
  return (
    <TypedConfirm
      phrase="void 2"
      purpose="to save"
      hint="They stay readable."
      value={value}
      onChange={setValue}
      onConfirm={onConfirm}
    />
  );
}

describe('TypedConfirm', () => {
  it('starts with the focus; Enter does nothing until the phrase matches', async () => {
    const onConfirm = vi.fn<() => void>();
    render(<Confirm onConfirm={onConfirm} />);
    const input = screen.getByRole('textbox', { name: 'Type void 2 to save' });
    expect(document.activeElement).toBe(input);
    await userEvent.keyboard('void{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.keyboard(' 2{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('may be pasted', async () => {
    const onConfirm = vi.fn<() => void>();
    render(<Confirm onConfirm={onConfirm} />);
    await userEvent.paste('Void 2 ');
    await userEvent.keyboard('{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

describe('Dialog', () => {
  it('is named by its sentence; Ctrl Enter does the primary, Esc goes on editing', async () => {
    const onPress = vi.fn<() => void>();
    const onCancel = vi.fn<() => void>();
    render(
      <Dialog
        open
        title="Saving this voids 2 signatures"
        primary={{ label: 'Save and void 2 signatures', onPress }}
        onCancel={onCancel}
      >
        <input aria-label="Reason" />
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Saving this voids 2 signatures' })).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Reason'));
    await userEvent.keyboard('{Enter}');
    expect(onPress).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onPress).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('Ctrl Enter does not confirm a phrase that does not match', async () => {
    const onPress = vi.fn<() => void>();
    const onConfirm = vi.fn<() => void>();
    render(
      <Dialog
        open
        title="Saving this voids 2 signatures"
        primary={{ label: 'Save', onPress }}
        onCancel={() => undefined}
      >
        <Confirm onConfirm={onConfirm} />
      </Dialog>,
    );
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.keyboard('void 3{Control>}{Enter}{/Control}');
    expect(onPress).not.toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

describe('CommandPalette', () => {
  it('arrows move through the groups, Enter does, and the field names the active one', async () => {
    const run = vi.fn<(id: string) => void>();
    const onClose = vi.fn<() => void>();
    const find = (text: string) => [
      {
        title: 'Do',
        items: [{ id: 'train', label: `Record training for ${text}`, onPress: () => run('train') }],
      },
      { title: 'Go to', items: [{ id: 'open', label: 'Jonas Bakke', onPress: () => run('open') }] },
    ];
    render(<CommandPalette open onClose={onClose} find={find} />);
    const input = await waitFor(() => screen.getByRole('combobox'));
    expect(screen.getByRole('dialog', { name: 'Find or do' })).toBeTruthy();
    await userEvent.type(input, 'bakke');
    expect(
      screen.getByRole('option', { name: /Record training for bakke/ }).getAttribute('aria-selected'),
    ).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    expect(input.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { name: /Jonas/ }).id,
    );
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledWith('open');
    expect(onClose).toHaveBeenCalled();
  });
});
