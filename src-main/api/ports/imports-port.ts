import type { ImportFile } from '../../../shared/api/inputs.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import { barredFrom } from '../../../shared/decide/barred.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { IMPORTERS } from '../../../shared/events/rights.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { contextFor } from '../act/commit-decision.ts';
import { ATTEMPTS, logRefused } from '../act/refused-attempt.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import type { ImportJob } from '../imports/import-jobs.ts';
import { withReading } from '../imports/import-reading.ts';
import { runImport } from '../imports/import-run.ts';

/** Reads a file against the book, and takes all of it in or nothing (R72). */
export function importsPort(desk: Desk, shelf: Shelf, caller: string): Ports['imports'] {
  const place = { desk, shelf };
  return {
    preview: async (input) => {
      const who = await importer(desk, caller, input);
      if (!who.ok) return who;
      return who.value.at.jobs.run(caller, 'preview', (job) =>
        withReading(place, who.value, input, job, async (judge) => ok((await judge()).reading.preview)),
      );
    },
    run: async (input) => {
      const who = await importer(desk, caller, input);
      if (!who.ok) return who;
      const work = (job: ImportJob) => {
        const { sha256: _, counts: __, ...file } = input;
        return withReading(place, who.value, file, job, (judge) =>
          runImport(who.value, input, judge, job, desk.tools),
        );
      };
      return who.value.at.jobs.run(caller, 'import', work);
    },
    progress: async () => desk.current()?.jobs.progress(caller) ?? null,
    cancel: async () => desk.current()?.jobs.cancel(caller),
  };
}

/** Who asks, if they may take in files of this kind; that somebody else tried is written down (R2). */
async function importer(
  desk: Desk,
  caller: string,
  { kind }: Pick<ImportFile, 'kind'>,
): Promise<Result<Present, RefusalCode>> {
  const who = await present(desk, caller);
  if (!who.ok) return who;
  const { at, doer } = who.value;
  at.sessions.touch(caller);
  await at.clock.look();
  const no = barredFrom(at.book.state(), IMPORTERS[kind], contextFor(who.value, desk.tools).context);
  if (!no || no.ok) return who;
  await logRefused({ command: `${kind}.import`, subject: ATTEMPTS }, no.refusal, doer, at.register);
  return no;
}
