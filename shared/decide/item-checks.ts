import type { ItemId } from '../domain/ids.ts';
import type { ItemVersion, TrainingItem } from '../domain/training.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { refused, type Result } from '../kernel/result.ts';

type Barred = Result<never, RefusalCode> | null;

/** What a training item says of itself and of others must hold in this book. Null when it does. */
export function checkItem(state: BookState, item: TrainingItem): Barred {
  const { trainerHolds, assessed, methods } = item;
  if (trainerHolds !== null && trainerHolds !== item.id && !state.items.has(trainerHolds))
    return refused('unknown-item', { ids: [trainerHolds] });
  // Having read it is no assessment: nobody could ever be trained.
  if (assessed && methods.length > 0 && methods.every((method) => method === 'read'))
    return refused('wrong-method', { item: item.id, methods: ['assessment', 'classroom', 'on-the-job'] });
  return checkEquivalents(state, item);
}

function checkEquivalents(state: BookState, { id, versions, equivalents }: TrainingItem): Barred {
  const seen = new Set<string>();
  for (const { item, version, from } of equivalents) {
    if (item === id) return refused('own-equivalent', { item });
    const other = state.items.get(item);
    if (other === undefined) return refused('unknown-item', { ids: [item] });
    const known = unknownVersion(id, versions, version) ?? unknownVersion(item, other.versions, from);
    if (known) return known;
    const key = `${version} ${item}`;
    if (seen.has(key)) return refused('duplicate', { what: 'equivalent', id: item });
    seen.add(key);
  }
  return null;
}

function unknownVersion(item: ItemId, versions: readonly ItemVersion[], wanted: number): Barred {
  const known = versions.map(({ version }) => version);
  return known.includes(wanted) ? null : refused('wrong-version', { item, known });
}

/** Versions count up, each once, and none comes into force before the one it follows. Null when so. */
export function checkVersions(item: ItemId, versions: readonly ItemVersion[]): Barred {
  for (const [index, next] of versions.entries()) {
    const before = versions[index - 1];
    if (before === undefined) continue;
    if (next.version === before.version) return refused('duplicate', { what: 'version', id: item });
    if (next.effective < before.effective)
      return refused('wrong-order', { first: before.effective, second: next.effective });
  }
  return null;
}
