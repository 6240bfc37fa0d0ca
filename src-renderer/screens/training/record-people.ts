import type { TrainingWave } from '../../../shared/views/shape/training-page.ts';
import type { Cell, ItemRow } from '../../../shared/views/shape/wave-training.ts';

/** A wave whose people may be recorded; that of `TrainingPage`, or made of a wave's own page. */
export type RecordWave = Pick<TrainingWave, 'id' | 'title' | 'training'>;

/** An item some of these waves ask for, and how many people lack it. */
export interface RecordItem {
  readonly id: string;
  readonly title: string;
  readonly version: number | null;
  readonly missing: number;
  readonly first: ItemRow['gaps'][number] | null;
}

/** Somebody of these waves who needs the item, once, in the worst standing they have. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly given: string;
  readonly standing: Cell['kind'];
}

/** Lists of names stand by family name, the last word of it: as the roster prints it. */
function split(name: string): Pick<Candidate, 'family' | 'given'> {
  const cut = name.lastIndexOf(' ');
  return { family: name.slice(cut + 1), given: cut === -1 ? '' : name.slice(0, cut) };
}

/** Every item once, those most people lack first, then as the waves ask for them. */
export function recordItems(waves: readonly RecordWave[]): readonly RecordItem[] {
  const found = new Map<string, RecordItem & { readonly lacking: Set<string> }>();
  for (const row of waves.flatMap((wave) => wave.training.items)) {
    const before = found.get(row.item);
    const lacking = new Set([...(before?.lacking ?? []), ...row.gaps.map((gap) => gap.person)]);
    const { item: id, title, version } = row;
    found.set(id, {
      id,
      title,
      version,
      lacking,
      missing: lacking.size,
      first: before?.first ?? row.gaps[0] ?? null,
    });
  }
  return [...found.values()].sort((a, b) => b.missing - a.missing);
}

const order: readonly Cell['kind'][] = ['gap', 'overridden', 'expiring', 'trained'];

/** Who of these waves needs the item: those who lack it first, then by family name; each person once. */
export function candidatesOf(waves: readonly RecordWave[], item: string | null): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { training } of waves) {
    const column = training.items.findIndex((row) => row.item === item);
    if (column === -1) continue;
    for (const { id, name, cells } of training.people) {
      const standing = cells[column]?.kind ?? 'not-needed';
      const before = found.get(id);
      const worse = before === undefined || order.indexOf(standing) < order.indexOf(before.standing);
      if (standing !== 'not-needed' && worse) found.set(id, { id, name, ...split(name), standing });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      order.indexOf(a.standing) - order.indexOf(b.standing) ||
      a.family.localeCompare(b.family) ||
      a.given.localeCompare(b.given),
  );
}

/** The item to begin with: the one most people lack, or the only one. */
export function firstItem(waves: readonly RecordWave[]): string | null {
  const items = recordItems(waves);
  const [most] = items;
  return most !== undefined && (most.missing > 0 || items.length === 1) ? most.id : null;
}

/** The gaps that good training of these people on the item in force closes: how many, and of which waves. */
export function gapsClosed(
  waves: readonly RecordWave[],
  item: string | null,
  people: readonly string[],
): { readonly count: number; readonly waves: readonly string[] } {
  const chosen = new Set(people);
  const closed = waves
    .map((wave) => ({
      title: wave.title,
      count:
        wave.training.items.find((row) => row.item === item)?.gaps.filter((gap) => chosen.has(gap.person))
          .length ?? 0,
    }))
    .filter((wave) => wave.count > 0);
  return {
    count: closed.reduce((sum, wave) => sum + wave.count, 0),
    waves: closed.map((wave) => wave.title),
  };
}
