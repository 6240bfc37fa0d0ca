import { blobNamed, mayNameBlob } from '../desk/event-audit.ts';
import type { WaveBook } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { readDevice, type BookDevice } from '../../book/genesis.ts';
import { layoutOf } from '../../book/layout.ts';
import { Queue } from '../../book/queue.ts';
import type { RoundPorts, RoundResult, Share, SyncService, SyncStanding } from '../../sync/contract.ts';
import { roundHistory, type RoundHistory } from '../../sync/incident/history.ts';
import { membersOf } from '../../sync/members.ts';
import { syncService } from '../../sync/service.ts';
import { readShareFile, type ShareFile } from '../../sync/share-file.ts';
import { bookInTurn } from './book-in-turn.ts';

/** How an open book is exchanged with other workstations. */
export interface SyncAtDesk {
  /** What is kept of the share beside the book; null: it was never shared. */
  kept(): ShareFile | null;
  /** This workstation with its keys; null: a copy without them, which writes nothing. */
  readonly identity: BookDevice | null;
  /** How it stands with the folder; null: none is set, or nobody asked yet. */
  standing(): SyncStanding | null;
  /** What is known of the others since the last round, or since a stick was read. */
  heard(): Heard | null;
  /** Remembers what a folder or stick told that is not the share. */
  hearFrom(result: RoundResult): Promise<void>;
  /** A round now, and what follows from it; null: no folder is set. Never throws for what the folder does. */
  round(): Promise<RoundResult | null>;
  /** What a round works with, on another folder or stick; null: this copy writes nothing. */
  portsOn(share: Share): RoundPorts<BookState> | null;
  /** What healing works with, also where the book may not be written; null: this copy has no keys. */
  healing(): Omit<RoundPorts<BookState>, 'share'> | null;
  /** Reads anew through which folder the book is shared, and goes on there. */
  follow(): Promise<void>;
  readonly history: RoundHistory;
  stop(): Promise<void>;
}

export type Heard = Pick<RoundResult, 'at' | 'peers' | 'troubles' | 'asked' | 'strangers'>;

interface Exchanging {
  readonly book: WaveBook;
  readonly tools: Tools;
  /** One action at a time: others' events come in between. */
  readonly turn: Queue;
  /** What is to be done after a round; the next thing waits for it. */
  readonly heard: (result: RoundResult) => Promise<void>;
}

interface Running {
  kept: ShareFile | null;
  service: SyncService | null;
  /** What a stick said last. */
  carried: RoundResult | null;
}

/** Begins the exchange of a book that is shared. On a command line, which is gone soon, a round runs when it is asked for. */
export async function syncAtDesk(exchanging: Exchanging): Promise<SyncAtDesk> {
  const { book, tools } = exchanging;
  const identity = await readDevice(tools.files, layoutOf(book.dir), book.dir);
  const history = roundHistory();
  const hearing = new Queue();
  const running: Running = { kept: null, service: null, carried: null };
  const portsOn = (share: Share): RoundPorts<BookState> | null =>
    identity === null || book.readOnly ? null : { ...portsOf(exchanging, identity), share };

  const hear = (result: RoundResult): void => {
    history.keep(result, book.branches()[0]?.count ?? 0);
    void hearing.run(() => exchanging.heard(result)).catch(tools.report);
  };
  const begin = (): SyncService | null => {
    const where = running.kept?.where ?? null;
    const ports = where === null ? null : portsOn(tools.shares.at(where));
    const service = ports && serviceWith(ports, exchanging);
    service?.onRound(hear);
    return service;
  };
  const stop = async (): Promise<void> => letGo(running)?.stop();
  const follow = async (): Promise<void> => {
    await stop();
    running.kept = await readShareFile(tools.files, book.dir);
    if (tools.shell !== 'cli') running.service = begin();
  };
  await follow();
  return {
    kept: () => running.kept,
    identity,
    standing: () => running.service?.standing() ?? null,
    heard: () => heardOf(running.service?.standing().last ?? null, running.carried, book),
    hearFrom: async (result) => {
      hear((running.carried = result));
      await hearing.run(async () => undefined);
    },
    round: async () => {
      const result = (await (running.service ??= begin())?.round()) ?? null;
      await hearing.run(async () => undefined);
      return result;
    },
    portsOn,
    healing: () => (identity === null ? null : portsOf(exchanging, identity)),
    follow,
    history,
    stop,
  };
}

function letGo(running: Running): SyncService | null {
  const { service } = running;
  running.service = null;
  return service;
}

function serviceWith(ports: RoundPorts<BookState>, { book, tools }: Exchanging): SyncService {
  return syncService({
    ...ports,
    timer: tools.shell === 'cli' ? NEVER : tools.timer,
    timings: () => book.state().devices.get(ports.identity.id as never)?.checked?.timings ?? null,
  });
}

/** Of a book without a share a stick is all there is; requests to join are remembered from both. */
function heardOf(last: RoundResult | null, carried: RoundResult | null, book: WaveBook): Heard | null {
  const heard = last ?? carried;
  if (heard === null) return null;
  const members = new Set(membersOf(book.state()).map(({ origin }) => origin));
  const asked = [...(carried?.asked ?? []), ...(last?.asked ?? [])];
  const open = new Map(asked.map((request) => [`${request.id}-${request.incarnation}`, request]));
  return {
    ...heard,
    asked: [...open].filter(([origin]) => !members.has(origin)).map(([, request]) => request),
  };
}

/** Nothing is done later where nobody will be there. */
const NEVER: Tools['timer'] = { after: () => () => undefined };

function portsOf(
  { book, tools, turn }: Exchanging,
  identity: BookDevice,
): Omit<RoundPorts<BookState>, 'share'> {
  const { files, clock, random, app } = tools;
  return {
    book: bookInTurn(book, turn),
    files,
    clock,
    random,
    identity,
    members: () => membersOf(book.state()),
    blobsOf: (event) => {
      const blob = blobNamed(event);
      return blob === null ? [] : [blob];
    },
    mayNameBlob,
    version: app.version,
  };
}
