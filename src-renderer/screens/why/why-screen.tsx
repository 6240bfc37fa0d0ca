import type { ReactElement } from 'react';

export type WhyScreenProps = { readonly rollout: string; readonly wave: string };

/** Placeholder until the screen is written. */
export function WhyScreen({ rollout, wave }: WhyScreenProps): ReactElement {
  return (
    <p>
      {rollout} {wave}
    </p>
  );
}
