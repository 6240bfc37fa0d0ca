import type { ReactElement } from 'react';

/** Placeholder until the screen is written. */
export function EventScreen({ id }: { readonly id: string }): ReactElement {
  return <p>{id}</p>;
}
