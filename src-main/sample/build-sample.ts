import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../../shared/api/ports.ts';
import { accountId } from '../../shared/domain/ids.ts';
import { makeDesk, type Desk } from '../api/desk/desk.ts';
import { placesIn } from '../api/desk/place.ts';
import type { Progress, SampleMaker } from '../api/desk/sample-maker.ts';
import type { Tools } from '../api/desk/tools.ts';
import { makeShelf } from '../api/door/shelf.ts';
import { portsFor } from '../api/ports/ports.ts';
import type { Elsewhere } from './chapters/workstations.ts';
import { remembering } from './remembering.ts';
import { sampleJson } from './sample-files.ts';
import { storyClock, ZONE } from './story-clock.ts';
import { tellStory } from './story.ts';
import { makeTeller, must, type SampleAccount } from './teller.ts';

const LARGEST_FILE = 64 * 1024 * 1024;

const SHARE_NOTE = `This folder stands for a shared folder: the sample book is shared through it.
It may be deleted; the book loses nothing, and says that it is gone.
`;

export function sampleAccounts(): readonly SampleAccount[] {
  return sampleJson<readonly SampleAccount[]>('accounts.json');
}

/**
 * Tells the sample's story into a new book in `dir`: signed, imported and gated by the same api as the app,
 * on a clock that ends within a day before now. Whole or absent: it is built beside and moved into place.
 */
export async function buildSample(
  dir: string,
  machine: Tools,
  progress: Progress = () => undefined,
): Promise<void> {
  const clock = storyClock(machine.clock.now());
  const people = sampleAccounts();
  const work = join(tmpdir(), `wavebook-sample-${Buffer.from(machine.random.bytes(6)).toString('hex')}`);
  const tools: Tools = {
    ...machine,
    clock,
    places: placesIn(work),
    stretch: remembering(machine.stretch),
    deviceName: 'NORD-QA-02',
    // Rounds only when the story says so: two of its people write apart.
    shell: 'cli',
  };
  const desk = makeDesk(tools);
  const where = `${dir}-share`;
  const line2 = elsewhere(tools, join(work, 'line2'));
  const laptop = elsewhere(tools, join(work, 'laptop'));
  const shelf = makeShelf(join(work, 'shelf'), LARGEST_FILE, tools.files, tools.random);
  const portsOf = (caller: string) => portsFor({ desk, sample: null, shelf }, caller);
  const ports = portsOf('sample');
  const beside = `${dir}.new`;
  try {
    await tools.files.remove(beside);
    await tools.files.remove(where);
    await tools.files.write(join(where, 'read-me.txt'), Buffer.from(SHARE_NOTE));
    clock.set('2026-09-01 08:00');
    await makeBook(ports, beside, people);
    await tellStory({
      portsOf,
      shelf,
      teller: makeTeller(ports, clock, people),
      people,
      progress,
      elsewhere: { where, line2, laptop },
    });
    await desk.close();
    await tools.files.remove(dir);
    await tools.files.move(beside, dir);
  } finally {
    for (const one of [desk, line2.desk, laptop.desk]) await one.close();
    await tools.files.remove(work);
    await tools.files.remove(beside);
  }
}

async function makeBook(ports: Ports, dir: string, [admin]: readonly SampleAccount[]): Promise<void> {
  if (admin === undefined) throw new Error('the sample has no accounts');
  const by = { ...admin, id: accountId.parse(admin.id) };
  must(await ports.desk.make({ name: 'Plant Nord', site: 'Plant Nord', zone: ZONE, dir, admin: by }));
}

/** Another workstation of the story, with a home of its own that goes when the story is told. */
function elsewhere(here: Tools, home: string): Elsewhere & { readonly desk: Desk } {
  const tools: Tools = { ...here, places: placesIn(home) };
  const desk = makeDesk(tools);
  const shelf = makeShelf(join(home, 'shelf'), LARGEST_FILE, tools.files, tools.random);
  return { desk, dir: join(home, 'book'), ports: portsFor({ desk, sample: null, shelf }, 'sample') };
}

/** For the shells: what the api's `desk.sample` builds with. */
export function sampleMaker(tools: Tools): SampleMaker {
  const accounts = sampleAccounts().map(({ id, name, title, password }) => ({ id, name, title, password }));
  return { accounts, make: (dir, progress) => buildSample(dir, tools, progress) };
}
