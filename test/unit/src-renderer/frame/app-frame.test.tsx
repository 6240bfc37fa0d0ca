import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AppFrame } from '../../../../src-renderer/frame/app-frame.tsx';
import { NavigateProvider } from '../../../../src-renderer/parts/link.tsx';
import { Sentence } from '../../../../src-renderer/parts/sentence.tsx';

const strip = {
  integrity: { mark: 'intact', words: 'Book intact, checked 05:02' },
  delivery: { state: 'seen', words: 'Published 05:02, seen by 4 of 5' },
  workstation: 'NORD-QA-02',
  time: 'Wed 18 Nov 2026, 05:04 +01:00',
  lock: { words: 'Locks in 12 min' },
} as const;

function spies() {
  return {
    onFind: vi.fn<() => void>(),
    onHalt: vi.fn<() => void>(),
    onLock: vi.fn<() => void>(),
    onSignOut: vi.fn<() => void>(),
    onTheme: vi.fn<(theme: string) => void>(),
    navigate: vi.fn<(href: string) => void>(),
  };
}

type Spies = ReturnType<typeof spies>;

function Framed({
  to,
  readOnly = false,
  path = '/rollouts',
  children,
}: {
  readonly to: Spies;
  readonly readOnly?: boolean;
  readonly path?: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <NavigateProvider value={to.navigate}>
      <AppFrame
        book={{ name: 'Plant Nord', href: '/' }}
        nav={[
          { label: 'Rollouts', icon: 'rollouts', href: '/rollouts' },
          { label: 'Approvals', icon: 'approvals', href: '/approvals', count: 2 },
        ]}
        path={path}
        crumbs={[{ label: 'Rollouts' }]}
        me={{ name: 'Ingrid Solberg', role: 'Quality engineer', initials: 'IS' }}
        strip={strip}
        theme="system"
        onTheme={to.onTheme}
        onFind={to.onFind}
        onHalt={readOnly ? undefined : to.onHalt}
        onLock={to.onLock}
        onSignOut={to.onSignOut}
      >
        {children ?? <Sentence>One wave is halted.</Sentence>}
      </AppFrame>
    </NavigateProvider>
  );
}

describe('AppFrame', () => {
  it('has the landmarks, the state of the book and the current entry', () => {
    render(<Framed to={spies()} path="/rollouts/014" />);
    expect(screen.getByRole('main')).toBeTruthy();
    expect(screen.getByRole('contentinfo').textContent).toContain('Wed 18 Nov 2026, 05:04 +01:00');
    expect(screen.getByRole('link', { current: 'page', name: /Rollouts/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Approvals\s*2 wait for you/ })).toBeTruthy();
  });

  it('the keys that work anywhere do', async () => {
    const to = spies();
    render(<Framed to={to} />);
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(to.onFind).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');
    expect(to.onHalt).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    expect(to.onLock).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(to.navigate).toHaveBeenCalledWith('/approvals');
  });

  it('a person who may only read has no halt, by button or by key', async () => {
    const to = spies();
    render(<Framed to={to} readOnly />);
    await userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');
    expect(to.onHalt).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Call a halt' })).toBeNull();
  });

  it('"?" shows all keys, but is a character where someone types', async () => {
    render(
      <Framed to={spies()}>
        <input aria-label="Reason" />
      </Framed>,
    );
    await userEvent.click(screen.getByLabelText('Reason'));
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'All keys' })).toBeTruthy();
  });

  it('F6 goes from pane to pane and round, Shift F6 back', async () => {
    render(<Framed to={spies()} />);
    const paneOf = (): number =>
      Array.from(document.querySelectorAll('[data-pane]')).findLastIndex((pane) =>
        pane.contains(document.activeElement),
      );
    (document.activeElement as HTMLElement).blur();
    const seen: number[] = [];
    for (let step = 0; step < 5; step += 1) {
      await userEvent.keyboard('{F6}');
      seen.push(paneOf());
    }
    expect(seen).toEqual([0, 1, 2, 3, 0]);
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(paneOf()).toBe(3);
  });

  it('after navigation the focus goes to the heading, also when the screen is read later', async () => {
    const to = spies();
    const { rerender } = render(<Framed to={to} />);
    expect(document.activeElement?.textContent).toBe('One wave is halted.');
    rerender(
      <Framed to={to} path="/audit">
        <p>Reading the book</p>
      </Framed>,
    );
    rerender(
      <Framed to={to} path="/audit">
        <Sentence>1 284 events.</Sentence>
      </Framed>,
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('1 284 events.'));
  });

  it('the person menu holds theme, keys, lock and sign out, and is left by Esc', async () => {
    const to = spies();
    render(<Framed to={to} />);
    const me = screen.getByRole('button', { name: /Ingrid Solberg/ });
    await userEvent.click(me);
    expect(screen.getByRole('menuitemradio', { name: 'As the system' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Night' }));
    expect(to.onTheme).toHaveBeenCalledWith('dark');
  });
});
