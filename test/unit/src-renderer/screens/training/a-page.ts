import type { GapCause } from '../../../../../shared/views/shape/gate.ts';
import type { TrainingPage, TrainingWave } from '../../../../../shared/views/shape/training-page.ts';
import type { Cell, ItemRow, PersonRow } from '../../../../../shared/views/shape/wave-training.ts';
import { now } from '../../app/fake-host.tsx';

type Held = Extract<Cell, { kind: 'trained' | 'expiring' }>;

export const trained: Held = {
  kind: 'trained',
  on: now,
  version: 3,
  until: null,
  answer: { kind: 'own' },
};
export const expiring: Held = { ...trained, kind: 'expiring', until: '2026-11-29' };
export const notNeeded: Cell = { kind: 'not-needed' };
export const overridden: Cell = {
  kind: 'overridden',
  cause: 'never',
  until: '2026-11-30',
  override: 'ov-1',
};

export function gap(cause: GapCause, trainedOn: number | null = null): Cell {
  return { kind: 'gap', cause, trainedOn };
}

/** Somebody of line 3, late shift, with these cells. */
export function aPerson(
  id: string,
  name: string,
  cells: readonly Cell[],
  part: Partial<PersonRow> = {},
): PersonRow {
  return {
    id,
    name,
    role: 'Operator',
    shift: 'late',
    department: 'Packaging',
    line: 'Line 3',
    left: null,
    joiner: false,
    cells,
    gaps: cells.filter((cell) => cell.kind === 'gap').length,
    ...part,
  };
}

function itemRow(item: string, index: number, people: readonly PersonRow[]): ItemRow {
  const needing = people.filter((person) => (person.cells[index] ?? notNeeded).kind !== 'not-needed');
  const gaps = needing.flatMap((person) => {
    const cell = person.cells[index];
    return cell?.kind === 'gap'
      ? [{ person: person.id, name: person.name, cause: cell.cause, trainedOn: cell.trainedOn }]
      : [];
  });
  return {
    item,
    title: `Title of ${item}`,
    version: 3,
    need: needing.length,
    trained: needing.length - gaps.length,
    overridden: needing.filter((person) => person.cells[index]?.kind === 'overridden').length,
    gaps,
  };
}

/** A wave of these people, who are asked for these items in this order. */
export function aWave(
  id: string,
  title: string,
  items: readonly string[],
  people: readonly PersonRow[],
): TrainingWave {
  return {
    id,
    number: `W-${id}`,
    title,
    mark: 'gate-closed',
    training: {
      items: items.map((item, index) => itemRow(item, index, people)),
      people,
      complete: people.filter((person) => person.gaps === 0).length,
      of: people.length,
    },
  };
}

/** The page of these waves; gaps by cause are read from their people. */
export function aPage(waves: readonly TrainingWave[], part: Partial<TrainingPage> = {}): TrainingPage {
  const gaps = waves.flatMap((wave) =>
    wave.training.items.flatMap((item) =>
      item.gaps.map(({ person, name, cause }) => ({ wave: wave.id, person, name, item: item.item, cause })),
    ),
  );
  const causes = [...new Set(gaps.map((one) => one.cause))];
  return {
    rollout: {
      id: 'ro-1',
      number: 'RO-2026-014',
      title: 'MES electronic work instructions',
      class: 'major',
      revision: 7,
      revisedAt: now,
      owner: { id: 'i.solberg', name: 'Ingrid Solberg' },
      state: { kind: 'open' },
      status: 'gate-closed',
    },
    waves,
    people: new Set(waves.flatMap((wave) => wave.training.people.map((person) => person.id))).size,
    gaps: gaps.length,
    causes: causes.map((cause) => ({ cause, gaps: gaps.filter((one) => one.cause === cause) })),
    expiring: [],
    overrides: [],
    forecast: [30, 60, 90, 180].map((days) => ({ days: days as 30 | 60 | 90 | 180, count: 0 })),
    effects: [],
    notAsked: [],
    ...part,
  };
}

/** Line 3 of the drawing: three gaps, three causes. */
export function lineThree(): TrainingWave {
  return aWave(
    'w3',
    'Line 3, late shift',
    ['MES-03', 'WI-118', 'WI-121'],
    [
      aPerson('p-1', 'Jonas Bakke', [trained, gap('never'), trained]),
      aPerson('p-2', 'Lena Okafor', [trained, trained, gap('failed', 3)]),
      aPerson('p-3', 'Amir Rahimi', [gap('outdated', 2), trained, notNeeded]),
      aPerson('p-4', 'Samuel Abebe', [trained, expiring, overridden]),
    ],
  );
}

/** A wave of so many people and items, everybody trained but every hundredth. */
export function hugeWave(people: number, items: number): TrainingWave {
  const codes = Array.from({ length: items }, (_, index) => `WI-${100 + index}`);
  const rows = Array.from({ length: people }, (_, index) =>
    aPerson(
      `p-${index}`,
      `Given${index} Family${String(index).padStart(4, '0')}`,
      codes.map((_, column) => (index % 100 === 0 && column === 0 ? gap('never') : trained)),
    ),
  );
  return aWave('huge', 'All lines', codes, [
    ...rows.filter((row) => row.gaps > 0),
    ...rows.filter((row) => row.gaps === 0),
  ]);
}
