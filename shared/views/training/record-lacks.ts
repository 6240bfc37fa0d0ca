import type { HeldRecord, SignedAs, TrainingItem } from '../../domain/training.ts';

/** Why a record with a good result does not count yet; null when it does. What is nearest to counting comes last. */
export type Lack = 'not-assessed' | 'wrong-method' | 'unsigned';

/** Where competence is asked for, only a passed result counts that is more than reading (R48); then the method; then the signatures. */
export function recordLacks(held: HeldRecord, item: TrainingItem): Lack | null {
  if (item.assessed && !isAssessed(held)) return 'not-assessed';
  if (item.methods.length > 0 && !item.methods.includes(held.method)) return 'wrong-method';
  return missingSignatures(held, item).length > 0 ? 'unsigned' : null;
}

/** Good result, and nothing lacks: it makes somebody trained. */
export function proves(held: HeldRecord, item: TrainingItem): boolean {
  return held.result !== 'failed' && recordLacks(held, item) === null;
}

export function isAssessed(held: HeldRecord): boolean {
  return held.result === 'passed' && held.method !== 'read';
}

/** Whose signatures a record made in this book still needs; imported ones were signed where they come from (R47). */
export function missingSignatures(held: HeldRecord, { signedBy }: TrainingItem): readonly SignedAs[] {
  if (held.source !== null) return [];
  const asked: readonly SignedAs[] = [
    ...(signedBy.trainee ? (['trainee'] as const) : []),
    ...(signedBy.trainer ? (['trainer'] as const) : []),
  ];
  return asked.filter((as) => !held.signatures.some((signature) => signature.as === as));
}
