import type { Instant } from '../../kernel/instant.ts';
import type { PrintedBlock } from '../../views/shape/signing-page.ts';
import { field } from '../en/field.ts';
import { printed as say } from '../en/printed.ts';
import { exactText, instantText } from '../when.ts';

/** What a section is printed from: names only, none of which a signature covers. */
export type Rows = readonly (readonly [label: string, value: string])[];

export function labelOf(name: string): string {
  return field[name] ?? name;
}

/** A list on one line; a member that holds a comma or a semicolon is quoted, so that two members never read as one. */
export function listed(values: readonly string[]): string {
  return values.map((value) => (/[,;“”]/.test(value) ? say.quoted(value) : value)).join(', ');
}

/** To the minute with zone and its name; seconds only where a clock gave some, for a signature covers those too. */
export function momentText(at: Instant): string {
  const rest = ((at.ms % 60_000) + 60_000) % 60_000;
  const thousandths = String(rest % 1000).padStart(3, '0');
  const text = rest === 0 ? instantText(at) : exactText(at);
  const whole = rest % 1000 === 0 ? text : text.replace(/(:\d\d:\d\d)/, `$1.${thousandths}`);
  return say.moment(whole, at.zone);
}

export function facts(rows: Rows): readonly PrintedBlock[] {
  return [{ kind: 'facts', rows }];
}

export function text(value: string): readonly PrintedBlock[] {
  return [{ kind: 'text', text: value }];
}

/** A table, or one sentence where it would be empty. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  empty: string = say.nothing,
): readonly PrintedBlock[] {
  return rows.length === 0 ? text(empty) : [{ kind: 'table', head, rows }];
}
