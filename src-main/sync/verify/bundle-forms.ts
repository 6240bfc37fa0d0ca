import { sha256Hex } from '../../platform/sha256.ts';
import { linesOf } from '../bundles.ts';
import { BUNDLE } from '../layout.ts';
import { formsOfFile, tellUnchecked, type Checking } from './checking.ts';
import type { NamedFile, OriginFiles } from './share-files.ts';

type Lines = readonly Uint8Array[];

/** Whole lines, as many as are wanted; `sound`: as far as number and name of the file tell. */
export interface BundleForm {
  readonly lines: Lines;
  readonly file: string;
  readonly sound: boolean;
  /** Under the very name, not beside it. */
  readonly exact: boolean;
}

/** As what a bundle lies there. */
export interface Gathered {
  /** Sound ones first: nothing was compared yet. */
  readonly forms: readonly BundleForm[];
  /** A file under a name of its own that is not what was written. */
  readonly wrong: { readonly file: string; readonly why: string } | null;
  /** The key that nobody has here. */
  readonly sealed: string | null;
}

export interface Wanted {
  readonly origin: string;
  readonly files: OriginFiles;
  readonly bundle: number;
  /** So many events of it are promised; 0 or less: none. */
  readonly width: number;
}

interface Gathering {
  readonly forms: BundleForm[];
  wrong: Gathered['wrong'];
  sealed: string | null;
}

/** Reads every file of a bundle. Damage in one that newer ones have replaced is told as needless. */
export async function gatherBundle(check: Checking, wanted: Wanted): Promise<Gathered> {
  const { files, bundle, width } = wanted;
  const found: Gathering = { forms: [], wrong: null, sealed: null };
  const full = files.fulls.get(bundle);
  if (full) await readFull(check, full, width, found);
  const partials = [...(files.partials.get(bundle)?.values() ?? [])].sort((a, b) => a.width - b.width);
  for (const { file, width: wide, hash } of partials) {
    const wanting = wide >= width && width > 0 && width < BUNDLE;
    await readPartial(check, file, { wide, hash, width, wanting }, found);
  }
  found.forms.sort((a, b) => Number(b.sound) - Number(a.sound));
  return found;
}

async function readFull(check: Checking, file: NamedFile, width: number, found: Gathering): Promise<void> {
  for await (const form of formsOfFile(check, file)) {
    if (form.kind === 'sealed') {
      seal(check, found, form.key);
      continue;
    }
    const lines = form.kind === 'plain' ? wholeLines(form.bytes) : null;
    const sound = lines?.length === BUNDLE;
    // Lines that are left of a damaged one still tell which event it was.
    if (lines && width > 0 && lines.length >= width)
      found.forms.push({ lines: lines.slice(0, width), file: file.path, sound, exact: form.exact });
    if (sound || !form.exact) continue;
    const why = form.kind === 'damaged' ? form.why : 'it is not whole lines of a full bundle';
    found.wrong = { file: file.path, why };
  }
}

interface Part {
  readonly wide: number;
  readonly hash: string;
  readonly width: number;
  readonly wanting: boolean;
}

async function readPartial(
  check: Checking,
  file: NamedFile,
  { wide, hash, width, wanting }: Part,
  found: Gathering,
): Promise<void> {
  for await (const form of formsOfFile(check, file)) {
    if (form.kind === 'sealed') {
      seal(check, found, form.key);
      continue;
    }
    const lines = form.kind === 'plain' ? wholeLines(form.bytes) : null;
    const sound = form.kind === 'plain' && sha256Hex(form.bytes).startsWith(hash) && lines?.length === wide;
    if (wanting && lines && lines.length >= width)
      found.forms.push({ lines: lines.slice(0, width), file: file.path, sound, exact: form.exact });
    if (sound || !form.exact) continue;
    const why = form.kind === 'damaged' ? form.why : 'it is not what its name says';
    if (wanting) found.wrong = { file: file.path, why };
    else check.needless.add(file.path);
  }
}

function seal(check: Checking, found: Gathering, key: string): void {
  found.sealed = key;
  tellUnchecked(check, 'no-key', key, { files: 1 });
}

/** `null`: what stands after the last break is no line, so it was cut or never a bundle. */
function wholeLines(bytes: Uint8Array): Lines | null {
  const lines = linesOf(bytes);
  return lines.length > 0 && bytes.at(-1) === 10 ? lines : null;
}
