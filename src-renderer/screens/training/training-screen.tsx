import type { ReactElement } from 'react';

export function TrainingScreen({ rollout }: { readonly rollout: string }): ReactElement {
  return <p>{rollout}</p>;
}
