import type { DragEvent, ReactElement } from 'react';
import { useState } from 'react';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { sizeText } from './answers.ts';
import { FileButton } from './file-button.tsx';
import type { Importing } from './use-import.ts';

export type FileDropProps = {
  readonly importing: Importing;
  /** Whether a file can be taken now; says in place what is missing when not. */
  readonly ready: () => boolean;
};

function stopDrag(event: DragEvent): void {
  event.preventDefault();
}

/** Choose a file or drop it; the drop has its twin in the button. */
export function FileDrop({ importing, ready }: FileDropProps): ReactElement {
  const { kind, held, busy } = importing;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && ready()) void importing.choose(file);
  };
  const dragOver = (event: DragEvent): void => {
    stopDrag(event);
    setOver(true);
  };
  const say = words.file;
  return (
    <Panel
      title={say.panel}
      note={held === null ? undefined : say.held(held.file.name, sizeText(held.file.bytes))}
      inside="pad"
    >
      <div
        className={over ? 'wb-drop wb-drop-over' : 'wb-drop'}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="wb-second">{say.drop}</p>
        {busy === null ? (
          <FileButton
            label={held === null ? say.choose : say.chooseOther}
            look={held === null || held.preview.columns.length === 0 ? 'primary' : 'usual'}
            ready={ready}
            onFile={(file) => void importing.choose(file)}
          />
        ) : null}
        <p className="wb-small wb-muted">{say.formats[kind]}</p>
      </div>
    </Panel>
  );
}
