/** A digest short enough to compare by eye: its first 16 hex digits in groups of four. */
export function digestText(digest: string): string {
  return (digest.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}
