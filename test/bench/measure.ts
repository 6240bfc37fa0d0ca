/** One line of the table: what was measured beside the limit it is held to. */
export interface Row {
  readonly work: string;
  readonly size: number;
  /** Median milliseconds, or what `unit` says. */
  readonly ours: number;
  readonly limit: number;
  readonly beside: string;
  readonly ratio: number;
  readonly target: number | null;
  readonly unit: 'ms' | 'MB' | 'B' | 'cells';
}

export function row(
  work: string,
  size: number,
  ours: number,
  limit: number,
  beside: string,
  target: number | null,
  unit: Row['unit'] = 'ms',
): Row {
  return { work, size, ours, limit, beside, ratio: ours / limit, target, unit };
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
    amount(each.ours, each.unit),
    amount(each.limit, each.unit),
    each.beside,
    `${each.ratio < 0.01 ? each.ratio.toFixed(4) : each.ratio.toFixed(2)} ×`,
    each.target === null ? '' : `≤ ${each.target} ×`,
    verdict(each),
  ]);
  const head = ['work', 'size', 'ours', 'beside it', 'beside', 'ratio', 'target', ''];
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

function amount(value: number, unit: Row['unit']): string {
  return `${value < 10 && unit === 'ms' ? value.toFixed(3) : value.toFixed(0)} ${unit}`;
}

function verdict({ ratio, target }: Row): string {
  if (target === null) return '';
  return ratio <= target ? 'met' : 'missed';
}
