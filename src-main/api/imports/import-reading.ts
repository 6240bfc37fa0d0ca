import type { ImportFile } from '../../../shared/api/inputs.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { measurementsShard, rolloutShard, type Shard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ImportReading } from '../../imports/contract.ts';
import { readImport } from '../../imports/read-import.ts';
import type { Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import type { ImportJob } from './import-jobs.ts';
import { openSource } from './import-source.ts';

/** A file judged against the book as it was in `state`. */
export interface Judged {
  readonly reading: ImportReading;
  readonly state: BookState;
  readonly sha256: string;
}

/** Reads the file, judges it against the book, and hands the judging to `work`, while the file still lies there. */
export async function withReading<Value>(
  { desk, shelf }: { readonly desk: Desk; readonly shelf: Shelf },
  who: Present,
  { file, name, ...answers }: ImportFile,
  { say, signal }: ImportJob,
  work: (judge: () => Promise<Judged>) => Promise<Result<Value, RefusalCode>>,
): Promise<Result<Value, RefusalCode>> {
  const opened = await openSource(file, who.caller, shelf, desk.tools);
  if (!opened.ok) return opened;
  const source = { ...opened.value.source, name };
  const { book } = who.at;
  const watch = { signal, progress: (done: number, of: number) => say({ stage: 'reading', done, of }) };
  const judge = async (): Promise<Judged> => {
    await book.load(shardsFor(answers, book.state()));
    const state = book.state();
    const reading = await readImport(source, answers, state, desk.tools.clock.now(), book.info.zone, watch);
    return { reading, state, sha256: source.sha256 };
  };
  try {
    return await work(judge);
  } finally {
    await opened.value.done();
  }
}

function shardsFor({ kind, of }: Pick<ImportFile, 'kind' | 'of'>, state: BookState): readonly Shard[] {
  const known = of !== null && state.summaries.has(of.rollout);
  if (kind !== 'measurements') return ['index', 'people', 'histories', 'training'];
  return known ? ['index', rolloutShard(of.rollout), measurementsShard(of.rollout)] : ['index'];
}

/** Whether what a file of this kind is judged against is still the same: states share what has not changed. */
export function stillStands({ state }: Judged, now: BookState, { of }: Pick<ImportFile, 'of'>): boolean {
  const tables = ['people', 'items', 'training', 'maps', 'accounts'] as const;
  if (of === null) return tables.every((table) => state[table] === now[table]);
  return (
    state.maps === now.maps &&
    state.rollouts.get(of.rollout) === now.rollouts.get(of.rollout) &&
    state.measurements.get(of.rollout) === now.measurements.get(of.rollout)
  );
}
