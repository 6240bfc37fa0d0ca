import type { JoinRequest } from '../../shared/domain/device.ts';
import { originOf } from '../book/genesis.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { readOrigin } from './layout.ts';
import { readRequest, requestOf, writeRequest } from './join.ts';
import { membersNow, tell, type Round } from './round-context.ts';
import { formsOf } from './shelf.ts';
import { readShareFile } from './share-file.ts';

/** Requests that lie there and nobody answered; ours is put when we are not in. `taken`: somebody else asks under our name. */
export async function joinRound(
  round: Round,
): Promise<{ readonly asked: readonly JoinRequest[]; readonly taken: boolean }> {
  const entries = (await round.share.list(round.layout.joins)) ?? [];
  const origins = new Set(entries.map(({ name }) => readOrigin(name.slice(0, name.indexOf('.')))));
  for (const named of origins) if (named) await readJoin(round, originOf({ ...named, id: named.device }));
  const members = new Set(membersNow(round).map(({ origin }) => origin));
  const { continues } = round.ports.identity;
  // Whoever joins learns by it of a life that nobody else let in, before it can read that life's events.
  if (members.has(round.own) && continues && !entries.some(({ name }) => name.startsWith(round.own)))
    await putRequest(round);
  const taken = members.has(round.own) ? false : await ask(round);
  return { asked: requests(round).filter((request) => !members.has(originOf(request))), taken };
}

function requests(round: Round): readonly JoinRequest[] {
  return [...round.memory.joins].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request);
}

async function readJoin(round: Round, origin: string): Promise<void> {
  const { memory, layout, ports, genesis } = round;
  if (memory.joins.has(origin)) return;
  for await (const { plain } of formsOf(round, layout.join(origin))) {
    const request = plain && readRequest(ports.book.info.id, genesis, plain);
    if (!request || originOf(request) !== origin) continue;
    memory.joins.set(origin, request);
    return;
  }
}

async function ask(round: Round): Promise<boolean> {
  const { ports, own, memory } = round;
  const key = Buffer.from(ports.identity.signer.publicKey).toString('hex');
  const there = memory.joins.get(own);
  tell(round, 'not-enrolled', null);
  if (there) return there.key !== key;
  await putRequest(round);
  return false;
}

async function putRequest(round: Round): Promise<void> {
  const { ports, own, layout, genesis } = round;
  const place = (await readShareFile(ports.files, ports.book.dir))?.place ?? '';
  const request = requestOf(ports.book.info.id, ports.identity, place, ports.clock.now());
  const [path, note] = [layout.join(own), writeRequest(ports.book.info.id, genesis, request, ports.identity)];
  // What lies there and is no request is damage, and nothing is replaced: beside it, where readers look too.
  if ((await round.share.put(path, note)) === 'other')
    await round.share.put(`${path}~${sha256Hex(note).slice(0, 8)}`, note);
  else round.memory.joins.set(own, request);
}
