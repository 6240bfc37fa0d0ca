import type { Write } from '../../../shared/domain/conflict.ts';
import type { SealMark } from '../../../shared/domain/device.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { GateSide, Wave } from '../../../shared/domain/wave.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import { sealOf, takingPart } from '../../../shared/views/seal.ts';
import type { Register } from '../../identity/register.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { RoundResult } from '../../sync/contract.ts';
import { shardsOfOpen } from '../act/shards-for.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { ownCount } from './own-actions.ts';
import { coveredBy } from './receipts.ts';

const SIDES: readonly GateSide[] = ['entry', 'exit'];
const NOBODY = { account: null, session: null } as const;

/**
 * Seals each passed gate that every workstation taking part has, by its signed checkpoint. The workstation where it was passed
 * does so, or, where that takes no part any more, the first by name: one of them is enough.
 */
export async function sealWaves(
  book: WaveBook,
  result: RoundResult,
  register: Pick<Register, 'log'>,
): Promise<void> {
  if (book.readOnly || takingPart(book.state()).length < 2) return;
  await book.load(shardsOfOpen(book.state()));
  for (const rollout of book.state().rollouts.values())
    for (const wave of rollout.waves)
      for (const side of SIDES) {
        const sealed = await sealFor({ rollout, wave, side }, book, result);
        if (sealed) await register.log([sealed], NOBODY);
      }
}

interface Gate {
  readonly rollout: Rollout;
  readonly wave: Wave;
  readonly side: GateSide;
}

async function sealFor(
  { rollout, wave, side }: Gate,
  book: WaveBook,
  result: RoundResult,
): Promise<Draft | null> {
  const state = book.state();
  const event = sealOf(state, rollout, wave, side)?.event ?? null;
  const write = event === null ? null : passing(rollout, wave, event);
  if (write === null || sealer(book, write) !== book.device.origin) return null;
  const covered = coveredBy(write, book.branches(), result);
  const seal = sealOf(state, rollout, wave, side, covered);
  if (seal === null || seal.sealed !== null || seal.missing.length > 0) return null;
  const marks = await marksOf(book, result);
  const subject = { kind: 'wave', id: wave.id, rollout: rollout.id, wave: wave.id } as const;
  return draft('wave-sealed/1', subject, { wave: wave.id, side, event: write.event, marks });
}

/** The writing of the wave's state that this event is. */
export function passing({ stamps }: Rollout, { id }: Wave, event: string): Write | null {
  return stamps[`wave:${id}:state`]?.find((write) => write.event === event) ?? null;
}

function sealer(book: WaveBook, { origin }: Write): string | null {
  const part = takingPart(book.state());
  return (part.find((one) => one.origin === origin) ?? part[0])?.origin ?? null;
}

/** Of each workstation taking part, its newest signed checkpoint; of this one what the log is now. */
async function marksOf(book: WaveBook, { peers }: RoundResult): Promise<readonly SealMark[]> {
  const marks: SealMark[] = [];
  for (const { origin, name: device } of takingPart(book.state())) {
    const peer = peers.find((one) => one.origin === origin);
    if (origin === book.device.origin) {
      const size = ownCount(book);
      const note = sha256Hex(Buffer.from(await book.checkpoint()));
      marks.push({ origin, device, size, note });
    } else if (peer && peer.note !== null) marks.push({ origin, device, size: peer.size, note: peer.note });
  }
  return marks;
}
