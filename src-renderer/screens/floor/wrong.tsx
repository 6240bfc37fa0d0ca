import type { ReactElement } from 'react';

/** The words of a missing answer, at its question. */
export function Wrong({ words }: { readonly words: string | undefined }): ReactElement | null {
  return words === undefined ? null : <p className="wb-wrong">{words}</p>;
}
