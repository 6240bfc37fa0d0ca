export interface ValueLine {
  /** '' where the value has no named parts. */
  readonly label: string;
  readonly text: string;
}

const between = '; ';
const after = ': ';

/** "Go-live: …; Exit: …" in its parts; null where a part has no label. */
function partsOf(value: string): readonly ValueLine[] | null {
  const parts = value.split(between).map((part) => {
    const end = part.indexOf(after);
    return { label: part.slice(0, Math.max(0, end)), text: part.slice(end + after.length) };
  });
  return parts.every(({ label, text }) => label !== '' && text !== '') ? parts : null;
}

/** Each value as lines with a label, where all have the same parts, so that they are compared line by line; else as it is. */
export function valueLines(values: readonly string[]): readonly (readonly ValueLine[])[] {
  const split = values.map(partsOf);
  const labels = split.map((lines) => lines?.map(({ label }) => label).join(between) ?? '');
  const alike = labels.every((one) => one !== '' && one === labels[0]);
  return values.map((text, i) => (alike ? (split[i] ?? []) : [{ label: '', text }]));
}
