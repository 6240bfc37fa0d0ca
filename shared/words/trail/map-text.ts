import type { ImportMap, Reading } from '../../events/catalog/people-events.ts';
import { trail as say } from '../en/trail.ts';
import { fieldLabel } from '../problem-words.ts';
import { changeText, valueText, type ChangeText } from './value-text.ts';

/** "Emp No as Id; Start date as Joined; Start date: day before month; Time zone: Europe/Oslo" */
export function mapText({ reading }: Pick<ImportMap, 'reading'>): string {
  return valueText(linesOf(reading));
}

/** Of two readings the columns that are read otherwise. */
export function mapChange(old: Pick<ImportMap, 'reading'>, next: Pick<ImportMap, 'reading'>): ChangeText {
  return changeText(linesOf(old.reading), linesOf(next.reading));
}

function linesOf({ map, orders, zone }: Reading): readonly string[] {
  return [
    ...Object.entries(map).map(([column, field]) => say.column(column, fieldLabel(field))),
    ...Object.entries(orders).map(([column, order]) => say.because(column, say.order[order])),
    ...(zone === null ? [] : [say.because(fieldLabel('zone'), zone)]),
  ];
}
