import type { ReactElement } from 'react';
import type { Evidence } from '../../../shared/domain/paper.ts';
import { useAsk } from '../../app/act.tsx';
import { approving as words } from '../../strings/en/approving.ts';
import { saveFile } from '../packets/packet-file.ts';

/** The scan of a paper, to look at; `of` is whose signature it shows. */
export function ScanLink({ scan, of }: { readonly scan: Evidence; readonly of: string }): ReactElement {
  const ask = useAsk((api, { sha256, name }: Evidence) => api.approval.scan.mutate({ sha256, name }));
  const open = async (): Promise<void> => {
    const file = await ask.ask(scan);
    if (file !== null) saveFile(file.path, file.name);
  };
  return (
    <>
      <button type="button" className="wb-link" aria-label={words.openScanOf(of)} onClick={() => void open()}>
        {words.openScan}
      </button>
      {ask.note}
    </>
  );
}
