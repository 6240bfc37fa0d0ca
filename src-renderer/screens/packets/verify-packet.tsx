import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { PacketVerdict } from '../../../shared/api/ports.ts';
import { uploadAddress } from '../../app/address.ts';
import { useAsk } from '../../app/act.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { packets as words } from '../../strings/en/packets.ts';
import { Verdict } from './verdict.tsx';

type Upload = { readonly kind: 'none' | 'sending' | 'failed' | 'too-large' } | { readonly kind: 'told'; readonly verdict: PacketVerdict };

/** Sends a file to the app on this machine and gives its token; null when it was not taken. */
async function upload(file: File): Promise<string | 'too-large' | null> {
  const sent = await fetch(`${uploadAddress}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }).catch(() => null);
  if (sent?.status === 413) return 'too-large';
  if (sent?.ok !== true) return null;
  const answer = (await sent.json()) as { readonly value?: { readonly file?: string } };
  return answer.value?.file ?? null;
}

function useVerify() {
  const { ask, note, busy } = useAsk<{ readonly file: string }, PacketVerdict>((api, input) => api.packet.verify.mutate(input));
  const [state, setState] = useState<Upload>({ kind: 'none' });
  const verify = async (file: File): Promise<void> => {
    setState({ kind: 'sending' });
    const token = await upload(file);
    if (token === null || token === 'too-large') return setState({ kind: token === null ? 'failed' : 'too-large' });
    const verdict = await ask({ file: token });
    setState(verdict === null ? { kind: 'none' } : { kind: 'told', verdict });
  };
  return { state, note, busy, verify };
}

function Outcome({ state, note }: { readonly state: Upload; readonly note: ReactElement | null }): ReactElement | null {
  switch (state.kind) {
    case 'none':
      return note;
    case 'sending':
      return <p role="status" className="wb-small wb-second">{words.verifying}</p>;
    case 'failed':
      return <Note tone="warn" title={words.notSent} takesFocus />;
    case 'too-large':
      return <Note tone="warn" title={words.tooLarge} takesFocus />;
    case 'told':
      return <Verdict verdict={state.verdict} />;
    default:
      return null;
  }
}

/** A packet chosen as a file, and what it is found to be, in sentences. */
export function VerifyPacket(): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const { state, note, busy, verify } = useVerify();
  const told = state.kind === 'told';
  const chosen = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) void verify(file);
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="wb-stack">
      <div>
        <input ref={input} type="file" accept="application/pdf,.pdf" className="wb-hidden" tabIndex={-1} aria-label={words.choose} data-verify="" onChange={(event) => chosen(event.currentTarget.files)} />
        <ActionButton action={{ label: told ? words.another : words.verify, icon: 'search', onPress: () => input.current?.click() }} />
      </div>
      <Outcome state={state} note={note} />
    </div>
  );
}
