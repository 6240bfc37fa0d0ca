import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { ActionLook } from '../../parts/action.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { imports as words } from '../../strings/en/imports.ts';

export type FileButtonProps = {
  readonly label: string;
  readonly look?: ActionLook | undefined;
  readonly onFile: (file: File) => void;
  /** Asked before the file dialog opens; false keeps it shut. */
  readonly ready?: (() => boolean) | undefined;
};

/** The system's own file dialog behind a button with words. */
export function FileButton({ label, look = 'primary', onFile, ready }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => {
    if (ready === undefined || ready()) input.current?.click();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        className="wb-hidden"
        tabIndex={-1}
        aria-label={words.file.panel}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <ActionButton action={{ label, icon: 'open', onPress: open }} look={look} />
    </>
  );
}
