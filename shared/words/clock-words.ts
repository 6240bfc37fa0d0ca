import type { Instant } from '../kernel/instant.ts';
import { clock as say } from './en/clock.ts';
import { durationText, instantText } from './when.ts';

/** A clock that cannot be right, and what to do (R27). `ms`: by how much; `seen`: the newest moment that the book holds. */
export function clockText({
  kind,
  ms,
  seen,
}: {
  readonly kind: 'back' | 'forward' | 'skew';
  readonly ms: number;
  readonly seen: Instant;
}): string {
  return `${say[kind](durationText(ms), instantText(seen))} ${say.todo}`;
}
