import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { facts, heading, para, table, title } from '../page/parts.ts';
import { counted, numberText } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';
import { keptNote, shownPlan } from './shown-plan.ts';
import { numbered } from './signatures.ts';

export function rollbackSection(contents: PacketContents): readonly Block[] {
  return [
    title('Rollback plan and rehearsal', 'rollback'),
    ...keptNote(contents),
    ...planBlocks(shownPlan(contents).rollback),
    heading('Rehearsals'),
    rehearsalBlock(contents.course.rehearsals),
  ];
}

function planBlocks(rollback: PacketContents['sections']['plan']['rollback']): readonly Block[] {
  if (rollback === null) return [para('There is no rollback plan yet.')];
  const { trigger, owner, minutes, pointOfNoReturn, steps } = rollback;
  return [
    facts([
      ['Trigger', trigger],
      ['Owner', owner],
      ['Time', counted(minutes, 'minute', 'minutes')],
      ['Point of no return', pointOfNoReturn === '' ? 'none named' : pointOfNoReturn],
    ]),
    heading('Steps'),
    ...steps.map((step, at) => numbered(at + 1, [step])),
  ];
}

function rehearsalBlock(rehearsals: PacketContents['course']['rehearsals']): Block {
  if (rehearsals.length === 0) return para('The rollback was not rehearsed.');
  const rows = rehearsals.map(({ on, minutes, byName, result }) => [
    minuteText(on),
    numberText(minutes),
    byName,
    result,
  ]);
  return table([140, 50, 100, INNER - 290], ['When', 'Minutes', 'By', 'Result'], rows);
}
