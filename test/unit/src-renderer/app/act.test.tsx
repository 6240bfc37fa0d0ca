import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useAct } from '../../../../src-renderer/app/act.tsx';
import { done, fakeHost, show } from './fake-host.tsx';

const rollout = '01931000-0000-7000-8000-0000000000aa';

function Closer(): ReactElement {
  const act = useAct();
  return (
    <>
      <button type="button" onClick={() => void act.send({ kind: 'rollout.close', rollout })}>
        Close it
      </button>
      {act.note}
    </>
  );
}

async function press(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Close it' }));
}

describe('a command from a screen', () => {
  it('[R36] that is refused says in place what is missing, with the focus, and that the attempt is written down', async () => {
    fakeHost({
      act: () => ({
        ok: false,
        refusal: { code: 'wrong-state', data: { state: 'open', needs: 'finished', waves: ['W-1-2'] } },
      }),
    });
    show(<Closer />);
    await press();
    const note = await screen.findByRole('group', { name: /^Not done/ });
    expect(note).toBe(document.activeElement);
    expect(note.textContent).toContain('The attempt is in the audit trail.');
  });

  it('takes the focus again when it is refused again, and the note goes once it is done', async () => {
    let times = 0;
    fakeHost({ act: () => (++times < 3 ? { ok: false, refusal: { code: 'unchanged', data: {} } } : done()) });
    show(<Closer />);
    await press();
    const first = await screen.findByRole('group');
    screen.getByRole('button', { name: 'Close it' }).focus();
    await press();
    const second = await screen.findByRole('group');
    expect(second).not.toBe(first);
    expect(second).toBe(document.activeElement);
    expect(second.textContent).not.toContain('audit trail');
    await press();
    await vi.waitFor(() => expect(screen.queryByRole('group')).toBeNull());
  });

  it('says that nothing was saved when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    show(<Closer />);
    await press();
    expect((await screen.findByRole('group')).getAttribute('aria-label')).toBe(
      'Not saved: the app does not answer',
    );
  });

  it('says in the words of the form what the host could not read', async () => {
    const issues = [
      { code: 'invalid_format', format: 'uuid', path: ['command', 'rollout'], message: 'Invalid UUID' },
    ];
    vi.stubGlobal('fetch', async () =>
      Response.json(
        {
          error: {
            message: JSON.stringify(issues),
            code: -32600,
            data: { code: 'BAD_REQUEST', httpStatus: 400 },
          },
        },
        { status: 400 },
      ),
    );
    show(<Closer />);
    await press();
    const note = await screen.findByRole('group');
    expect(note.textContent).toContain('Rollout');
    expect(note.textContent).not.toContain('Invalid UUID');
  });
});
