/** `18 529`, with a narrow space that does not break. */
export function numberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202F');
}

/** `1 person`, `3 people`. */
export function counted(value: number, one: string, many: string): string {
  return `${numberText(value)} ${value === 1 ? one : many}`;
}

/** `lines 2, 3 and 4` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** At most `most` characters, cut at a word; what is cut is told by "…". */
export function clipped(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(flat);
  if (signs.length <= most) return flat;
  const kept = signs.slice(0, most).join('');
  const end = kept.lastIndexOf(' ');
  return `${(end > most / 2 ? kept.slice(0, end) : kept).replace(/[\s,;:.]+$/, '')} …`;
}

/** A digest in groups of four, `4be0 77d1 …`, as it is read aloud and compared. */
export function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A sentence ends with one full stop. */
export function stopped(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
