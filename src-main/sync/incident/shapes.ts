import { z } from 'zod';
import { catalog, isKnown } from '../../../shared/events/catalog.ts';
import { CONFLICT_FIELDS } from '../../../shared/domain/conflict.ts';
import { role } from '../../../shared/domain/account.ts';

/** As much of JSON Schema as the catalog's shapes come to. */
export interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const shapes = new Map<string, Shape>();

/** The shape of an event's data; of a kind that this version does not know, nothing is known. */
export function shapeOfData(type: string): Shape {
  const known = shapes.get(type);
  if (known) return known;
  const made = isKnown(type)
    ? (z.toJSONSchema(catalog[type], { io: 'input', unrepresentable: 'any' }) as Shape)
    : {};
  shapes.set(type, made);
  return made;
}

/** A shape with all that it may be instead. */
export function ways(shape: Shape): readonly Shape[] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [shape, ...inner.flatMap(ways)];
}

let words: { readonly values: ReadonlySet<string>; readonly names: ReadonlySet<string> } | null = null;

/** Every word that the program itself writes as a value, and every name of a field: nobody typed them. */
export function ownWords(): NonNullable<typeof words> {
  if (words) return words;
  const values = new Set<string>([...role.options, ...CONFLICT_FIELDS.flatMap((field) => field.split('.'))]);
  const names = new Set<string>();
  for (const type of Object.keys(catalog)) collect(shapeOfData(type), values, names);
  words = { values, names };
  return words;
}

function collect(shape: Shape, values: Set<string>, names: Set<string>): void {
  for (const way of ways(shape)) {
    for (const value of [...(way.enum ?? []), way.const]) if (typeof value === 'string') values.add(value);
    for (const [name, inner] of Object.entries(way.properties ?? {})) {
      names.add(name);
      collect(inner, values, names);
    }
    const below = [way.items, way.additionalProperties, ...(way.prefixItems ?? [])];
    for (const inner of below) if (typeof inner === 'object') collect(inner, values, names);
  }
}
