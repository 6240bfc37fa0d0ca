import { render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { useHeadingFocus } from '../../../../src-renderer/frame/use-heading-focus.ts';

/** A screen that is read for a while, with something else to type into over it. */
function Frame({ read, over = false }: { readonly read: boolean; readonly over?: boolean }): ReactElement {
  useHeadingFocus('/rollouts');
  return (
    <>
      <main>
        {read ? (
          <h1 tabIndex={-1} data-sentence="">
            Three rollouts run
          </h1>
        ) : null}
      </main>
      {over ? <input aria-label="Find or do" autoFocus /> : null}
    </>
  );
}

describe('after navigation', () => {
  it('the focus goes to the heading once the screen is read', async () => {
    const { rerender } = render(<Frame read={false} />);
    rerender(<Frame read />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')));
  });

  it('is not taken from a palette that was opened while the screen was being read', async () => {
    const { rerender } = render(<Frame read={false} />);
    rerender(<Frame read={false} over />);
    rerender(<Frame read over />);
    await new Promise((done) => setTimeout(done, 20));
    expect(document.activeElement).toBe(screen.getByLabelText('Find or do'));
  });
});
