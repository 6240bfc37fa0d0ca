/** One thing the demo shows: a sentence, whether it held, and how it is known. */
export interface Finding {
  readonly what: string;
  readonly held: boolean;
  readonly detail: string;
}

export interface Findings {
  /** Notes a finding and prints it at once. */
  readonly note: (what: string, held: boolean, detail?: string) => void;
  readonly list: readonly Finding[];
}

export function findings(print: (line: string) => void): Findings {
  const list: Finding[] = [];
  return {
    list,
    note: (what, held, detail = '') => {
      list.push({ what, held, detail });
      print(`  ${held ? 'held  ' : 'FAILED'}  ${what}${detail === '' ? '' : `: ${detail}`}`);
    },
  };
}
