import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { Importing, ImportKind } from './use-import.ts';

export type FileButtonProps = {
  readonly label: string;
  readonly look?: 'usual' | 'primary';
  readonly onFile: (file: File) => void;
};

/** The system's own file dialog behind a button with words. */
export function FileButton({ label, look = 'primary', onFile }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        className="wb-hidden"
        tabIndex={-1}
        aria-label={words.fileLabel}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <ActionButton action={{ label, icon: 'open', onPress: () => input.current?.click() }} look={look} />
    </>
  );
}

/** Choose a file or drop it; the drop has its twin in the button. */
export function FilePicker({
  kind,
  importing,
}: {
  readonly kind: ImportKind;
  readonly importing: Importing;
}): ReactElement {
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const take = (file: File): void => {
    setName(file.name);
    void importing.choose(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) take(file);
  };
  return (
    <Panel title={words.fileLabel} inside="pad">
      <div
        className={over ? 'wb-drop wb-drop-over' : 'wb-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="wb-second">{words.drop}</p>
        <FileButton label={words.choose} onFile={take} />
        <p className="wb-small wb-muted">{words.formats[kind]}</p>
        <p className="wb-small wb-second" role="status">
          {importing.busy === 'reading' ? words.reading(name) : ''}
        </p>
      </div>
    </Panel>
  );
}
