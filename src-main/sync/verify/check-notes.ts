import { sameHash } from '../../book/tree.ts';
import { noteName } from '../layout.ts';
import { nameOf, readNote, type ShareNote } from '../notes.ts';
import { judge, noteKey, settle, tellFault, tellUnchecked, type Checking } from './checking.ts';
import type { OriginFiles } from './share-files.ts';

/** A signed checkpoint, and where it lies. */
export interface SoundNote {
  readonly note: ShareNote;
  readonly file: string;
}

/** Every checkpoint of a workstation: signed by its key, for this book, and under its own name. Sound ones, smallest first. */
export async function checkNotes(
  check: Checking,
  origin: string,
  files: OriginFiles,
  key: string,
): Promise<readonly SoundNote[]> {
  const signer = noteKey(check, origin, key);
  const found: SoundNote[] = [];
  for (const { name, file } of files.notes.values()) {
    const judged = await judge(check, file, (plain) => {
      const note = readNote(Buffer.from(plain).toString('utf8'), signer, check.digest);
      if (note === null) return 'its workstation did not sign this';
      // Under a name that is not its own a note could pass for a newer one.
      return noteName(nameOf(note, note.text)) === noteName(name)
        ? note
        : 'it lies under the name of another one';
    });
    settle(check, file, judged, 'checkpoint-damaged', { origin, to: name.size });
    if (judged.value) found.push({ note: judged.value, file: file.path });
  }
  found.sort((a, b) => a.note.size - b.note.size || (a.file < b.file ? -1 : 1));
  tellForks(check, origin, found);
  // Names sort as notes were made.
  const newest = found.toSorted((a, b) => (a.file < b.file ? -1 : 1)).at(-1);
  if (newest) check.newest.set(origin, newest.note);
  return found;
}

function tellForks(check: Checking, origin: string, notes: readonly SoundNote[]): void {
  notes.forEach(({ note, file }, index) => {
    const before = notes[index - 1];
    if (!before || before.note.size !== note.size || sameHash(before.note.root, note.root)) return;
    const at = Math.max(0, note.size - 1);
    tellFault(check, 'fork', file, `signed beside ${before.file}, and both cannot be true`, {
      origin,
      from: at,
      to: note.size,
    });
  });
}

/** Notes of somebody whose key nobody told: only whether they are torn can be seen. */
export async function countNotes(check: Checking, origin: string, files: OriginFiles): Promise<void> {
  for (const { file } of files.notes.values()) {
    const judged = await judge(check, file, (plain) =>
      Buffer.from(plain).toString('utf8').startsWith('wavebook/') ? { plain } : 'no checkpoint',
    );
    if (judged.value) tellUnchecked(check, 'no-signer', origin, { files: 1 });
    else settle(check, file, judged, 'checkpoint-damaged', { origin });
  }
}

/** What others signed that they have of a workstation, and what its own checkpoints promise: more is missing there. */
export function checkReceipts(check: Checking): void {
  for (const { origin, promised } of check.origins) {
    if (check.revoked.has(origin)) continue;
    let [most, by] = [promised, ''];
    for (const [other, note] of check.newest) {
      if (other === origin || check.revoked.has(other)) continue;
      const said = Math.max(note.saw[origin]?.size ?? 0, note.has[origin] ?? 0);
      if (said > most) [most, by] = [said, other];
    }
    if (most === promised) continue;
    if (isNamed(check, origin, most)) {
      tellUnchecked(check, 'unproved', origin, { events: most - promised });
      continue;
    }
    tellFault(
      check,
      'tail-missing',
      `${check.files.book}/d/${origin}`,
      `${by} signed that it has ${most} events`,
      {
        origin,
        from: promised,
        to: most,
      },
    );
  }
}

/** A checkpoint of so many is there, and was told to be damaged: they are not missing for that. */
function isNamed({ files }: Checking, origin: string, size: number): boolean {
  const notes = files.origins.get(origin)?.notes.values() ?? [];
  return [...notes].some(({ name }) => name.size >= size);
}
