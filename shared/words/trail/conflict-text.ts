import { CONFLICT_FIELDS, type ConflictField } from '../../domain/conflict.ts';
import type { Json } from '../../kernel/json.ts';
import { instant } from '../../kernel/instant.ts';
import { canonical } from '../../kernel/canonical.ts';
import { countText, listText } from '../count.ts';
import { conflict as say } from '../en/conflict.ts';
import { field as labels } from '../en/field.ts';
import { trailSync } from '../en/trail-sync.ts';
import { isFields, readingOf } from './field-value.ts';
import { recordText, type Lookup } from './lookup.ts';
import { labelledText, valueText, type Fields } from './value-text.ts';

/** So many names of a list stand in a line; of a longer one only what differs. */
const IN_A_LINE = 5;
/** Parts are told in the order of their labels, as people go through them: the go-live before the exit. */
const LABELLED = Object.keys(labels);
const FIELDS: ReadonlySet<string> = new Set(CONFLICT_FIELDS);

/** `wave:<id>:criterion/<criterion>`: no id holds a colon. `field` null: of a version that knows more. */
export function partsOfKey(key: string): {
  readonly kind: string;
  readonly id: string;
  readonly field: ConflictField | null;
} {
  const [kind = '', id = '', rest = ''] = key.split(':');
  const field = `${kind}.${rest.split('/', 1)[0]}`;
  return { kind, id, field: FIELDS.has(field) ? (field as ConflictField) : null };
}

export function fieldNoun(field: string): readonly [one: string, more: string] {
  return FIELDS.has(field) ? say.noun[field as ConflictField] : say.unknownField(field);
}

/** "W-014-3: set of dates": the record and the field of a key, by name. */
export function conflictAbout(lookup: Lookup, key: string): string {
  const { kind, id, field } = partsOfKey(key);
  return trailSync.fieldOf(recordText(lookup, kind, id), fieldNoun(field ?? key)[0]);
}

/**
 * Values of one field side by side, each in words: of records and dates only the parts in which the first `sides` of them
 * differ, of long lists only the members. What comes after those, the value before all, is told in the same parts.
 */
export function valuesText(
  lookup: Lookup,
  key: string,
  values: readonly Json[],
  sides = values.length,
): readonly string[] {
  const { field } = partsOfKey(key);
  const read = values.map((value) => (field === null ? value : readingOf(field, value, lookup)));
  const compared = read.slice(0, sides);
  const keys = compared.every(isParts) ? differing(compared) : [];
  const common = commonOf(compared);
  return read.map((value) => {
    if (isParts(value) && keys.length > 0) return partsText(value, keys);
    if (isNames(value)) return namesText(value, common);
    return isParts(value) ? labelledText(value, inOrder(Object.keys(value))) : valueText(value);
  });
}

/** The fields in which the values of sides differ. */
export function differingFields(values: readonly unknown[]): readonly string[] {
  return values.every(isParts) ? differing(values) : [];
}

function partsText(value: Fields, keys: readonly string[]): string {
  return keys.length === 1 ? valueText(value[keys[0] as string]) : labelledText(value, keys);
}

function differing(values: readonly Fields[]): readonly string[] {
  const keys = [...new Set(values.flatMap((value) => Object.keys(value)))];
  return inOrder(keys.filter((key) => new Set(values.map((value) => textOf(value[key]))).size > 1));
}

/** What has no label comes last, in the order it came. */
function inOrder(keys: readonly string[]): readonly string[] {
  const place = (key: string): number => LABELLED.indexOf(key) >>> 0;
  return keys.toSorted((a, b) => place(a) - place(b));
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}

/** A record with named parts; a moment is one value, though it is written with three. */
function isParts(value: unknown): value is Fields {
  return isFields(value) && !instant.safeParse(value).success;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Members that all lists have; of anything else none. */
function commonOf(values: readonly unknown[]): ReadonlySet<string> {
  const lists = values.filter(isNames);
  const [first = []] = lists;
  return new Set(
    lists.length < values.length ? [] : first.filter((name) => lists.every((list) => list.includes(name))),
  );
}

/** A few by name, many as a count with those that not all have: "42 people, with Jonas Bakke". */
function namesText(names: readonly string[], common: ReadonlySet<string>): string {
  if (names.length <= IN_A_LINE) return valueText(names);
  const own = names.filter((name) => !common.has(name));
  const counted = countText(names.length, ...say.people);
  return own.length === 0 ? counted : say.with(counted, listText(own, IN_A_LINE));
}
