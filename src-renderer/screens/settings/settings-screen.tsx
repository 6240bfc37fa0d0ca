import type { ReactElement } from 'react';

export function SettingsScreen({ tab }: { readonly tab: string }): ReactElement {
  return <p>{tab}</p>;
}
