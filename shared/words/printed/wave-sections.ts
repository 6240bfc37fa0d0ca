import type { ItemId, PersonId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/person.ts';
import type { Requirement } from '../../domain/training.ts';
import type { Wave } from '../../domain/wave.ts';
import type { PrintedBlock } from '../../views/shape/signing-page.ts';
import { countText } from '../count.ts';
import { printed as say } from '../en/printed.ts';
import type { Named } from './named.ts';
import { facts, labelOf, listed, momentText, table } from './plain.ts';

/** Scope, dates and everybody of the cohort, in the order in which the signature covers them. */
export function scopeBlocks({ title, scope, timing, cohort }: Wave, named: Named): readonly PrintedBlock[] {
  const { site, lines, shifts, departments, products, functions, roles, notCovered } = scope;
  const narrowing = Object.entries({ lines, shifts, departments, products, functions, roles });
  return [
    ...facts([
      [labelOf('title'), title],
      [labelOf('site'), site],
      ...narrowing.map(([name, list]) => [labelOf(name), listed(list) || say.notNarrowed] as const),
      [labelOf('notCovered'), notCovered || say.noneNamed],
      [labelOf('goLive'), momentText(timing.goLive)],
      [labelOf('exit'), momentText(timing.exit)],
      [say.head.cohort, countText(cohort.length, ...say.people)],
    ]),
    ...(cohort.length === 0
      ? []
      : table(
          [say.head.name, say.head.id],
          cohort.map((id) => [personName(id, named), id]),
        )),
  ];
}

function personName(id: PersonId, { people }: Named): string {
  const person = people.get(id);
  return person === undefined ? say.unknown : nameOf(person);
}

export function criteriaBlocks({ criteria }: Wave): readonly PrintedBlock[] {
  return table(
    [labelOf('gate'), labelOf('criterion'), labelOf('howKnown')],
    criteria.map(({ gate, text, howKnown }) => [say.gate[gate], text, howKnown || say.noneNamed]),
  );
}

export function trainingBlocks({ requirements }: Wave, named: Named): readonly PrintedBlock[] {
  return table(
    [labelOf('item'), say.head.whom],
    requirements.map((requirement) => [itemText(requirement.item, named), whomText(requirement)]),
  );
}

function itemText(id: ItemId, { items }: Named): string {
  const title = items.get(id)?.title;
  return title === undefined ? id : say.item(id, title);
}

/** "Roles: Operator, Line lead; Lines: Line 1" */
function whomText({ roles, sites, lines, shifts, departments }: Requirement): string {
  const narrowing = Object.entries({ roles, sites, lines, shifts, departments })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => say.labelled(labelOf(name), listed(list)));
  return narrowing.length === 0 ? say.everybody : narrowing.join('; ');
}
