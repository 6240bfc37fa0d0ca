import { codeOf } from '../platform/disk.ts';
import { deriveKey, sha256Hex } from '../platform/sha256.ts';
import { BranchLog } from './branch-log.ts';
import { originOf, readDevice, readGenesis, textOf } from './genesis.ts';
import type { Ground, OpenBook } from './ground.ts';
import { layoutOf } from './layout.ts';
import { takeLock, type HeldLock } from './lock.ts';
import { StateStore } from './state-store.ts';

/** Finds out which book this is and who we are in it, and takes the lock if it may be written. */
export async function layGround<State>(ports: OpenBook<State>): Promise<Ground<State>> {
  const { dir, files, folding } = ports;
  const layout = layoutOf(dir);
  const genesis = await readGenesis(files, layout, dir);
  const genesisDigest = sha256Hex(textOf(genesis));
  const device = await readDevice(files, layout, dir);
  const origin = device?.origin ?? originOf({ id: genesis.device.id, incarnation: 1 });
  const publicKey = device ? Buffer.from(device.signer.publicKey).toString('hex') : genesis.device.publicKey;
  const own = new BranchLog(
    { files, layout, book: genesis.id, genesis: genesisDigest, folding },
    origin,
    publicKey,
  );
  return {
    ports,
    layout,
    genesis,
    genesisDigest,
    device,
    origin,
    own,
    key: own.key,
    log: own.path,
    logName: own.file,
    lock: device === null || ports.readOnly ? null : await lockIfWritable(ports),
    checkpoints: own.checkpoints,
    offsets: own.offsets,
    store:
      device &&
      new StateStore({
        files,
        layout,
        folding,
        origin,
        key: deriveKey(device.seed, genesis.id, 'wavebook state'),
      }),
  };
}

/** A disk or folder that takes no lock takes no events either: the book opens for reading. */
async function lockIfWritable<State>(ports: OpenBook<State>): Promise<HeldLock | null> {
  try {
    return await takeLock(ports.dir, ports);
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** Another's log in the same book. */
export function branchOf<State>(ground: Ground<State>, origin: string, publicKey: string): BranchLog {
  const { ports, layout, genesis, genesisDigest } = ground;
  const { files, folding } = ports;
  return new BranchLog(
    { files, layout, book: genesis.id, genesis: genesisDigest, folding },
    origin,
    publicKey,
  );
}
