import type { Ports } from '../../../shared/api/ports.ts';
import { makeTeller, must, type Hand, type SampleAccount, type Teller } from '../teller.ts';
import type { StoryClock } from '../story-clock.ts';
import type { Drafted } from './plan.ts';

/** Another workstation of the story, at a desk of its own. */
export interface Elsewhere {
  readonly ports: Ports;
  readonly dir: string;
}

export interface SharedStory {
  readonly teller: Teller;
  readonly clock: StoryClock;
  readonly people: readonly SampleAccount[];
  /** The shared folder. */
  readonly where: string;
  /** On packaging line 2; and a laptop that nobody let in. */
  readonly line2: Elsewhere;
  readonly laptop: Elsewhere;
}

const ADMINISTRATOR = 'a.berg';

/** The book is shared, a workstation on line 2 is let in, and a laptop asks. */
export async function shareBook(story: SharedStory): Promise<void> {
  const { teller, where, line2, clock } = story;
  await teller.scene(ADMINISTRATOR, '2026-11-13 13:00', async ({ ports }) => {
    must(
      await ports.sync.share({ where, sealed: true, reason: 'Line 2 records its own training from now on' }),
    );
    must(await ports.sync.round());
  });
  must(await line2.ports.desk.join({ where, name: 'NORD-PK-02', place: 'Packaging line 2', dir: line2.dir }));
  clock.set('2026-11-13 13:20');
  await letIn(
    story,
    'NORD-PK-02',
    '2026-11-13 13:30',
    'Fingerprints compared with Per Nygård over the telephone',
  );
  must(await line2.ports.sync.round());
}

async function letIn({ teller }: SharedStory, name: string, wall: string, reason: string): Promise<void> {
  await teller.scene(ADMINISTRATOR, wall, async (hand) => {
    must(await hand.ports.sync.round());
    const { asked } = must(await hand.ports.read.sync());
    const request = asked.find((one) => one.name === name)?.request;
    if (request === undefined) throw new Error(`${name} does not ask to join`);
    await hand.do({ kind: 'device.enrol', request, code: null, reason });
    must(await hand.ports.sync.round());
  });
}

/** Two people move one go-live, each at their own workstation, before either has seen the other. */
export async function twoDates(story: SharedStory, vision: Drafted): Promise<void> {
  const { teller, line2, laptop, where, clock, people } = story;
  const move = (wall: string, exit: string, reason: string) => ({
    kind: 'wave.timing' as const,
    ...vision,
    timing: { goLive: clock.instant(wall), exit: clock.instant(exit) },
    reason,
  });
  const there = makeTeller(line2.ports, clock, people);
  await there.scene('j.eide', '2026-11-16 16:38', async (hand) => {
    await hand.do(move('2027-01-25 06:00', '2027-02-22 14:00', 'The winter stop ends on 22 January'));
  });
  await teller.scene('i.solberg', '2026-11-16 17:25', async (hand) => {
    await hand.do(move('2027-01-18 06:00', '2027-02-15 14:00', 'Confirmed with the supplier of the cameras'));
  });
  clock.set('2026-11-16 17:40');
  must(await laptop.ports.desk.join({ where, name: 'LAPTOP-7F2C', place: '', dir: laptop.dir }));
}

/** Both read what the other wrote, and say so: the office in the evening, line 2 after it, and the office again. */
export async function everybodyHears({ teller, line2, clock, people }: SharedStory): Promise<void> {
  const there = makeTeller(line2.ports, clock, people);
  const listen = async (hand: Hand): Promise<void> => void must(await hand.ports.sync.round());
  await teller.scene('i.solberg', '2026-11-17 17:40', listen);
  await there.scene('h.lund', '2026-11-17 18:00', listen);
  await teller.scene('i.solberg', '2026-11-18 04:50', listen);
}
