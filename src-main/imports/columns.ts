import type { ImportKind } from '../../shared/events/catalog/people-events.ts';
import { isField } from './fields.ts';

/** Which column is read as what: the map of a person, of a saved map or of a guess, over the columns at hand. */
export class Columns {
  readonly names: readonly string[];
  /** The field of each column; null where it is not read. */
  readonly fields: readonly (string | null)[];

  constructor(kind: ImportKind, names: readonly string[], map: Readonly<Record<string, string>>) {
    this.names = names;
    this.fields = names.map((name) => {
      const field = Object.hasOwn(map, name) ? map[name] : undefined;
      return field !== undefined && isField(kind, field) ? field : null;
    });
  }

  /** Where a field stands; undefined when it does not. */
  at(field: string): number | undefined {
    const found = this.fields.indexOf(field);
    return found < 0 ? undefined : found;
  }

  has(field: string): boolean {
    return this.fields.includes(field);
  }

  name(index: number): string {
    return this.names[index] ?? '';
  }

  /** Columns whose field begins so, with what follows: `item:WI-118`. */
  bearing(start: string): readonly { readonly index: number; readonly value: string }[] {
    return this.fields.flatMap((field, index) =>
      field?.startsWith(start) === true ? [{ index, value: field.slice(start.length) }] : [],
    );
  }

  /** The second of two columns that are read as one field. */
  twice(): { readonly index: number; readonly field: string } | null {
    const index = this.fields.findIndex(
      (field, at) => field !== null && !field.includes(':') && this.fields.indexOf(field) < at,
    );
    return index < 0 ? null : { index, field: this.fields[index] ?? '' };
  }

  /** Column → field, of those that are read. */
  map(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.fields.flatMap((field, at) => (field === null ? [] : [[this.name(at), field] as const])),
    );
  }
}
