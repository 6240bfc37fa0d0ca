import type { ItemId, PersonId } from '../../domain/ids.ts';
import { dayOf } from '../../kernel/instant.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { ProofInput } from '../shape/gate-proof.ts';
import type { Cell, ItemRow, PersonRow } from '../shape/wave-training.ts';
import { recordsByItem } from '../training.ts';
import type { RecordsByItem } from '../training/answers.ts';
import { askedItem, unknownItem } from '../training/asked-item.ts';
import type { Ground } from './inputs.ts';

interface Trainee {
  readonly row: PersonRow;
  readonly records: RecordsByItem;
}

/** Of each item how many of those asked for need it and have it, and a digest of everything that says so. */
export function trainingInputs(ground: Ground, asked: (row: PersonRow) => boolean): readonly ProofInput[] {
  const { state, training, now } = ground;
  const people = training.people
    .filter(asked)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({ row, records: recordsByItem(state, row.id as PersonId, now) }));
  return training.items.map((item, index) =>
    trainingInput(item, index, sourcesOf(ground, item.item as ItemId), people),
  );
}

function trainingInput(
  { item, version }: ItemRow,
  index: number,
  sources: readonly ItemId[],
  people: readonly Trainee[],
): ProofInput {
  const lines: string[] = [];
  let [trained, overridden] = [0, 0];
  for (const { row, records } of people) {
    const cell = row.cells[index];
    if (cell === undefined || cell.kind === 'not-needed') continue;
    if (cell.kind !== 'gap') trained += 1;
    if (cell.kind === 'overridden') overridden += 1;
    lines.push(lineOf(row.id, cell, sources, records));
  }
  const records = digestOf(lines.join('\n'));
  return { kind: 'training', item, version, trained, needed: lines.length, overridden, records };
}

/** The items whose records may answer for this one: itself, and those equivalent to the version in force. */
function sourcesOf({ state: { items }, now }: Ground, id: ItemId): readonly ItemId[] {
  const item = items.get(id) ?? unknownItem(id);
  return [id, ...askedItem(items, item, dayOf(now)).equivalents.map((other) => other.item.id)];
}

/** Person, standing and the records it rests on. A line of plain text: a thousand people with forty items are read at every go-live. */
function lineOf(person: string, cell: Cell, sources: readonly ItemId[], records: RecordsByItem): string {
  const ids = sources.flatMap((item) => (records.get(item) ?? []).map(({ id }): string => id));
  return `${person} ${standingText(cell)} ${ids.sort().join(',')}`;
}

function standingText(cell: Cell): string {
  if (cell.kind === 'gap') return `gap:${cell.cause}`;
  return cell.kind === 'overridden' ? `overridden:${cell.override}` : cell.kind;
}
