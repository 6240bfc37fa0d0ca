import type { ReactElement } from 'react';
import { useState } from 'react';
import { ActionButton } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { trail as words } from '../../strings/en/trail.ts';

export type CopyButtonProps = {
  /** Verb and object: "Copy the stable link". */
  readonly label: string;
  readonly text: string;
};

/** Puts a text on the clipboard and says so; where that is not allowed, it says to copy by hand. */
export function CopyButton({ label, text }: CopyButtonProps): ReactElement {
  const [said, setSaid] = useState<{ readonly of: string; readonly words: string } | null>(null);
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.notCopied,
    );
    setSaid({ of: text, words: done });
  };
  const action: Action = { label, icon: 'copy', onPress: () => void copy() };
  return (
    <span className="wb-row wb-copy">
      <ActionButton action={action} size="small" />
      <span className="wb-tiny wb-muted" role="status">
        {said?.of === text ? said.words : ''}
      </span>
    </span>
  );
}
