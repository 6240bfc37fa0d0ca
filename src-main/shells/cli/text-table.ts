const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/** Columns of a terminal that a text takes: signs of East Asia take two, marks on letters none. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /\p{M}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** Rows below one another in even columns, two blanks apart; whatever would break a line is a blank. */
function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map((cell) => cell.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')));
  const columns = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...clean.map((row) => widthOf(row[at] ?? ''))),
  );
  return clean.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** A table below a line it belongs to. */
export function under(rows: readonly (readonly string[])[]): readonly string[] {
  return textTable(rows).map((line) => `  ${line}`);
}

/** A table under its title; nothing where it would be empty. */
export function section(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : ['', title, ...under(rows)];
}
