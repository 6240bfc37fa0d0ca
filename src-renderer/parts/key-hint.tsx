import type { ReactElement } from 'react';

export type KeyHintProps = { readonly keys: string; readonly bare?: boolean | undefined };

/** A key cap; hidden from readers, since the button's own name must not change by a hint. */
export function KeyHint({ keys, bare = false }: KeyHintProps): ReactElement {
  return (
    <kbd className={bare ? 'wb-key wb-key-bare' : 'wb-key'} aria-hidden>
      {keys}
    </kbd>
  );
}
