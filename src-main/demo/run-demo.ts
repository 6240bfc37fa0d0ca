import { join } from 'node:path';
import { makeDesk } from '../api/desk/desk.ts';
import { placesIn } from '../api/desk/place.ts';
import type { Tools } from '../api/desk/tools.ts';
import { makeShelf } from '../api/door/shelf.ts';
import { buildSample } from '../sample/build-sample.ts';
import { findings, type Finding } from './findings.ts';
import { showBook } from './show-book.ts';
import { showGates } from './show-gates.ts';
import { showPacket } from './show-packet.ts';
import { showSharing } from './show-sharing.ts';
import { showSigning } from './show-signing.ts';
import { showTampering } from './show-tampering.ts';
import { showTraining } from './show-training.ts';
import { stageAt } from './stage.ts';

export interface DemoAsk {
  readonly out: string;
  readonly tools: Tools;
  readonly print: (line: string) => void;
}
export interface DemoDone {
  readonly ok: boolean;
  readonly book: string;
  readonly packets: readonly string[];
  readonly findings: readonly Finding[];
}

const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Builds the sample book in `out`, which must be absent or empty, carries its pilot from planned to handed
 * over, exports and verifies packets, and tampers with copies. `ok` only if everything shown held.
 */
export async function runDemo({ out, tools: machine, print }: DemoAsk): Promise<DemoDone> {
  const book = join(out, 'book');
  const tools: Tools = { ...machine, places: placesIn(join(out, 'home')) };
  print('Building the sample book: MES electronic work instructions, Plant Nord');
  await buildSample(book, tools, (done, of, what) => print(`  ${done} of ${of}  ${what}`));
  const desk = makeDesk(tools);
  const shelf = makeShelf(join(out, 'home', 'shelf'), LARGEST_FILE, tools.files, tools.random);
  const found = findings(print);
  try {
    await desk.open(book);
    const stage = await stageAt({ out, book, tools, desk, shelf, print, note: found.note });
    await showGates(stage);
    await showTraining(stage);
    await showSigning(stage);
    const packets = [await showPacket(stage, 'wave'), await showPacket(stage, 'rollout')];
    await showBook(stage);
    await showSharing(stage);
    await showTampering(stage, packets[0]?.path ?? '');
    const ok = found.list.every(({ held }) => held);
    print(
      ok
        ? `All ${found.list.length} held. Book and packets are in ${out}`
        : 'Not everything held; see the lines above.',
    );
    return { ok, book, packets: packets.map(({ path }) => path), findings: found.list };
  } finally {
    await desk.close();
    await tools.files.remove(join(out, 'home'));
  }
}
