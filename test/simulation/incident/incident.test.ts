import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { BookState } from '../../../shared/events/state.ts';
import { seededRandom } from '../../../src-main/platform/seeded-random.ts';
import { roundHistory, type RoundHistory } from '../../../src-main/sync/incident/history.ts';
import { incidentOf } from '../../../src-main/sync/incident/incident-of.ts';
import { bookMeaning } from '../devices/book-meaning.ts';
import { found } from '../devices/joining.ts';
import type { Machine } from '../devices/machine.ts';
import { record } from '../devices/recording.ts';
import { round } from '../devices/rounds.ts';
import { newWorld, noCounts, type World } from '../devices/world.ts';
import { brokenLinks, readIncident } from './read-incident.ts';
import { differences, replayIncident } from './replay-incident.ts';

type Met = World<BookState>;

async function titled(world: Met, machine: Machine<BookState>, key: string, value: string): Promise<void> {
  const book = await machine.opened();
  await record(world, machine, (label) => [bookMeaning.write(book.state(), { key, value }, label)]);
}

async function looked(world: Met, machine: Machine<BookState>, history: RoundHistory): Promise<void> {
  const result = await round(world, machine);
  const book = await machine.opened();
  const own = book.branches().find((branch) => branch.own)?.count ?? 0;
  if (result) history.keep(result, own);
}

/** Three workstations, two conflicts, and one more that was settled by an edit; told by the second. */
async function happened(): Promise<{
  readonly text: string;
  readonly machine: Machine<BookState>;
  readonly secrets: readonly string[];
}> {
  const world = newWorld(1108, bookMeaning, noCounts());
  await found(world, 3);
  const [one, two, three] = world.machines as [Machine<BookState>, Machine<BookState>, Machine<BookState>];
  const history = roundHistory();
  await looked(world, two, history);
  await titled(world, one, 'a', 'Responsible Marit Haugen');
  await titled(world, two, 'a', 'Responsible Jonas Bakke');
  await titled(world, three, 'b', 'Shift lead Lena Okafor');
  await titled(world, two, 'b', 'Shift lead Amir Rahimi');
  await round(world, one);
  await looked(world, two, history);
  await round(world, three);
  await looked(world, two, history);
  await titled(world, two, 'b', 'Shift lead, both agreed');
  await titled(world, one, 'c', 'Nobody else wrote this');
  await round(world, one);
  await looked(world, two, history);
  const book = await two.opened();
  const chunks: Uint8Array[] = [];
  const conflicts = () => [...book.state().conflicts.values()];
  const { clock } = two;
  const ports = { book, history, conflicts, clock, random: seededRandom(4), version: '0.4.0' };
  for await (const chunk of incidentOf(ports)) chunks.push(chunk);
  const secrets = [
    'Marit',
    'Haugen',
    'Bakke',
    'Okafor',
    'Rahimi',
    'agreed',
    'Nobody else',
    'lets in',
    'Sim',
    'quality@',
  ];
  return { text: Buffer.concat(chunks).toString('utf8'), machine: two, secrets };
}

describe('an incident, played again', () => {
  it('[Y63] gives the same events in the same order, and the same conflicts, with none of the words', async () => {
    const { text, machine, secrets } = await happened();
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    const incident = readIncident(text);
    const book = await machine.opened();
    const { steps, broken } = await replayIncident(incident);
    expect(broken).toEqual([]);
    expect(steps.flatMap(({ refused }) => refused)).toEqual([]);
    expect(steps.length).toBe(incident.rounds.length + 1);
    expect(steps.at(-1)).toMatchObject({ events: book.count(), waiting: [] });
    expect(incident.conflicts.length).toBe(2);
    expect(incident.conflicts.filter(({ settled }) => settled)).toHaveLength(1);
    expect(differences(incident, { steps, broken })).toEqual([]);
    // It tells when each came about, too.
    expect(steps[0]?.conflicts).toEqual([]);
    expect(steps[1]?.conflicts).toHaveLength(1);
  });

  it('[Y63] shows what waited when somebody came late', async () => {
    const { text } = await happened();
    const incident = readIncident(text);
    const first = `${incident.head.genesis}-1`;
    const late = incident.rounds.map((each) => ({ ...each, here: { ...each.here, [first]: 7 } }));
    const { steps } = await replayIncident({ ...incident, rounds: late });
    expect(
      steps.slice(0, -1).some(({ waiting }) => waiting.some((each) => each.includes(`waits for ${first}`))),
    ).toBe(true);
    expect(steps.at(-1)?.waiting).toEqual([]);
  });

  it('[Y63] tells of a conflict that the file has and the replay has not, and of a line that is not linked', async () => {
    const { text } = await happened();
    const incident = readIncident(text);
    const invented = { events: ['nobody', 'wrote'], settled: false };
    const replay = await replayIncident(incident);
    expect(differences({ ...incident, conflicts: [...incident.conflicts, invented] }, replay)).toEqual([
      'told and not found: nobody wrote false',
    ]);
    expect(differences({ ...incident, conflicts: [] }, replay)).toHaveLength(2);
    const [origin, told] = [...incident.origins][0] ?? ['', []];
    const other = told.map((each, at) => (at === 1 ? { ...each, line: '0'.repeat(64) } : each));
    expect(brokenLinks({ ...incident, origins: new Map(incident.origins).set(origin, other) })).toContain(
      `${origin}/2`,
    );
  });
});

const file = process.env['WAVEBOOK_INCIDENT'];
it.each(file === undefined ? [] : [file])('plays %s', async (path) => {
  const incident = readIncident(await readFile(path, 'utf8'));
  const replay = await replayIncident(incident);
  for (const [at, step] of replay.steps.entries()) {
    const told =
      incident.rounds[at]?.troubles.map(({ code, about }) => `${code} ${about ?? ''}`.trim()) ?? [];
    process.stdout.write(`${JSON.stringify({ round: at + 1, ...step, told })}\n`);
  }
  expect({ broken: replay.broken, differences: differences(incident, replay) }).toEqual({
    broken: [],
    differences: [],
  });
});
