import { instant } from '../../kernel/instant.ts';
import { canonical } from '../../kernel/canonical.ts';
import { numberText } from '../count.ts';
import { change as say, field } from '../en/field.ts';
import { instantText } from '../when.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Old and new of a change, in words; of two objects only what differs. */
export interface ChangeText {
  readonly old: string;
  readonly new: string;
}

/**
 * What a change took away and what it brought: of objects the fields that differ, of lists the members
 * that went and came, of anything else the whole values.
 */
export function changeText(old: unknown, next: unknown): ChangeText {
  if (Array.isArray(old) && Array.isArray(next))
    return { old: valueText(without(old, next)), new: valueText(without(next, old)) };
  if (isFields(old) && isFields(next)) {
    const keys = differing(old, next);
    return { old: fieldsText(old, keys), new: fieldsText(next, keys) };
  }
  return { old: valueText(old), new: valueText(next) };
}

/** The fields of a record that differ, each with its label: where several could have changed, one alone says too little. */
export function fieldsChange(old: Fields, next: Fields): ChangeText {
  const keys = differing(old, next);
  return { old: labelledText(old, keys), new: labelledText(next, keys) };
}

/** "Shift: Late; Line: 3" */
export function labelledText(value: Fields, keys: readonly string[] = Object.keys(value)): string {
  return keys.map((key) => say.labelled(field[key] ?? key, valueText(value[key]))).join('; ');
}

function differing(old: Fields, next: Fields): readonly string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (key) => key !== 'id' && !same(old[key], next[key]),
  );
}

/** A value in words: "none", "yes", a date with zone, "Site: Plant Nord; Lines: 3". Ids made by the app are left out. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return say.none;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return value;
  const moment = instant.safeParse(value);
  if (moment.success) return instantText(moment.data);
  if (Array.isArray(value)) return value.length === 0 ? say.none : value.map(valueText).join('; ');
  return isFields(value)
    ? fieldsText(
        value,
        Object.keys(value).filter((key) => key !== 'id'),
      )
    : say.none;
}

function fieldsText(value: Fields, keys: readonly string[]): string {
  if (keys.length === 1) return valueText(value[keys[0] as string]);
  return labelledText(value, keys);
}

function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const there = new Set(other.map((member) => canonical(member)));
  return list.filter((member) => !there.has(canonical(member)));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
