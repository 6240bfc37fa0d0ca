import { GAP_CAUSES, type GapCause } from '../../../shared/views/shape/gate.ts';
import type { WaveTraining } from '../../../shared/views/shape/wave-training.ts';

/** One person who lacks one item. */
export interface NamedGap {
  readonly person: string;
  readonly name: string;
  readonly item: string;
  readonly version: number | null;
  readonly cause: GapCause;
  readonly trainedOn: number | null;
}

export interface CauseGroup<Gap extends NamedGap = NamedGap> {
  readonly cause: GapCause;
  readonly gaps: readonly Gap[];
}

/** Over five names the first five stand, then the way to all of them. */
export const namedAtMost = 5;

/** The same gaps by cause, in the order they are read out; within a cause as they came. */
export function byCause<Gap extends NamedGap>(gaps: readonly Gap[]): readonly CauseGroup<Gap>[] {
  return GAP_CAUSES.map((cause) => ({ cause, gaps: gaps.filter((gap) => gap.cause === cause) })).filter(
    (group) => group.gaps.length > 0,
  );
}

/** Every gap of a wave, by family name as the people stand in it. */
export function gapsOf({ items, people }: WaveTraining): readonly NamedGap[] {
  return people.flatMap((person) =>
    person.cells.flatMap((cell, column) => {
      const item = items[column];
      if (cell.kind !== 'gap' || item === undefined) return [];
      const { cause, trainedOn } = cell;
      return [
        {
          person: person.id,
          name: person.name,
          item: item.item,
          version: item.version,
          cause,
          trainedOn,
        },
      ];
    }),
  );
}

/** Whose training is about to run out: counted among those trained, by the day it ends. */
export function expiringOf({ items, people }: WaveTraining): readonly {
  readonly person: string;
  readonly name: string;
  readonly item: string;
  readonly until: string;
}[] {
  return people
    .flatMap((person) =>
      person.cells.flatMap((cell, column) => {
        const item = items[column];
        return cell.kind === 'expiring' && cell.until !== null && item !== undefined
          ? [{ person: person.id, name: person.name, item: item.item, until: cell.until }]
          : [];
      }),
    )
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** What closes a gap of this cause: a record, a signature on one, or a version that is in force. */
export function closedBy(cause: GapCause): 'record' | 'signature' | 'version' {
  if (cause === 'unsigned') return 'signature';
  return cause === 'no-version' ? 'version' : 'record';
}

/** People of the gaps with what each lacks, each once, in their order. */
export function perPerson<Gap extends NamedGap>(
  gaps: readonly Gap[],
): readonly { readonly person: string; readonly name: string; readonly gaps: readonly Gap[] }[] {
  const found = new Map<string, { person: string; name: string; gaps: Gap[] }>();
  for (const gap of gaps) {
    const one = found.get(gap.person) ?? { person: gap.person, name: gap.name, gaps: [] };
    one.gaps.push(gap);
    found.set(gap.person, one);
  }
  return [...found.values()];
}
