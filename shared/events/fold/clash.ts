import { partsOf, type Write } from '../../domain/conflict.ts';
import { canonical } from '../../kernel/canonical.ts';
import type { Json } from '../../kernel/json.ts';

/** Who is put into a cohort, and who is taken out of it. */
interface CohortDelta {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Of what is no such change: nobody. */
export function deltaOf(value: Json): CohortDelta {
  const { added, removed } = (value ?? {}) as Readonly<Record<string, Json>>;
  const list = (ids: Json | undefined): readonly string[] => (Array.isArray(ids) ? (ids as string[]) : []);
  return { added: list(added), removed: list(removed) };
}

/** About whom two changes of one cohort contradict each other: others are simply put in or taken out by both. */
function disputed(a: CohortDelta, b: CohortDelta): boolean {
  const added = new Set(a.added);
  const removed = new Set(a.removed);
  return b.removed.some((id) => added.has(id)) || b.added.some((id) => removed.has(id));
}

/** Whether two writes of one field cannot both be so. */
export function clash(a: Write, b: Write): boolean {
  if (partsOf(a.key).field === 'wave.cohort') return disputed(deltaOf(a.value), deltaOf(b.value));
  return canonical(a.value) !== canonical(b.value);
}

/** Those of some writes, none of which had seen another, that clash with one of the others; in their order. */
export function clashing(writes: readonly Write[]): readonly Write[] {
  if (writes.length < 2) return [];
  return writes.filter((one) => writes.some((other) => other !== one && clash(one, other)));
}
