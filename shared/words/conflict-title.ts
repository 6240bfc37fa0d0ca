import { startText } from './count.ts';
import { conflict as say } from './en/conflict.ts';
import { fieldNoun } from './trail/conflict-text.ts';

/** "Two go-live dates for Plant Nord, lines 1 and 2": how many values, of which field, of what. */
export function conflictTitle(
  { field, record, sides }: { readonly field: string; readonly record: string; readonly sides: number },
  noun: readonly [one: string, more: string] = fieldNoun(field),
): string {
  return say.title(startText(sides), sides === 1 ? noun[0] : noun[1], record);
}
