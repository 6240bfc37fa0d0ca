import type { Subject } from '../../../shared/events/envelope.ts';
import { ZERO_DIGEST, type Digest } from '../../../shared/kernel/digest.ts';
import type { Authority } from '../../book/folding.ts';
import { decode } from '../../book/line.ts';
import {
  EMPTY_TREE,
  leafHash,
  rootOf,
  sameHash,
  withLeaf,
  type Frontier,
  type Hash,
} from '../../book/tree.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { BundleForm } from './bundle-forms.ts';
import { tellFault, type Checking, type Naming } from './checking.ts';
import type { SoundNote } from './check-notes.ts';
import { aboutEvent, linesHere } from './locate.ts';

type Lines = readonly Uint8Array[];

/** How far the reading of one workstation's events has come, from the first. */
export interface Walk {
  readonly check: Checking;
  readonly origin: string;
  /** Roots that were signed, by size, and where. */
  readonly roots: ReadonlyMap<number, readonly { readonly root: Hash; readonly file: string }[]>;
  /** Of what was read so far; null: something is missing before, so no root can be made. */
  tree: Frontier | null;
  hash: Digest | null;
  /** The tree at the last root that was signed. */
  good: Frontier;
  proved: number;
  /** Since then: what counts once it is proved, records, and the first event that the book here has another of. */
  pending: Pending;
}

interface Pending {
  readonly said: Authority[];
  readonly evidence: { readonly digest: Digest; readonly naming: Naming }[];
  readonly records: Map<string, Subject>;
  differs: { readonly seq: number; readonly file: string } | null;
}

export function beginWalk(check: Checking, origin: string, notes: readonly SoundNote[]): Walk {
  const roots = new Map<number, { root: Hash; file: string }[]>();
  for (const { note, file } of notes)
    roots.set(note.size, [...(roots.get(note.size) ?? []), { root: note.root, file }]);
  const start = { tree: EMPTY_TREE, hash: ZERO_DIGEST, good: EMPTY_TREE, proved: 0 };
  return { check, origin, roots, ...start, pending: nothing() };
}

function nothing(): Pending {
  return { said: [], evidence: [], records: new Map(), differs: null };
}

/** Goes on with these lines, which are chained to those before; `here`: the same as the book has them. */
export async function walkLines(
  walk: Walk,
  from: number,
  form: BundleForm,
  here: Lines | null,
): Promise<void> {
  for (const [index, line] of form.lines.entries()) {
    const own = here?.[index];
    if (own && Buffer.compare(own, line) !== 0)
      walk.pending.differs ??= { seq: from + index, file: form.file };
    remember(walk, line);
    if (walk.tree === null) continue;
    walk.tree = withLeaf(walk.tree, leafHash(line));
    const signed = walk.roots.get(from + index + 1);
    if (signed === undefined) continue;
    const root = rootOf(walk.tree);
    if (!signed.some((one) => sameHash(one.root, root))) await tellRoot(walk, from + index + 1, form, signed);
    else {
      tellOther(walk);
      proved(walk, walk.tree);
    }
  }
  walk.hash = sha256Hex(form.lines.at(-1) ?? new Uint8Array());
}

function remember({ check: { ports }, origin, pending }: Walk, line: Uint8Array): void {
  const event = decode(line, 'fast');
  if (typeof event === 'string') return;
  const said = ports.authority(event);
  if (said) pending.said.push(said);
  const { seq, id, subject: record } = event;
  for (const digest of ports.blobsOf(event))
    pending.evidence.push({ digest, naming: { origin, seq, event: id, record } });
  pending.records.set(`${record.kind} ${record.wave ?? record.rollout ?? record.id}`, record);
}

/** What was signed is what lies there: what it says of others counts. */
function proved(walk: Walk, tree: Frontier): void {
  const { signers, revoked, evidence } = walk.check;
  for (const said of walk.pending.said) {
    if (said.kind === 'revoke') revoked.add(said.origin);
    else if (!signers.has(said.origin)) signers.set(said.origin, said.key);
  }
  for (const { digest, naming } of walk.pending.evidence)
    if (!evidence.has(digest)) evidence.set(digest, naming);
  [walk.good, walk.proved, walk.pending] = [tree, tree.size, nothing()];
}

/** Signed, and the book here has others, which were signed too. */
function tellOther({ check, origin, pending: { differs } }: Walk): void {
  if (differs === null) return;
  const at = { origin, from: differs.seq, to: differs.seq + 1 };
  tellFault(check, 'fork', differs.file, 'signed, and the book here has another event at that place', at);
}

/** Chained, and not what was signed: a last line was changed, or all of them written anew. */
async function tellRoot(
  walk: Walk,
  size: number,
  { file, lines, sound }: BundleForm,
  [signed]: readonly { readonly root: Hash; readonly file: string }[],
): Promise<void> {
  const { check, origin, good, pending } = walk;
  const own = await linesHere(check, origin, good.size, size);
  const mended = own?.reduce((tree, line) => withLeaf(tree, leafHash(line)), good) ?? null;
  if (own && mended && signed && pending.differs && sameHash(rootOf(mended), signed.root)) {
    const { seq } = pending.differs;
    const about = { origin, ...aboutEvent(seq, own[seq - good.size]) };
    tellFault(check, 'events-damaged', pending.differs.file, 'not the text that was signed', about);
    walk.tree = mended;
    return proved(walk, mended);
  }
  walk.tree = null;
  // A partial bundle that is not what its name says, and whose lines are chained: the last one was changed.
  if (!sound) {
    const about = { origin, ...aboutEvent(size - 1, lines.at(-1)) };
    return tellFault(check, 'events-damaged', file, 'not the text that was written', about);
  }
  const about = { origin, from: good.size, to: size, records: [...pending.records.values()] };
  tellFault(check, 'events-differ', file, `${signed?.file ?? ''} signs others`, about);
}
