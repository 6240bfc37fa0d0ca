import type { Paper } from '../../../shared/api/inputs.ts';
import type { Done, ExportedFile } from '../../../shared/api/ports.ts';
import { decide } from '../../../shared/decide/decide.ts';
import type { Evidence } from '../../../shared/domain/paper.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import { openSource } from '../imports/import-source.ts';
import { pathOf } from '../ports/files.ts';
import { actAs } from './act.ts';
import { contextFor } from './commit-decision.ts';
import { isScan } from './scan-kind.ts';
import { shardsOfRollout } from './shards-for.ts';

/** The largest scan that is kept. */
export const MOST_SCAN = 50 * 1024 * 1024;

interface Place {
  readonly desk: Desk;
  readonly shelf: Shelf;
}

/** Keeps the scan of a signed paper in the book, and records the signature; a scan that is refused is not kept. */
export async function recordPaper(
  { desk, shelf }: Place,
  who: Present,
  { file, name, ...asked }: Paper,
): Promise<Result<Done & { readonly scan: Evidence }, RefusalCode>> {
  const { book } = who.at;
  const bytes = await scanOf(file, { desk, shelf }, who);
  if (!bytes.ok) return bytes;
  const scan = { name, sha256: sha256Hex(bytes.value), bytes: bytes.value.length };
  const command = { kind: 'approval.paper', ...asked, scan } as const;
  await book.load(shardsOfRollout(asked.rollout));
  // Looked at beforehand, so that nothing lies in the book that no record names.
  const possible = decide(book.state(), command, contextFor(who, desk.tools).context);
  if (possible.ok) await book.putBlob(bytes.value);
  const done = await actAs(desk, who, command);
  return done.ok ? ok({ ...done.value, scan }) : done;
}

async function scanOf(
  file: string,
  { desk, shelf }: Place,
  { caller }: Present,
): Promise<Result<Uint8Array, RefusalCode>> {
  const opened = await openSource(file, caller, shelf, desk.tools);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  try {
    if (source.size > MOST_SCAN) return refused('too-large', { bytes: MOST_SCAN });
    const bytes = await source.read(0, source.size);
    const problems = [{ path: 'file', message: 'Choose a PDF, a PNG or a JPEG file.' }];
    return isScan(bytes) ? ok(bytes) : refused('invalid', { problems });
  } finally {
    await opened.value.done();
  }
}

/** The scan as a file to be fetched; that it left the book is in the trail (R29). */
export async function giveScan(
  shelf: Shelf,
  { at, doer }: Present,
  { sha256, name }: { readonly sha256: string; readonly name: string },
): Promise<Result<ExportedFile, RefusalCode>> {
  const bytes = await at.book.getBlob(sha256);
  if (!bytes) return refused('not-found', { what: 'scan', id: sha256 });
  const file = await shelf.offer(name || 'scan', bytes);
  const about = { kind: 'book', id: at.book.info.id } as const;
  const what = { what: file.name.slice(0, 200), sha256, rows: 0 };
  await at.register.log([draft('exported/1', about, what)], doer);
  return ok({ name: file.name, path: pathOf(file), rows: 0, sha256 });
}
