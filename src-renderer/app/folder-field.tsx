import type { ReactElement } from 'react';
import { ActionButton } from '../parts/action.tsx';
import { TextField } from '../parts/form/text-field.tsx';
import { folderField as words } from '../strings/en/share.ts';
import { shellBridge } from './shell-bridge.ts';

export type FolderFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A folder by its path; the desktop shell has a way to choose it, a browser has none that gives a path. */
export function FolderField(props: FolderFieldProps): ReactElement {
  const shell = shellBridge();
  const choose = async (): Promise<void> => {
    const path = (await shell?.chooseFolder()) ?? null;
    if (path !== null) props.onChange(path);
  };
  return (
    <div className="wb-folder">
      <TextField {...props} hint={shell === null ? words.hint : words.hintChoose} />
      {shell === null ? null : (
        <ActionButton action={{ label: words.choose, icon: 'open', onPress: () => void choose() }} />
      )}
    </div>
  );
}
