import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Map } from 'immutable';
import type { Draft } from '../../shared/events/envelope.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Folding } from '../../src-main/book/folding.ts';
import type { OpenBook } from '../../src-main/book/ground.ts';
import { makeBook } from '../../src-main/book/make-book.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { systemClock } from '../../src-main/platform/clock.ts';
import { nodeFiles } from '../../src-main/platform/node-files.ts';
import { systemProcesses } from '../../src-main/platform/processes.ts';
import { systemRandom } from '../../src-main/platform/random.ts';
import { systemTimer } from '../../src-main/platform/timer.ts';

/** A record per person and rollout, as training is: the state is large, an event touches a path of it. */
export interface Records {
  readonly all: number;
  readonly rollouts: Map<string, Map<string, Json>>;
}

const folding: Folding<Records> = {
  version: 1,
  empty: { all: 0, rollouts: Map() },
  fold: (state, { data, subject }) => ({
    all: state.all + 1,
    rollouts: state.rollouts.update(subject.rollout ?? '', Map(), (people) =>
      people.set(data.person as string, data as Json),
    ),
  }),
  shardsTouched: ({ subject }) => ['index', `rollout-${subject.rollout}`],
  shardJson: (state, shard) =>
    shard === 'index' ? { all: state.all } : ((state.rollouts.get(shard.slice(8))?.toJSON() ?? null) as Json),
  withShard: (state, shard, json) =>
    shard === 'index'
      ? { ...state, all: (json as { all: number }).all }
      : { ...state, rollouts: state.rollouts.set(shard.slice(8), Map(json as Record<string, Json>)) },
};

export const anna = {
  actor: 'anna',
  role: 'trainer',
  session: '01890a5d-ac96-774b-bcce-b302099a8057',
} as const;

const EVENTS_A_ROLLOUT = 1000;
const PEOPLE = 200;

/** A line of some 600 bytes, as a training record makes. */
export function draft(i: number): Draft {
  const rollout = `r${Math.floor(i / EVENTS_A_ROLLOUT)}`;
  return {
    type: 'training-recorded/1',
    subject: { kind: 'rollout', id: rollout, rollout },
    reason: null,
    data: {
      date: '2026-11-18',
      item: 'WI-4711',
      method: 'on the job',
      person: `p${i % PEOPLE}`,
      result: 'passed',
      trainer: 'm.keller',
      version: 3,
    },
  };
}

export async function portsIn(dir: string): Promise<OpenBook<Records>> {
  return {
    dir,
    files: nodeFiles(),
    clock: systemClock(),
    random: systemRandom(),
    timer: systemTimer(),
    processes: systemProcesses(),
    folding,
  };
}

/** A closed book of `events` events on this disk. */
export async function bookOf(events: number): Promise<OpenBook<Records>> {
  const root = await mkdtemp(join(tmpdir(), 'wavebook-bench-'));
  const ports = await portsIn(join(root, 'book'));
  await makeBook(
    { dir: ports.dir, name: 'Bench', site: '', zone: 'UTC', deviceName: 'bench' },
    ports.files,
    ports.clock,
    ports.random,
  );
  const book = await openBook(ports);
  for (let at = 0; at < events; at += 500) {
    await book.commit(
      Array.from({ length: Math.min(500, events - at) }, (_, i) => draft(at + i)),
      anna,
    );
  }
  await book.close();
  return ports;
}
