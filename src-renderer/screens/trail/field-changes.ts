export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const label = /^(\p{Lu}[^:;.]{0,60}): /u;

/** "Lines: 3; 4; Shift: late" as its fields; a part without a label belongs to the field before. */
function fieldsOf(text: string): readonly (readonly [label: string, value: string])[] | null {
  const fields: [string, string][] = [];
  for (const part of text.split('; ')) {
    const [head = '', name] = label.exec(part) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push([name, part.slice(head.length)]);
    else if (last === undefined) return null;
    else last[1] = `${last[1]}; ${part}`;
  }
  return fields;
}

/** A change of several fields, field by field; null where both sides do not tell the same ones. */
export function fieldChanges(before: string | null, after: string | null): readonly FieldChange[] | null {
  const [old, fresh] = [fieldsOf(before ?? ''), fieldsOf(after ?? '')];
  if (old === null || fresh === null || old.length < 2 || old.length !== fresh.length) return null;
  if (old.some(([name], index) => fresh[index]?.[0] !== name)) return null;
  return old.map(([name, value], index) => ({ label: name, before: value, after: fresh[index]?.[1] ?? '' }));
}
