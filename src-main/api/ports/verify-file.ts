import type { PacketVerdict } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { verifyInWorker } from '../../packet/in-worker.ts';
import type { Claim, Verdict } from '../../packet/verify/verdict.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Shelf } from '../door/shelf.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { bytesOf } from './files.ts';

// What is done with a packet is not a change of its record.
const NO_CHANGE: ReadonlySet<string> = new Set([
  'packet-exported/1',
  'packet-verified/1',
  'exported/1',
  'attempt-refused/1',
]);

/** Tells whether a packet is intact, by itself; with its book at hand also what happened to the record since. */
export async function verifyFile(
  desk: Desk,
  shelf: Shelf,
  caller: string,
  file: string,
): Promise<Result<PacketVerdict, RefusalCode>> {
  const found = await bytesOf(file, shelf, desk.tools);
  if (!found.ok) return found;
  const verdict = await verifyInWorker(found.value.bytes);
  const name = found.value.name.split(/[\\/]/).at(-1) ?? '';
  // Anybody may check a packet, signed in or not; who is signed in is named in the trail.
  const who = await present(desk, caller);
  const at = who.ok ? who.value.at : null;
  if (who.ok) await logged(who.value, name, verdict);
  const { intact, record, findings, claim } = verdict;
  const shown = findings.map(({ ok: good, code, detail }) => ({ ok: good, code, detail }));
  return ok({ intact, name, record, findings: shown, since: at && claim ? await since(at, claim) : null });
}

async function since(
  { book }: AtDesk,
  { book: id, kind, id: record, rollout, position }: Claim,
): Promise<number | null> {
  if (id !== book.info.id) return null;
  const entries = await trailIndexOf(book).entries({ rollout });
  return entries.filter(
    (entry) =>
      entry.position > position &&
      !NO_CHANGE.has(entry.type) &&
      (kind === 'rollout' || entry.wave === null || entry.wave === record),
  ).length;
}

async function logged(
  { at, doer }: Present,
  name: string,
  { sha256, intact, findings }: Verdict,
): Promise<void> {
  const detail = findings
    .filter((finding) => !finding.ok)
    .map((finding) => finding.detail)
    .join(' ')
    .slice(0, 1900);
  const data = { sha256, name: name.slice(0, 300) || 'file', intact, detail };
  await at.register.log([draft('packet-verified/1', { kind: 'book', id: at.book.info.id }, data)], doer);
}
