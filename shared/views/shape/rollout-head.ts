import type { WaveMark } from '../../domain/marks.ts';
import type { Rollout, RolloutState } from '../../domain/rollout.ts';
import type { Instant } from '../../kernel/instant.ts';

export interface RolloutHead {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly class: Rollout['class'];
  readonly revision: number;
  readonly revisedAt: Instant;
  readonly owner: { readonly id: string; readonly name: string };
  readonly state: RolloutState;
  readonly status: WaveMark;
}
