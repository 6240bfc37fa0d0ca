import type { PacketVerdict } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { verifyInWorker } from '../../packet/in-worker.ts';
import { knewOf } from '../../packet/verify/knew.ts';
import type { Claim, Verdict } from '../../packet/verify/verdict.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { AtDesk, WaveBook } from '../desk/open-book.ts';
import type { Shelf } from '../door/shelf.ts';
import { unmoved } from '../trail/places.ts';
import { seenBy } from '../trail/seen-by.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { eventsAt } from '../trail/trail-rows.ts';
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
  const { intact, record, findings, claim, sha256 } = verdict;
  const shown = findings.map(({ ok: good, code, detail }) => ({ ok: good, code, detail }));
  return ok({
    intact,
    name,
    record,
    findings: shown,
    since: at && claim ? await since(at, claim, sha256) : null,
  });
}

/** How often the record was changed by what its packet could not know; null where it is not of this book. */
function since(
  { book }: AtDesk,
  { book: id, kind, id: record, rollout, position, known: stated }: Claim,
  sha256: string,
): Promise<number | null> {
  if (id !== book.info.id) return Promise.resolve(null);
  return unmoved(book, async () => {
    const entries = (await trailIndexOf(book).entries({ rollout })).filter(
      (entry) =>
        !NO_CHANGE.has(entry.type) && (kind === 'rollout' || entry.wave === null || entry.wave === record),
    );
    const known = await knownThen(book, { rollout, sha256, stated });
    if (known === null) return entries.filter((entry) => entry.position > position).length;
    const events = await eventsAt(
      book,
      entries.map((entry) => entry.position),
    );
    return events.filter(({ event }) => !known(event)).length;
  });
}

/**
 * What the workstation knew that made the packet: as it says itself, or, before layout 4, as that it was made says in this
 * book. Places in the order move where others' events come in between, so they tell nothing where several write; null where
 * one does, or where nothing tells.
 */
async function knownThen(
  book: WaveBook,
  { rollout, sha256, stated }: Pick<Claim, 'rollout'> & { sha256: string; stated: Claim['known'] },
): Promise<((event: Envelope) => boolean) | null> {
  if (book.branches().length < 2) return null;
  const knew = knewOf({ known: stated });
  if (knew !== null) return knew;
  const exported = trailIndexOf(book).positions({ rollout, what: 'packet-exported' });
  const made = (await eventsAt(book, exported)).find(({ event }) => event.data['sha256'] === sha256);
  return made ? seenBy(book, made.position, made.event) : null;
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
