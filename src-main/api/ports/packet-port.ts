import type { MakePacket } from '../../../shared/api/inputs.ts';
import type { PacketFile, Ports } from '../../../shared/api/ports.ts';
import type { PacketId } from '../../../shared/domain/ids.ts';
import { draft, type EventData } from '../../../shared/events/catalog.ts';
import type { Envelope, Subject } from '../../../shared/events/envelope.ts';
import { ok, refused } from '../../../shared/kernel/result.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import { conflictOf } from '../../../shared/views/conflict-data.ts';
import { packetContents, type PacketContents } from '../../../shared/views/packet-contents.ts';
import { conflictsAbout } from '../../../shared/views/packet/packet-conflicts.ts';
import type { SyncMoment } from '../../../shared/views/packet/packet-sync.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { conflictView } from '../../../shared/words/conflict-words.ts';
import { encode } from '../../book/line.ts';
import { renderInWorker } from '../../packet/in-worker.ts';
import type { Packet } from '../../packet/make-packet.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { shardsOfRollout } from '../act/shards-for.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { AtDesk, WaveBook } from '../desk/open-book.ts';
import type { Shelf } from '../door/shelf.ts';
import { unmoved } from '../trail/places.ts';
import { reachOf } from '../sync/reach-of.ts';
import { coveredBy } from '../sync/receipts.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { tellAt } from '../trail/trail-rows.ts';
import { pathOf } from './files.ts';
import { verifyFile } from './verify-file.ts';

/** What lets a wave pass a gate, in every form. */
const PASSED: ReadonlySet<string> = new Set(['went-live/1', 'went-live/2', 'handed-over/1', 'handed-over/2']);

export function packetPort(desk: Desk, shelf: Shelf, caller: string): Ports['packet'] {
  return {
    make: async (input) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const contents = await unmoved(who.value.at.book, () => contentsOf(who.value, input, desk));
      if (!contents) return refused('not-found', { what: input.kind, id: input.id });
      const packet = await renderInWorker(contents);
      const made = await recorded(who.value, contents, packet, desk);
      const file = await shelf.offer(fileName(contents), packet.bytes);
      return ok({
        entry: { ...made, at: contents.generated, by: who.value.account.id },
        name: file.name,
        path: pathOf(file),
      } satisfies PacketFile);
    },
    verify: ({ file }) => verifyFile(desk, shelf, caller, file),
  };
}

/** What the packet will hold: the record as it is now, with the whole of its trail. */
async function contentsOf(
  { at }: Present,
  { kind, rollout, id }: MakePacket,
  { tools }: Desk,
): Promise<PacketContents | null> {
  const { book, integrity } = at;
  await book.load(shardsOfRollout(rollout));
  const held = book.state().rollouts.get(rollout as never);
  if (!held || (kind === 'wave' ? !held.waves.some((wave) => wave.id === id) : held.id !== id)) return null;
  const position = book.count();
  const entries = await trailIndexOf(book).entries({ rollout, upTo: position });
  const trail: TrailRow[] = [];
  const written: SyncMoment['written'][number][] = [];
  const passed: Envelope[] = [];
  await tellAt(
    book,
    entries.map((entry) => entry.position),
    (rows, events) => {
      trail.push(...rows);
      passed.push(...events.flatMap(({ event }) => (PASSED.has(event.type) ? [event] : [])));
      written.push(
        ...events.map(({ position: at, event: { origin, seq } }) => ({ position: at, origin, seq })),
      );
    },
  );
  const moment = {
    now: tools.clock.now(),
    intact: integrity.intact(),
    trail,
    position,
    head: await headOf(book, position),
    app: tools.app,
    sync: { ...apartOf(book, held, kind === 'wave' ? id : null), written, reaches: reachesOf(at, passed) },
  };
  return packetContents(book.state(), rollout, kind === 'wave' ? id : null, moment);
}

/** What was written apart, in words, and how far the book went of each workstation. */
function apartOf(
  book: WaveBook,
  rollout: Rollout,
  wave: string | null,
): Pick<SyncMoment, 'known' | 'conflicts'> {
  const state = book.state();
  const of = rollout.waves.find((one) => one.id === wave) ?? null;
  return {
    known: book.branches().map(({ origin, folded }) => ({ origin, events: folded })),
    conflicts: conflictsAbout(state, rollout, of).flatMap(({ id }) => {
      const data = conflictOf(state, id, null);
      return data === null ? [] : [conflictView(data, { state })];
    }),
  };
}

/** Who has what passed a gate, by their signed receipts; of a book that was not shared since it was opened nobody. */
function reachesOf({ book, sync }: AtDesk, passed: readonly Envelope[]): SyncMoment['reaches'] {
  const last = sync.standing()?.last ?? null;
  if (last === null) return [];
  const [state, branches, { origin }] = [book.state(), book.branches(), book.device];
  return passed.map((event) => reachOf(event, state, coveredBy(event, branches, last), origin));
}

/** The hash of the last line: whoever has the book can find the place again. */
async function headOf(book: WaveBook, position: number): Promise<string | null> {
  const [last] = await book.read(position - 1, position);
  return last ? sha256Hex(encode(last)) : null;
}

/** R29: that a packet left the book is in the trail of its record. */
async function recorded(
  { at, doer }: Present,
  contents: PacketContents,
  { sha256, digest, pages }: Packet,
  { tools }: Desk,
): Promise<EventData<'packet-exported/1'>> {
  const {
    record: { kind, id, number, revision },
    rollout,
    log,
    generated,
  } = contents;
  const data = {
    id: tools.random.uuid(generated.ms) as PacketId,
    record: { kind, id, number, revision },
    sha256,
    digest,
    pages,
    upTo: log.position,
  };
  const subject: Subject = { kind, id, rollout: rollout.id, ...(kind === 'wave' ? { wave: id } : {}) };
  await at.register.log([draft('packet-exported/1', subject, data)], doer);
  return data;
}

function fileName({ record: { number, revision } }: PacketContents): string {
  return `${number.replace(/[^A-Za-z0-9._-]/g, '_')}-r${revision}.pdf`;
}
