import type { PrintedBlock } from '../../../shared/views/shape/signing-page.ts';

/** A value now and as it was: null where it was not there. */
export interface Was {
  readonly now: string | null;
  readonly before: string | null;
}

export type FactPair = Was & { readonly label: string };
export type RowPair = readonly Was[];

export type BlockPair =
  | { readonly kind: 'facts'; readonly rows: readonly FactPair[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly RowPair[] }
  | { readonly kind: 'text'; readonly text: Was };

type Of<Kind extends PrintedBlock['kind']> = Extract<PrintedBlock, { readonly kind: Kind }>;

export function isChanged({ now, before }: Was): boolean {
  return now !== before;
}

function facts(now: Of<'facts'> | null, before: Of<'facts'> | null): BlockPair {
  const old = new Map(before?.rows ?? []);
  const fresh = new Map(now?.rows ?? []);
  const labels = [...new Set([...fresh.keys(), ...old.keys()])];
  const rows = labels.map((label) => ({
    label,
    now: fresh.get(label) ?? null,
    before: old.get(label) ?? null,
  }));
  return { kind: 'facts', rows };
}

type Cells = readonly string[];

const keyOf = (row: Cells): string => row.join('\u0000');

/** The row as it was, for each row now: the same, else one of the same name, else the one at its place among the rest. */
function matches(now: readonly Cells[], before: readonly Cells[]): readonly (Cells | null)[] {
  const left = [...before];
  const take = (fits: (row: Cells) => boolean): Cells | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const same = now.map((row) => take((old) => keyOf(old) === keyOf(row)));
  const named = now.map((row, at) => same[at] ?? take((old) => old[0] === row[0]));
  const missing = named.filter((one) => one === null).length;
  // As many went as came: they were rewritten, in their order.
  return left.length === missing ? named.map((one) => one ?? left.shift() ?? null) : named;
}

function pair(now: Cells | null, before: Cells | null, width: number): RowPair {
  return Array.from({ length: width }, (_, at) => ({
    now: now === null ? null : (now[at] ?? ''),
    before: before === null ? null : (before[at] ?? ''),
  }));
}

function table(now: Of<'table'> | null, before: Of<'table'> | null): BlockPair {
  const head = now?.head ?? before?.head ?? [];
  const rows = now?.rows ?? [];
  const old = before?.rows ?? [];
  const found = matches(rows, old);
  const gone = old.filter((row) => !found.includes(row));
  return {
    kind: 'table',
    head,
    rows: [
      ...rows.map((row, at) => pair(row, found[at] ?? null, head.length)),
      ...gone.map((row) => pair(null, row, head.length)),
    ],
  };
}

function as<Kind extends PrintedBlock['kind']>(kind: Kind, block: PrintedBlock | null): Of<Kind> | null {
  return block?.kind === kind ? (block as Of<Kind>) : null;
}

function pairOf(
  kind: PrintedBlock['kind'],
  now: PrintedBlock | null,
  before: PrintedBlock | null,
): BlockPair {
  if (kind === 'facts') return facts(as('facts', now), as('facts', before));
  if (kind === 'table') return table(as('table', now), as('table', before));
  return {
    kind: 'text',
    text: { now: as('text', now)?.text ?? null, before: as('text', before)?.text ?? null },
  };
}

/** Blocks beside what they were, kind by kind in their order; `before` null: nothing to compare with. */
export function blockPairs(
  now: readonly PrintedBlock[],
  before: readonly PrintedBlock[] | null,
): readonly BlockPair[] {
  if (before === null) return now.map((block) => pairOf(block.kind, block, block));
  const left = [...before];
  const found = now.map((block) => {
    const at = left.findIndex((old) => old.kind === block.kind);
    return pairOf(block.kind, block, at < 0 ? null : (left.splice(at, 1)[0] ?? null));
  });
  return [...found, ...left.map((old) => pairOf(old.kind, null, old))];
}
