import type { ReactElement } from 'react';

export function AccountScreen({ id }: { readonly id: string }): ReactElement {
  return <p>{id}</p>;
}
