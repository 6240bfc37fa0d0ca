/** Rows as CSV (RFC 4180) in UTF-8 with a mark that spreadsheets need to see it. */
export function csvText(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(`\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

/** Quoted; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
