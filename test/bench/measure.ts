/** One line of the table: what was measured beside the limit it is held to. */
export interface Row {
  readonly work: string;
  readonly size: number;
  /** Median milliseconds. */
  readonly ours: number;
  readonly limit: number;
  readonly beside: string;
  readonly ratio: number;
  readonly target: number | null;
}

export function row(
  work: string,
  size: number,
  ours: number,
  limit: number,
  beside: string,
  target: number | null,
): Row {
  return { work, size, ours, limit, beside, ratio: ours / limit, target };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Runs the acts in turn, round after round, so that what disturbs one disturbs all; gives each one's median. */
export async function inTurn(
  rounds: number,
  ...acts: readonly (() => unknown)[]
): Promise<readonly number[]> {
  const times = acts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, for the first may warm what the second uses.
    for (const i of acts.keys()) {
      const at = (i + round) % acts.length;
      times[at]?.push(await timed(acts[at] as () => unknown));
    }
  }
  return times.map(median);
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((each) => [
    each.work,
    each.size.toLocaleString('en'),
    ms(each.ours),
    ms(each.limit),
    each.beside,
    `${each.ratio.toFixed(2)} ×`,
    each.target === null ? '' : `≤ ${each.target} ×`,
    verdict(each),
  ]);
  const head = ['work', 'events', 'ours ms', 'beside ms', 'beside', 'ratio', 'target', ''];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(3) : value.toFixed(0);
}

function verdict({ ratio, target }: Row): string {
  if (target === null) return '';
  return ratio <= target ? 'met' : 'missed';
}
