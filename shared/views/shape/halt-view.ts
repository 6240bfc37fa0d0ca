import type { HeldHalt } from '../../domain/rollout.ts';

/** A halt with the caller's printed name. */
export type HaltView = HeldHalt & { readonly byName: string };
