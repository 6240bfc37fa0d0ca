import type { ExportedFile } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { incidentOf } from '../../sync/incident/incident-of.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import type { Shelf } from '../door/shelf.ts';
import { pathOf } from '../ports/files.ts';

/** What happened between workstations as a file; that it left the book is in the trail (R29). */
export async function incidentFile(
  { at, doer }: Present,
  shelf: Shelf,
  tools: Tools,
): Promise<Result<ExportedFile, RefusalCode>> {
  const { book, sync } = at;
  const name = `incident-${dayOf(tools.clock.now())}.jsonl`;
  const conflicts = () => [...book.state().conflicts.values()];
  const file = await shelf.take(
    name,
    incidentOf({ ...tools, book, history: sync.history, conflicts, version: tools.app.version }),
  );
  if (!file.ok) return file;
  const { sha256 } = file.value;
  const subject = { kind: 'book', id: book.info.id } as const;
  await at.register.log([draft('exported/1', subject, { what: name, sha256, rows: 0 })], doer);
  return ok({ name, path: pathOf(file.value), rows: 0, sha256 });
}
