import type { Blocker, GateCheck } from '../shape/gate.ts';
import type { ItemRow, PersonRow, WaveTraining } from '../shape/wave-training.ts';
import { check, missing } from './check.ts';

/** `have` of `want` counts people, those with an override among them; the blockers name each person and item (R45). */
export function trainingCheck(training: WaveTraining): GateCheck {
  const blockers = [
    ...(training.items.length === 0 ? missing('requirements') : []),
    ...(training.of === 0 ? missing('cohort-empty') : []),
    ...gapsByPerson(training),
  ];
  return check('training', training.complete, training.of, blockers);
}

/** The gaps of those for whom it is asked, in the order of the people, so that the gate and the matrix name them alike. */
export function gapsByPerson(
  { items, people }: WaveTraining,
  asked: (person: PersonRow) => boolean = () => true,
): readonly Blocker[] {
  return people.filter(asked).flatMap((person) =>
    person.cells.flatMap((cell, index): readonly Blocker[] => {
      const item = items[index];
      if (cell.kind !== 'gap' || item === undefined) return [];
      return [gap(person.id, person.name, item, cell)];
    }),
  );
}

function gap(
  person: string,
  name: string,
  item: ItemRow,
  cell: Pick<Extract<Blocker, { kind: 'gap' }>, 'cause' | 'trainedOn'>,
): Blocker {
  return {
    kind: 'gap',
    person,
    name,
    item: item.item,
    title: item.title,
    version: item.version,
    cause: cell.cause,
    trainedOn: cell.trainedOn,
  };
}
