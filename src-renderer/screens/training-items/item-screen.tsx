import type { ReactElement } from 'react';

export function ItemScreen({ item }: { readonly item: string }): ReactElement {
  return <p>{item}</p>;
}
