import type { RoundSaid } from '../../../../shared/api/sharing-ports.ts';
import type { Trouble, TroubleCode } from '../../../../shared/domain/trouble.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { countText } from '../../../../shared/words/count.ts';
import { troubleWords, type NameOf } from '../../../../shared/words/trouble-words.ts';
import type { Given } from '../arguments.ts';
import type { ExitCode, Io } from '../io.ts';
import { sayDone, sayRefused, type Desk } from '../signed-in.ts';

/** With one of these the folder was no use: nothing came in, or not all went out. */
const NO_USE: ReadonlySet<TroubleCode> = new Set([
  'share-gone',
  'share-denied',
  'share-other-book',
  'share-read-only',
  'share-full',
]);

/** After a round, for a command line knows nothing of the folder yet; one that is not there keeps nobody from the page. */
export async function syncPage(desk: Desk): Promise<Result<SyncPage>> {
  await desk.mutate('sync.round', {});
  return (await desk.query('read.sync', {})) as Result<SyncPage>;
}

/** Brings what was just done into the folder, for nobody does so once the command line has gone; gives what was wrong there. */
export async function published(desk: Desk): Promise<readonly Trouble[]> {
  const round = (await desk.mutate('sync.round', {})) as Result<RoundSaid>;
  return round.ok ? round.value.troubles : [];
}

/** What workstations are called, as far as the page knows them. */
export function namesIn(page: Pick<SyncPage, 'workstations'> | null): NameOf {
  const names = new Map(page?.workstations.map(({ origin, name }) => [origin, name]));
  return (origin) => names.get(origin) ?? origin;
}

/** A line for what is wrong and one for what to do, of each. */
export function troubleLines(troubles: readonly Trouble[], names: NameOf): readonly string[] {
  return troubles.flatMap((trouble) => {
    const { says, todo } = troubleWords(trouble, names);
    return [says, `  ${todo}`];
  });
}

/** Says how a round went; exit code 1 where the folder was no use. */
export async function sayRound(desk: Desk, done: Result<RoundSaid>, given: Given, io: Io): Promise<ExitCode> {
  if (!done.ok) return sayRefused(done.refusal, given, io);
  const page = (await desk.query('read.sync', {})) as Result<SyncPage>;
  const names = namesIn(page.ok ? page.value : null);
  sayDone(done.value, given, io, ({ published, taken, operations, troubles }) =>
    [
      `${countText(published, 'event', 'events')} of this workstation in the folder, ${countText(taken, 'event', 'events')} taken in, ${countText(operations, 'call', 'calls')} on the folder.`,
      ...troubleLines(troubles, names),
    ].join('\n'),
  );
  return noUse(done.value.troubles) ? 1 : 0;
}

export function noUse(troubles: readonly Trouble[]): boolean {
  return troubles.some(({ code }) => NO_USE.has(code));
}
