import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { Done } from '../../shared/api/ports.ts';
import type { CommandInput } from '../../shared/events/command.ts';
import type { BlastRadius } from '../../shared/views/shape/blast-radius.ts';
import { useAct, useAsk } from './act.tsx';
import type { SaveAbout } from './save-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';

/** Commands that carry a reason: the edits of what may be signed. */
export type Edit = Extract<CommandInput, { readonly reason?: string | undefined }>;

export type Save = {
  /**
   * Saves an edit. What it would void, close or move is shown first, with the reason and, where
   * signatures would be void, the typed phrase. Null: refused, or the person keeps editing.
   */
  readonly ask: (edit: Edit, about: SaveAbout) => Promise<Done | null>;
  readonly busy: boolean;
  /** The dialog with the effect is open. */
  readonly previewing: boolean;
  /** The note or the dialog; put it where the button is. */
  readonly view: ReactElement | null;
};

type Pending = { readonly edit: Edit; readonly about: SaveAbout; readonly blast: BlastRadius };

/** A gate that was shut before keeps nobody from anything new: while a wave is being planned, each save is one press. */
function touches({ signatures, gates }: BlastRadius): boolean {
  return signatures.length > 0 || gates.some((gate) => gate.wasOpen);
}

export function useSave(): Save {
  const preview = useAsk<Edit, BlastRadius>((api, edit) => api.read.blast.query(edit));
  const act = useAct();
  const [pending, setPending] = useState<Pending | null>(null);
  const settle = useRef<(done: Done | null) => void>(() => undefined);
  const finish = (done: Done | null): void => {
    setPending(null);
    settle.current(done);
  };
  const ask = async (edit: Edit, about: SaveAbout): Promise<Done | null> => {
    act.clear();
    const blast = await preview.ask(edit);
    if (blast === null) return null;
    if (!touches(blast) && about.signed !== true) return act.send(edit);
    setPending({ edit, about, blast });
    return new Promise((resolve) => {
      settle.current = resolve;
    });
  };
  const confirm = async (reason: string): Promise<void> => {
    if (pending === null) return;
    const done = await act.send({ ...pending.edit, reason });
    if (done !== null) finish(done);
  };
  const busy = preview.busy || act.busy;
  if (pending === null) return { ask, busy, previewing: false, view: preview.note ?? act.note };
  const dialog = (
    <SaveDialog {...pending} busy={act.busy} note={act.note} onKeep={() => finish(null)} onSave={confirm} />
  );
  return { ask, busy, previewing: true, view: dialog };
}
