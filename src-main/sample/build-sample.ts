import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountId } from '../../shared/domain/ids.ts';
import { makeDesk } from '../api/desk/desk.ts';
import { placesIn } from '../api/desk/place.ts';
import type { Progress, SampleMaker } from '../api/desk/sample-maker.ts';
import type { Tools } from '../api/desk/tools.ts';
import { makeShelf } from '../api/door/shelf.ts';
import { portsFor } from '../api/ports/ports.ts';
import { remembering } from './remembering.ts';
import { sampleJson } from './sample-files.ts';
import { storyClock, ZONE } from './story-clock.ts';
import { tellStory } from './story.ts';
import { makeTeller, must, type SampleAccount } from './teller.ts';

const LARGEST_FILE = 64 * 1024 * 1024;

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
  };
  const desk = makeDesk(tools);
  const shelf = makeShelf(join(work, 'shelf'), LARGEST_FILE, tools.files, tools.random);
  const portsOf = (caller: string) => portsFor({ desk, sample: null, shelf }, caller);
  const ports = portsOf('sample');
  const beside = `${dir}.new`;
  try {
    await tools.files.remove(beside);
    clock.set('2026-09-01 08:00');
    const [admin] = people;
    if (admin === undefined) throw new Error('the sample has no accounts');
    must(
      await ports.desk.make({
        name: 'Plant Nord',
        site: 'Plant Nord',
        zone: ZONE,
        dir: beside,
        admin: { ...admin, id: accountId.parse(admin.id) },
      }),
    );
    await tellStory({ portsOf, shelf, teller: makeTeller(ports, clock, people), people, progress });
    await desk.close();
    await tools.files.remove(dir);
    await tools.files.move(beside, dir);
  } finally {
    await desk.close();
    await tools.files.remove(work);
    await tools.files.remove(beside);
  }
}

/** For the shells: what the api's `desk.sample` builds with. */
export function sampleMaker(tools: Tools): SampleMaker {
  const accounts = sampleAccounts().map(({ id, name, title, password }) => ({ id, name, title, password }));
  return { accounts, make: (dir, progress) => buildSample(dir, tools, progress) };
}
