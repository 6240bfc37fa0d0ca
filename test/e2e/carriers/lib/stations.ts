import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JoinRequest } from '../../../../shared/domain/device.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { digestOf } from '../../../../shared/kernel/digest.ts';
import { deviceText, readDevice, textOf, type Genesis } from '../../../../src-main/book/genesis.ts';
import { layoutOf } from '../../../../src-main/book/layout.ts';
import { makeBook } from '../../../../src-main/book/make-book.ts';
import type { RoundResult } from '../../../../src-main/sync/contract.ts';
import { boxKeyOf } from '../../../../src-main/sync/box.ts';
import { setShare } from '../../../../src-main/sync/share-file.ts';
import { openStation, systemPorts, type Station } from '../../../real/open-station.ts';
import { fields, type Fields } from '../../../simulation/devices/fields.ts';

const BY = { actor: 'anna', role: 'quality', session: '01890a5d-ac96-774b-bcce-b302099a8057' } as const;

/** A workstation with the folder of its own site; what others did comes through whatever carries files between the folders. */
export interface Workstation {
  readonly name: string;
  readonly folder: string;
  readonly station: Station;
  rounds: number;
  last: RoundResult | null;
}

/** The workstation that makes the book, in an empty folder. */
export async function founder(dir: string, folder: string, sealed: boolean): Promise<Workstation> {
  const { files, clock, random } = systemPorts(dir);
  const names = { name: 'Nord', site: 'Plant Nord', zone: 'Europe/Berlin', deviceName: 'ws-1' };
  const genesis = await makeBook({ dir, ...names }, files, clock, random);
  await setShare(files, dir, { where: folder, sealed, since: clock.now(), place: '' });
  const made = await opened('ws-1', dir, folder);
  const identity = await readDevice(files, layoutOf(dir), dir);
  if (identity === null) throw new Error('made without an identity');
  const { id, publicKey: key } = made.station.book.device;
  const boxKey = boxKeyOf(identity.seed, genesis.id);
  await made.station.book.commit(fields.begin({ id, key, boxKey }), BY);
  return made;
}

/** A workstation that asks to join the book whose genesis has come into its folder. */
export async function newcomer(
  name: string,
  dir: string,
  folder: string,
  genesis: Genesis,
  sealed: boolean,
): Promise<Workstation> {
  const { files, clock, random } = systemPorts(dir);
  const since = clock.now();
  const seed = Buffer.from(random.bytes(32)).toString('hex');
  await files.write(
    layoutOf(dir).device,
    deviceText({ id: random.uuid(since.ms), incarnation: 1, name, seed }),
    { mode: 0o600 },
  );
  await files.write(layoutOf(dir).genesis, textOf(genesis));
  await setShare(files, dir, { where: folder, sealed, since, place: name });
  return opened(name, dir, folder);
}

async function opened(name: string, dir: string, folder: string): Promise<Workstation> {
  return { name, folder, station: await openStation(dir, folder), rounds: 0, last: null };
}

export async function round(workstation: Workstation): Promise<RoundResult> {
  workstation.last = await workstation.station.round();
  workstation.rounds += 1;
  return workstation.last;
}

export async function write({ station }: Workstation, key: string, value: string): Promise<void> {
  await station.book.commit([fields.write(station.book.state(), { key, value }, `${key}=${value}`)], BY);
}

export async function enrol({ station }: Workstation, request: JoinRequest): Promise<void> {
  await station.book.commit([fields.enrol(request, `lets in ${request.name}`, station.book.state())], BY);
}

/** SHA-256 of the whole state, as every file of it would hold it. */
export async function stateDigest({ station: { book } }: Workstation): Promise<string> {
  await book.load([...fields.shards]);
  const state: Fields = book.state();
  const { folding } = fields;
  return digestOf(canonical(['index', ...fields.shards].map((shard) => folding.shardJson(state, shard))));
}

/** Every file of a site's folder, by its path below. */
export async function filesIn(folder: string, below = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true }).catch(() => [])) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(folder, path)));
    else found.push(path);
  }
  return found;
}
