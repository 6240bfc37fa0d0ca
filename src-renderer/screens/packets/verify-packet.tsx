import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { PacketVerdict } from '../../../shared/api/ports.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Api } from '../../app/api.tsx';
import { useAsk } from '../../app/act.tsx';
import { upload } from '../../app/upload.ts';
import { ActionButton } from '../../parts/action.tsx';
import { packets as words } from '../../strings/en/packets.ts';
import { Verdict } from './verdict.tsx';

/** Hands the file to the app on this machine, then asks what it is. */
async function verifyFile(api: Api, file: File): Promise<Result<PacketVerdict>> {
  const sent = await upload(file);
  return sent.ok ? api.packet.verify.mutate({ file: sent.value.file }) : sent;
}

/** The button that takes a PDF, and what the PDF is found to be, for a place that keeps them apart. */
export function useVerifyPacket(): { readonly button: ReactElement; readonly outcome: ReactElement | null } {
  const input = useRef<HTMLInputElement>(null);
  const { ask, note, busy } = useAsk(verifyFile);
  const [verdict, setVerdict] = useState<PacketVerdict | null>(null);
  const verify = async (file: File): Promise<void> => {
    setVerdict(null);
    setVerdict(await ask(file));
  };
  const chosen = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) void verify(file);
    // Else the same file, corrected, could not be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  const button = (
    <>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        className="wb-hidden"
        tabIndex={-1}
        aria-label={words.choose}
        onChange={(event) => chosen(event.currentTarget.files)}
      />
      <ActionButton
        action={{
          label: verdict === null ? words.verify : words.another,
          icon: 'search',
          onPress: () => input.current?.click(),
        }}
      />
    </>
  );
  const waiting = busy ? (
    <p role="status" className="wb-small wb-second">
      {words.verifying}
    </p>
  ) : (
    note
  );
  return { button, outcome: verdict === null ? waiting : <Verdict verdict={verdict} /> };
}

/** A packet chosen as a file, and what it is found to be, in sentences. */
export function VerifyPacket(): ReactElement {
  const { button, outcome } = useVerifyPacket();
  return (
    <div className="wb-stack">
      <div>{button}</div>
      {outcome}
    </div>
  );
}
