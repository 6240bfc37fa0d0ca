import type { ImportFile } from '../../../shared/api/inputs.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import { command as commandShape } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { readImport, type ImportReading } from '../../imports/read-import.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { actAs } from '../act/act.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import { bytesOf } from './files.ts';

interface Read {
  readonly who: Present;
  readonly reading: ImportReading;
  readonly sha256: string;
}

/** Reads a file against the book, and takes all of it in or nothing (R72). */
export function importsPort(desk: Desk, shelf: Shelf, caller: string): Ports['imports'] {
  const read = (input: ImportFile) => readFile(desk, shelf, caller, input);
  return {
    preview: async (input) => {
      const found = await read(input);
      return found.ok ? ok(found.value.reading.preview) : found;
    },
    run: async ({ sha256, ...input }) => {
      const found = await read(input);
      if (!found.ok) return found;
      const {
        who,
        reading: { preview, command },
      } = found.value;
      // What the person saw in the preview is what is taken in, or nothing.
      if (sha256 !== null && sha256 !== found.value.sha256) return refused('file-changed');
      if (command === null) return refused('import-problems', { count: preview.problemCount });
      const done = await actAs(desk, who, commandShape.parse(command));
      return done.ok ? ok({ ...done.value, counts: preview.counts }) : done;
    },
  };
}

async function readFile(
  desk: Desk,
  shelf: Shelf,
  caller: string,
  { kind, file, name, map, zone }: ImportFile,
): Promise<Result<Read, RefusalCode>> {
  const who = await present(desk, caller);
  if (!who.ok) return who;
  const found = await bytesOf(file, shelf, desk.tools);
  if (!found.ok) return found;
  const { book } = who.value.at;
  await book.load(['index', 'people', 'training']);
  const sha256 = sha256Hex(found.value.bytes);
  const source = { kind, name, bytes: found.value.bytes, sha256, map, zone: zone ?? book.info.zone };
  return ok({ who: who.value, sha256, reading: readImport(source, book.state(), desk.tools.clock.now()) });
}
