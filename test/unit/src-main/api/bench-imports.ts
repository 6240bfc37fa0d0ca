import type { TRPCClient } from '@trpc/client';
import type { z } from 'zod';
import type { importFile } from '../../../../shared/api/inputs.ts';
import type { Router } from '../../../../shared/api/router.ts';
import { shardsOfState, shardJson } from '../../../../shared/events/shards.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { ADDRESS, ADMIN, benchDesk, BOOK, valueOf, type BenchDesk } from './bench-desk.ts';
import { does, signsIn } from './plant-nord.ts';

type Api = TRPCClient<Router>;
type Asked = Omit<z.input<typeof importFile>, 'file' | 'name'>;

export const PEOPLE = { kind: 'people' } as const;
export const TRAINING = { kind: 'training', zone: 'Europe/Oslo' } as const;

const HEAD = 'Person ID,Given name,Family name,Role,Line,Shift';
export const roster = (count: number, line = 'Line 1'): string =>
  [
    HEAD,
    ...Array.from({ length: count }, (_, i) => `P-${1000 + i},Given${i},Family${i},Operator,${line},early`),
  ].join('\n');
export const records = (people: number, items: readonly string[] = ['SOP-1']): string =>
  [
    'Person ID,Item,Version,Completed on,Result',
    ...Array.from({ length: people }, (_, i) =>
      items.map((item) => `P-${1000 + i},${item},1,2026-10-05 10:00,passed`),
    ).flat(),
  ].join('\n');

interface Brought extends Asked {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
}

/** Hands a file over as the window does, and gives what to ask with. */
export async function brought(
  bench: BenchDesk,
  caller: string,
  text: string,
  asked: Asked,
): Promise<Brought> {
  const answer = await bench.handler(
    new Request(`${ADDRESS}/upload?name=file.csv`, {
      method: 'POST',
      body: text,
      headers: { 'x-caller': caller },
    }),
  );
  const sent = (await answer.json()) as { value: { file: string; sha256: string } };
  return { ...asked, ...sent.value, name: 'file.csv' };
}

export async function takesIn(bench: BenchDesk, caller: string, text: string, asked: Asked) {
  const input = await brought(bench, caller, text, asked);
  return bench.clientOf(caller).imports.run.mutate(input);
}

export const item = (id: string) => ({
  id,
  title: `About ${id}`,
  versions: [{ version: 1, effective: '2026-01-01', note: '' }],
  assessed: false,
  validDays: null,
});

/** A book with a change owner, who may take files in, and an item to be trained on. */
export async function bookAtHand(part: Parameters<typeof benchDesk>[0] = {}) {
  const bench = benchDesk(part);
  const owner = bench.clientOf('owner');
  valueOf(await owner.desk.make.mutate(BOOK));
  await signsIn(owner, ADMIN.id);
  await does(owner, { kind: 'item.define', item: item('SOP-1') });
  return { bench, owner };
}

/** Everything the book holds, without what differs from moment to moment. */
export async function wholeState({ desk }: BenchDesk): Promise<string> {
  const { book } = desk.current()!;
  const state = await book.asOf(book.count());
  return canonical(Object.fromEntries(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)])));
}

export async function rosterOf(owner: Api): Promise<readonly string[]> {
  return valueOf(await owner.read.people.query({})).people.map(({ id, line }) => `${id} ${line}`);
}
