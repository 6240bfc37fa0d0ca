import { join } from 'node:path';
import { makeDesk } from '../api/desk/desk.ts';
import { placesIn } from '../api/desk/place.ts';
import type { Tools } from '../api/desk/tools.ts';
import { makeShelf } from '../api/door/shelf.ts';
import { portsFor } from '../api/ports/ports.ts';
import { buildSample, sampleAccounts } from '../sample/build-sample.ts';
import { must } from '../sample/teller.ts';
import { findings, type Finding } from './findings.ts';
import { showBook } from './show-book.ts';
import { showGates } from './show-gates.ts';
import { showPacket } from './show-packet.ts';
import { showTampering } from './show-tampering.ts';
import type { Stage } from './stage.ts';

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
    const stage = await stageOf();
    await showGates(stage);
    const packets = [await showPacket(stage, 'wave'), await showPacket(stage, 'rollout')];
    await showBook(stage);
    await showTampering(stage, packets[0]?.path ?? '');
    print(
      found.list.every(({ held }) => held)
        ? `All ${found.list.length} held. Book and packets are in ${out}`
        : 'Not everything held; see the lines above.',
    );
    return {
      ok: found.list.every(({ held }) => held),
      book,
      packets: packets.map(({ path }) => path),
      findings: found.list,
    };
  } finally {
    await desk.close();
    await tools.files.remove(join(out, 'home'));
  }

  async function stageOf(): Promise<Stage> {
    const ports = portsFor({ desk, sample: null, shelf }, 'demo');
    const people = sampleAccounts();
    const owner = people.find(({ id }) => id === 'i.solberg');
    must(await ports.session.signIn({ id: owner?.id ?? '', password: owner?.password ?? '' }));
    const [shown] = must(await ports.read.home({ at: null })).rollouts.filter(({ rollout }) =>
      rollout.title.startsWith('MES'),
    );
    if (shown === undefined) throw new Error('the sample has no MES rollout');
    return {
      out,
      book,
      tools,
      desk,
      ports,
      shelf,
      print,
      note: found.note,
      rollout: shown.rollout,
      waves: shown.waves,
      people,
    };
  }
}
