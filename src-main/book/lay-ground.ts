import { codeOf } from '../platform/disk.ts';
import { deriveKey, sha256Hex } from '../platform/sha256.ts';
import { checkpointName } from './checkpoint.ts';
import { checkpointStore } from './checkpoint-store.ts';
import { originOf, readDevice, readGenesis, textOf } from './genesis.ts';
import type { Ground, OpenBook } from './ground.ts';
import { layoutOf } from './layout.ts';
import { takeLock, type HeldLock } from './lock.ts';
import { offsetsOf } from './offsets.ts';
import { StateStore } from './state-store.ts';

/** Finds out which book this is and who we are in it, and takes the lock if it may be written. */
export async function layGround<State>(ports: OpenBook<State>): Promise<Ground<State>> {
  const { dir, files, folding } = ports;
  const layout = layoutOf(dir);
  const genesis = await readGenesis(files, layout, dir);
  const genesisDigest = sha256Hex(textOf(genesis));
  const device = await readDevice(files, layout, dir);
  const origin = device?.origin ?? originOf({ id: genesis.device.id, incarnation: 1 });
  const key = {
    name: checkpointName(genesis.id, origin),
    publicKey: device?.signer.publicKey ?? Buffer.from(genesis.device.publicKey, 'hex'),
  };
  const log = layout.log(origin);
  return {
    ports,
    layout,
    genesis,
    genesisDigest,
    device,
    origin,
    key,
    log,
    logName: `log/${origin}.log`,
    lock: device === null || ports.readOnly ? null : await lockIfWritable(ports),
    checkpoints: checkpointStore(files, layout.checkpoints(origin), key, genesisDigest),
    offsets: offsetsOf(files, layout.offsets(origin), log),
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
