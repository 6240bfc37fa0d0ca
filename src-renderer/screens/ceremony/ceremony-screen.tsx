import type { ReactElement } from 'react';

export type CeremonyScreenProps = {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: 'plan' | 'entry' | 'exit';
};

/** Placeholder until the screen is written. */
export function CeremonyScreen({ rollout, wave, gate }: CeremonyScreenProps): ReactElement {
  return (
    <p>
      {rollout} {wave} {gate}
    </p>
  );
}
