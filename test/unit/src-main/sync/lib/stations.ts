import type { Draft, Envelope } from '../../../../../shared/events/envelope.ts';
import type { Json } from '../../../../../shared/kernel/json.ts';
import type { Book } from '../../../../../src-main/book/book.ts';
import type { Authority, Folding } from '../../../../../src-main/book/folding.ts';
import { readDevice } from '../../../../../src-main/book/genesis.ts';
import { layoutOf } from '../../../../../src-main/book/layout.ts';
import { makeJoined } from '../../../../../src-main/book/make-book.ts';
import { openBook } from '../../../../../src-main/book/open-book.ts';
import { fixedClock } from '../../../../../src-main/platform/fixed-clock.ts';
import { memoryFiles } from '../../../../../src-main/platform/memory-files.ts';
import { boxKeyOf } from '../../../../../src-main/sync/box.ts';
import type { Member, RoundPorts, RoundResult, Share } from '../../../../../src-main/sync/contract.ts';
import { runRound } from '../../../../../src-main/sync/round.ts';
import { roundMemory, type RoundMemory } from '../../../../../src-main/sync/round-memory.ts';
import { setShare } from '../../../../../src-main/sync/share-file.ts';
import { madeBook, noon, portsOn } from '../../book/lib/open.ts';
import { anna, said } from '../../book/lib/tally.ts';

/** Every text in the order of folding, and who may write: enough to see what a round did. */
export interface Said {
  readonly texts: readonly string[];
  readonly members: readonly Member[];
}

export const saying: Folding<Said> = {
  version: 1,
  empty: { texts: [], members: [] },
  fold: (state, { type, data }) =>
    type === 'text-said/1'
      ? { ...state, texts: [...state.texts, data.text as string] }
      : { ...state, members: withMember(state.members, data) },
  shardsTouched: () => ['index'],
  shardJson: (state) => state as unknown as Json,
  withShard: (_state, _shard, json) => json as unknown as Said,
  authority: ({ type, data }) => {
    if (type === 'enrolled/1') return { kind: 'enrol', origin: data.origin, key: data.key } as Authority;
    return type === 'revoked/1'
      ? ({ kind: 'revoke', origin: data.origin, from: data.from } as Authority)
      : null;
  },
};

function withMember(members: readonly Member[], data: Envelope['data']): readonly Member[] {
  const known = members.find(({ origin }) => origin === data.origin);
  const others = members.filter((member) => member !== known);
  const base = known ?? { origin: data.origin as string, key: '', boxKey: null, limit: null };
  const limit = typeof data.from === 'number' ? data.from : base.limit;
  const { key = base.key, boxKey = base.boxKey } = data as { key?: string; boxKey?: string };
  return [...others, { ...base, key, boxKey, limit }];
}

export interface Station {
  book: Book<Said>;
  readonly all: Map<string, Uint8Array>;
  ports: RoundPorts<Said>;
  memory: RoundMemory;
  round(): Promise<RoundResult>;
  say(...texts: string[]): Promise<void>;
}

type Open = Parameters<typeof openBook<Said, string>>[0];
const DIR = '/books/nord';

/** One for all of them. */
const clock = fixedClock(noon, 10);

export function openPorts(all: Map<string, Uint8Array>, seed: number): Open {
  return { ...portsOn(memoryFiles(all), seed), folding: saying, clock } as unknown as Open;
}

export async function stationOn(all: Map<string, Uint8Array>, share: Share, seed: number): Promise<Station> {
  const open = openPorts(all, seed);
  const book = await openBook(open);
  const identity = await readDevice(open.files, layoutOf(DIR), DIR);
  if (identity === null) throw new Error('no identity');
  const { files, clock, random } = open;
  const station: Station = {
    book,
    all,
    memory: roundMemory(),
    ports: {
      book,
      share,
      files,
      clock,
      random,
      identity,
      version: '0.4.0',
      members: () => station.book.state().members,
      blobsOf: ({ data }) => (typeof data.blob === 'string' ? [data.blob] : []),
    },
    round: () => runRound(station.ports as RoundPorts, station.memory),
    say: async (...texts) => {
      for (const text of texts) await station.book.commit([said(text)], anna);
    },
  };
  return station;
}

export interface Shared {
  readonly share: (index: number) => Share;
  readonly sealed?: boolean;
  readonly seed?: number;
}

/** Workstations of one book that share it: the first has let the others in, and nothing was exchanged yet. */
export async function stations(
  count: number,
  { share, sealed = false, seed = 1 }: Shared,
): Promise<Station[]> {
  const all = new Map<string, Uint8Array>();
  await madeBook(openPorts(all, seed) as never);
  const made = [await stationOn(all, share(0), seed)];
  for (let index = 1; index < count; index += 1)
    made.push(await joined(made[0] as Station, share(index), seed * 100 + index));
  for (const { ports } of made)
    await setShare(ports.files, DIR, { where: '/share', sealed, since: noon, place: 'Line' });
  const [first] = made as [Station];
  for (const station of made) await first.book.commit([enrolled(station)], anna);
  return made;
}

export async function joined(first: Station, share: Share, seed: number): Promise<Station> {
  const all = new Map<string, Uint8Array>();
  const { files, clock, random } = openPorts(all, seed);
  const genesis = first.all.get(`${DIR}/book.json`) as Uint8Array;
  await makeJoined({ dir: DIR, genesis, deviceName: `Line ${seed}` }, files, clock, random);
  return stationOn(all, share, seed);
}

export function enrolled({ book, ports }: Station): Draft {
  const { origin, publicKey: key } = book.device;
  const boxKey = boxKeyOf(ports.identity.seed, book.info.id);
  return {
    type: 'enrolled/1',
    subject: { kind: 'device', id: origin },
    data: { origin, key, boxKey },
    reason: null,
  };
}

export function revoked(origin: string, from: number): Draft {
  return { type: 'revoked/1', subject: { kind: 'device', id: origin }, data: { origin, from }, reason: null };
}

/** Rounds in turn until everybody has what everybody said. */
export async function exchange(all: readonly Station[], rounds = 2): Promise<RoundResult[]> {
  let results: RoundResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results = [];
    for (const station of all) results.push(await station.round());
  }
  return results;
}

export function textsOf(station: Station): readonly string[] {
  return station.book.state().texts;
}

export function codesOf(result: RoundResult): readonly string[] {
  return result.troubles.map(({ code }) => code);
}
