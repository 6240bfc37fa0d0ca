/** The keys of the answers that are text. */
type TextKey<Answers> = {
  readonly [Key in keyof Answers]: Answers[Key] extends string ? Key : never;
}[keyof Answers] &
  string;

export interface BoundField {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Ties text fields to the answers they hold: `<TextField {...of('trigger')} label={…} />`. Field names are the keys. */
export function bindFields<Answers extends object>(
  answers: Answers,
  set: (answers: Answers) => void,
  wrong: (name: string) => string | undefined,
): (key: TextKey<Answers>) => BoundField {
  return (key) => ({
    name: key,
    // A key of text holds text; the compiler does not follow the mapped type.
    value: answers[key] as string,
    onChange: (value) => set({ ...answers, [key]: value }),
    error: wrong(key),
  });
}
