import type { Digest } from '../../../shared/kernel/digest.ts';
import { decode } from '../../book/line.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { BUNDLE, shareLayout } from '../layout.ts';
import { gatherBundle, type Gathered } from './bundle-forms.ts';
import { tellFault, tellUnchecked, type Checking } from './checking.ts';
import type { SoundNote } from './check-notes.ts';
import { aboutEvent, firstWrong, linesHere, recordsIn } from './locate.ts';
import type { OriginFiles } from './share-files.ts';
import { beginWalk, walkLines, type Walk } from './walk.ts';

type Lines = readonly Uint8Array[];

/** A bundle of which that many events are promised. */
interface Part {
  readonly origin: string;
  readonly files: OriginFiles;
  readonly bundle: number;
  readonly width: number;
}

/** Every event that a workstation's checkpoints promise: there, whole, chained, and what was signed. Gives how many were proved. */
export async function checkEvents(
  check: Checking,
  origin: string,
  files: OriginFiles,
  notes: readonly SoundNote[],
): Promise<number> {
  const promised = notes.at(-1)?.note.size ?? 0;
  const part = (bundle: number): Part => {
    const width = Math.max(0, Math.min(BUNDLE, promised - bundle * BUNDLE));
    return { origin, files, bundle, width };
  };
  const walk = beginWalk(check, origin, notes);
  let next = await gatherBundle(check, part(0));
  for (let bundle = 0; bundle * BUNDLE < promised; bundle += 1) {
    const now = next;
    next = await gatherBundle(check, part(bundle + 1));
    await walkBundle(walk, part(bundle), now, next);
  }
  if (next.wrong) check.needless.add(next.wrong.file);
  await readBeyond(check, part(Math.ceil(promised / BUNDLE)));
  if (walk.tree === null && walk.proved < promised)
    tellUnchecked(check, 'unproved', origin, { events: promised - walk.proved });
  return walk.proved;
}

/** What nobody promised yet: of it only damage can be told, which nobody reads. */
async function readBeyond(check: Checking, last: Part): Promise<void> {
  const { fulls, partials } = last.files;
  for (const bundle of new Set([...fulls.keys(), ...partials.keys()])) {
    if (bundle <= last.bundle) continue;
    const { wrong } = await gatherBundle(check, { ...last, bundle, width: 0 });
    if (wrong) check.needless.add(wrong.file);
  }
}

async function walkBundle(walk: Walk, part: Part, now: Gathered, next: Gathered): Promise<void> {
  const { check, origin } = walk;
  const from = part.bundle * BUNDLE;
  const here = await linesHere(check, origin, from, from + part.width);
  const chained = now.forms.filter(({ lines }) => isChained(lines, walk.hash));
  const goesOn = ({ lines }: { lines: Lines }): boolean =>
    next.forms.some((after) => prevOf(after.lines[0]) === hashOf(lines.at(-1)));
  const chosen = chained.find(goesOn) ?? chained[0];
  if (chosen) {
    const broken = now.forms.find((form) => form.exact && !chained.includes(form)) ?? now.wrong;
    if (broken && chosen.sound) check.healed.add(broken.file);
    return walkLines(walk, from, chosen, here);
  }
  tellBundle(walk, part, now, here);
  // What lies here stands in for what does not lie there, so that what follows can be proved.
  if (here !== null) return walkLines(walk, from, { lines: here, file: '', sound: true, exact: true }, here);
  const [any] = now.forms;
  walk.tree = null;
  walk.hash = any ? hashOf(any.lines.at(-1)) : null;
}

function tellBundle(walk: Walk, part: Part, { forms, wrong, sealed }: Gathered, here: Lines | null): void {
  const { check, hash } = walk;
  const { origin, bundle, width } = part;
  const [from, to] = [bundle * BUNDLE, bundle * BUNDLE + width];
  const [form] = forms;
  if (form !== undefined) {
    const at = firstWrong(form.lines, from, hash, here);
    const about = { origin, ...aboutEvent(at, (here ?? form.lines)[at - from]) };
    return tellFault(check, 'events-damaged', form.file, 'not the text that was written', about);
  }
  const about = { origin, from, to, records: recordsIn(here ?? []) };
  if (wrong) return tellFault(check, 'events-damaged', wrong.file, wrong.why, about);
  if (sealed !== null) return tellUnchecked(check, 'no-key', sealed, { events: width });
  tellFault(check, 'events-missing', fileOf(check, part), 'a signed checkpoint promises it', about);
}

function fileOf({ files }: Checking, { origin, bundle, width }: Part): string {
  const layout = shareLayout(files.book.slice('wb-'.length));
  return width === BUNDLE ? layout.full(origin, bundle) : layout.partials(origin, bundle);
}

/** Where no checkpoint can be opened, their names promise: what is torn, or not there at all, can be told by that. */
export async function checkNames(check: Checking, origin: string, files: OriginFiles): Promise<void> {
  const promised = Math.max(0, ...[...files.notes.values()].map(({ name }) => name.size));
  const bundles = Math.ceil(promised / BUNDLE);
  for (let bundle = 0; bundle < bundles; bundle += 1) {
    const part = { origin, files, bundle, width: Math.min(BUNDLE, promised - bundle * BUNDLE) };
    const { forms, wrong, sealed } = await gatherBundle(check, part);
    if (forms.length > 0 || sealed !== null) continue;
    const about = { origin, from: bundle * BUNDLE, to: bundle * BUNDLE + part.width };
    if (wrong) tellFault(check, 'events-damaged', wrong.file, wrong.why, about);
    else
      tellFault(check, 'events-missing', fileOf(check, part), 'the name of a checkpoint promises it', about);
  }
  await readBeyond(check, { origin, files, bundle: bundles - 1, width: 0 });
}

function isChained(lines: Lines, hash: Digest | null): boolean {
  return lines.every((line, index) => {
    const before = index === 0 ? hash : hashOf(lines[index - 1]);
    return before === null || prevOf(line) === before;
  });
}

function hashOf(line: Uint8Array | undefined): Digest {
  return sha256Hex(line ?? new Uint8Array());
}

function prevOf(line: Uint8Array | undefined): string | null {
  const event = line === undefined ? 'none' : decode(line, 'fast');
  return typeof event === 'string' ? null : event.prev;
}
