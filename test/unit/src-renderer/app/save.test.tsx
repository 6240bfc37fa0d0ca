import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { BlastRadius } from '../../../../shared/views/shape/blast-radius.ts';
import type { RolloutPage } from '../../../../shared/views/shape/rollout-page.ts';
import { useSave } from '../../../../src-renderer/app/save.tsx';
import { done, fakeHost, now, show } from './fake-host.tsx';

type Voided = RolloutPage['signatures'][number];
const rollout = '01931000-0000-7000-8000-0000000000aa';
const signature = (id: string, name: string): BlastRadius['signatures'][number] =>
  ({
    id,
    signer: name,
    name,
    title: 'Engineer',
    role: 'validation',
    meaning: 'reviewed',
    at: now,
    device: 'NORD-QA-01',
    revision: 7,
    digest: 'ab'.repeat(32),
    sections: ['risk'],
    comment: '',
    status: 'signed',
    void: null,
    onBehalf: null,
    paper: null,
    wave: null,
    waveTitle: null,
  }) satisfies Voided & { wave: null; waveTitle: null };
const nothing: BlastRadius = { signatures: [], gates: [], dates: [], revision: 7 };
const two: BlastRadius = {
  signatures: [signature('1', 'Kari Lie'), signature('2', 'Aylin Demir')],
  revision: 8,
  gates: [{ wave: 'w', title: 'Line 3, late shift', side: 'entry', wasOpen: true }],
  dates: [{ wave: 'w', title: 'Line 3, late shift', goLive: now }],
};

function Editor({ signed }: { readonly signed?: boolean }): ReactElement {
  const save = useSave();
  const [saved, setSaved] = useState('');
  const press = async (): Promise<void> => {
    const result = await save.ask(
      { kind: 'rollout.add-phase', rollout, title: 'Site 2', pilot: false },
      { edit: 'Phase Site 2', change: 'none to Site 2', signed },
    );
    setSaved(result === null ? 'kept editing' : 'saved');
  };
  return (
    <>
      <button type="button" onClick={() => void press()}>
        Save
      </button>
      <p>{saved}</p>
      {save.view}
    </>
  );
}

function hostWith(blast: BlastRadius) {
  return fakeHost({ 'read.blast': () => ({ ok: true, value: blast }), act: done });
}

describe('saving an edit', () => {
  it('is one press when nothing is touched', async () => {
    const host = hostWith(nothing);
    show(<Editor />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('saved');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(host.asked('act')).toHaveLength(1);
  });

  it('[R13] shows which signatures, gates and dates it touches, and sends nothing before the phrase is typed', async () => {
    const host = hostWith(two);
    show(<Editor />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'Saving this voids 2 signatures' });
    for (const words of [
      '2 signatures void',
      '1 gate will close',
      '1 go-live at risk',
      'Kari Lie',
      'Aylin Demir',
    ])
      expect(dialog.textContent).toContain(words);
    await userEvent.click(screen.getByRole('button', { name: 'Save and void 2 signatures' }));
    expect(screen.getByRole('group', { name: 'There is a problem: 2 answers' })).toBe(document.activeElement);
    expect(host.asked('act')).toHaveLength(0);
  });

  it('[R13] saves with the reason once the phrase matches, and not with another count', async () => {
    const host = hostWith(two);
    show(<Editor />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Reason for the change' }),
      'Site 2 joins',
    );
    const phrase = screen.getByRole('textbox', { name: 'Type void 2 to save' });
    await userEvent.type(phrase, 'void 3{Enter}');
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.clear(phrase);
    await userEvent.type(phrase, 'void 2{Enter}');
    await screen.findByText('saved');
    expect(host.asked('act')).toEqual([
      {
        command: {
          kind: 'rollout.add-phase',
          rollout,
          title: 'Site 2',
          pilot: false,
          reason: 'Site 2 joins',
        },
        credential: null,
      },
    ]);
  });

  it('Escape keeps editing and sends nothing', async () => {
    const host = hostWith(two);
    show(<Editor />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await screen.findByText('kept editing');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(host.asked('act')).toHaveLength(0);
  });

  it('[R20] asks for a reason, but no phrase, once something of the record is signed', async () => {
    const host = hostWith(nothing);
    show(<Editor signed />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('dialog', { name: 'Say why this changes' });
    expect(screen.queryByRole('textbox', { name: /^Type/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save the change' }));
    expect(host.asked('act')).toHaveLength(0);
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason for the change' }), 'Forgotten');
    await userEvent.click(screen.getByRole('button', { name: 'Save the change' }));
    await screen.findByText('saved');
    expect(host.asked('act')).toHaveLength(1);
  });

  it('tells a refused preview in place, with the focus, and sends no command', async () => {
    const host = fakeHost({
      'read.blast': () => ({
        ok: false,
        refusal: { code: 'not-allowed', data: { needs: ['change-owner'] } },
      }),
    });
    show(<Editor />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const note = await screen.findByRole('group', { name: /^Not done: only/ });
    expect(note).toBe(document.activeElement);
    expect(note.textContent).toContain('The attempt is in the audit trail.');
    expect(host.asked('act')).toHaveLength(0);
  });
});
