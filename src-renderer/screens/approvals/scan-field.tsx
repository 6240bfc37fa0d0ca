import type { ReactElement, RefObject } from 'react';
import { useRef } from 'react';
import { useAsk } from '../../app/act.tsx';
import type { Uploaded } from '../../app/upload.ts';
import { upload } from '../../app/upload.ts';
import { HintAndError } from '../../parts/form/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { approving } from '../../strings/en/approving.ts';
import { sizeText } from '../imports/answers.ts';

const words = approving.paperDialog;

function HiddenInput({
  input,
  onFile,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File | undefined) => void;
}): ReactElement {
  return (
    <input
      ref={input}
      type="file"
      accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
      className="wb-hidden"
      tabIndex={-1}
      aria-label={words.scan}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        onFile(file);
      }}
    />
  );
}

/** The scan, handed to the host at once; it comes into the book with the rest. */
export function ScanField({
  scan,
  error,
  onScan,
}: {
  readonly scan: Uploaded | null;
  readonly error: string | undefined;
  readonly onScan: (scan: Uploaded) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const taking = useAsk((_api, file: File) => upload(file));
  const take = async (file: File | undefined): Promise<void> => {
    const taken = file === undefined ? null : await taking.ask(file);
    if (taken !== null) onScan(taken);
  };
  return (
    <div className="wb-field">
      <span className="wb-label" id="paper-scan-label">
        {words.scan}
      </span>
      <HintAndError name="paper-scan" label={words.scan} hint={words.scanHint} error={error} />
      <HiddenInput input={input} onFile={(file) => void take(file)} />
      <span className="wb-row">
        <button
          type="button"
          id="paper-scan"
          className="wb-button"
          aria-describedby="paper-scan-label"
          onClick={() => input.current?.click()}
        >
          <Icon name="open" />
          {scan === null ? words.choose : words.chooseOther}
        </button>
        <span className="wb-small wb-second" role="status">
          {taking.busy ? words.taking : scan === null ? '' : words.held(scan.name, sizeText(scan.bytes))}
        </span>
      </span>
      {taking.note}
    </div>
  );
}
