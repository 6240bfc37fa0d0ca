import type { Envelope, Subject } from '../../../shared/events/envelope.ts';
import type { Digest } from '../../../shared/kernel/digest.ts';
import type {
  OriginChecked,
  ShareFault,
  ShareFaultCode,
  ShareUnchecked,
} from '../../../shared/views/shape/share-check.ts';
import { checkpointName } from '../../book/checkpoint.ts';
import type { Authority } from '../../book/folding.ts';
import type { Genesis } from '../../book/genesis.ts';
import type { NoteKey } from '../../book/note.ts';
import type { Member, Seal, Share } from '../contract.ts';
import type { ShareNote } from '../notes.ts';
import { plainSeal, sealedUnder, sealOf, SMALLEST_SEALED, type BookKey } from '../seal.ts';
import type { NamedFile, ShareFiles } from './share-files.ts';

/** What the book itself adds to what lies there: without it, only what is plain can be read. */
export interface KnownBook {
  readonly members: readonly Member[];
  readonly keys: readonly BookKey[];
  /** How many events of an origin lie here, and their lines. */
  readonly count: (origin: string) => number;
  readonly lines: (origin: string, from: number, to: number) => AsyncIterable<readonly Uint8Array[]>;
}

export interface CheckPorts {
  readonly share: Share;
  /** Who is let in or cut off by an event, and what evidence it names. */
  readonly authority: (event: Envelope) => Authority | null;
  readonly blobsOf: (event: Envelope) => readonly Digest[];
  readonly progress?: (done: number, total: number) => void;
}

/** An event that names evidence. */
export interface Naming {
  readonly origin: string;
  readonly seq: number;
  readonly event: string;
  readonly record: Subject;
}

/** One check of one book's folder: what it works with, and what it found so far. */
export interface Checking {
  readonly ports: CheckPorts;
  readonly files: ShareFiles;
  readonly known: KnownBook | null;
  readonly genesis: Genesis | null;
  readonly digest: Digest;
  /** Signing keys of origins, as far as somebody who counts told them. */
  readonly signers: Map<string, string>;
  readonly revoked: Set<string>;
  readonly seal: Seal;
  readonly faults: ShareFault[];
  readonly origins: OriginChecked[];
  readonly unchecked: Map<string, ShareUnchecked>;
  readonly healed: Set<string>;
  readonly needless: Set<string>;
  /** Of each origin its newest sound note. */
  readonly newest: Map<string, ShareNote>;
  readonly evidence: Map<string, Naming>;
  read: number;
  sealed: number;
}

export function beginCheck(
  ports: CheckPorts,
  files: ShareFiles,
  known: KnownBook | null,
  { genesis, digest }: Pick<Checking, 'genesis' | 'digest'>,
): Checking {
  const [first] = known?.keys ?? [];
  const members = known?.members ?? [];
  return {
    ports,
    files,
    known,
    genesis,
    digest,
    signers: new Map(members.map(({ origin, key }) => [origin, key])),
    revoked: new Set(members.flatMap(({ origin, limit }) => (limit === null ? [] : [origin]))),
    seal: first ? sealOf(known?.keys ?? [], first) : plainSeal,
    faults: [],
    origins: [],
    unchecked: new Map(),
    healed: new Set(),
    needless: new Set(),
    newest: new Map(),
    evidence: new Map(),
    read: 0,
    sealed: 0,
  };
}

/** Some records of many: enough to know where to look. */
const MOST_RECORDS = 20;

export function tellFault(
  { faults }: Checking,
  code: ShareFaultCode,
  file: string,
  why: string,
  more: Partial<Omit<ShareFault, 'code' | 'file' | 'why'>> = {},
): void {
  const { origin = null, from = null, to = null, event = null, records = [] } = more;
  faults.push({ code, file, origin, from, to, event, records: records.slice(0, MOST_RECORDS), why });
}

export function tellUnchecked(
  { unchecked }: Checking,
  why: ShareUnchecked['why'],
  about: string,
  { files = 0, events = 0 }: { readonly files?: number; readonly events?: number },
): void {
  const key = `${why} ${about}`;
  const known = unchecked.get(key) ?? { why, about, files: 0, events: 0 };
  unchecked.set(key, { ...known, files: known.files + files, events: known.events + events });
}

export function noteKey({ genesis }: Checking, origin: string, key: string): NoteKey {
  return { name: checkpointName(genesis?.id ?? '', origin), publicKey: Buffer.from(key, 'hex') };
}

/** One form of a file, opened. */
export type FoundForm =
  | { readonly kind: 'plain'; readonly bytes: Uint8Array; readonly exact: boolean }
  | { readonly kind: 'sealed'; readonly key: string; readonly exact: boolean }
  | { readonly kind: 'damaged'; readonly why: string; readonly exact: boolean };

/** Every form of a file, read once. */
export async function* formsOfFile(check: Checking, { path, forms }: NamedFile): AsyncGenerator<FoundForm> {
  for (const form of forms) {
    const bytes = await check.ports.share.read(form);
    check.read += 1;
    check.ports.progress?.(Math.min(check.read, check.files.total), check.files.total);
    if (bytes !== null) yield opened(check, path, bytes, form === path);
  }
}

function opened(check: Checking, path: string, bytes: Uint8Array, exact: boolean): FoundForm {
  const under = sealedUnder(bytes);
  if (under === null) return { kind: 'plain', bytes, exact };
  check.sealed += 1;
  if (bytes.length < SMALLEST_SEALED) return { kind: 'damaged', why: 'torn: too short to be sealed', exact };
  if (!check.known?.keys.some(({ name }) => name === under)) return { kind: 'sealed', key: under, exact };
  const plain = check.seal.open(path, bytes);
  return plain === null
    ? { kind: 'damaged', why: 'it does not open: altered, torn, or under another name', exact }
    : { kind: 'plain', bytes: plain, exact };
}

export interface Judged<Value> {
  readonly value: Value | null;
  /** What is wrong with the very file, or with a copy where that is all there is; null: nothing. */
  readonly why: string | null;
  /** The key that nobody has here, where nothing else can be said. */
  readonly sealed: string | null;
}

/** The first form that `sound` takes; what it says instead is why not. Every form is read, so that none goes uncounted. */
export async function judge<Value extends object>(
  check: Checking,
  file: NamedFile,
  sound: (plain: Uint8Array) => Value | string,
): Promise<Judged<Value>> {
  let value: Value | null = null;
  let sealed: string | null = null;
  const wrong = { exact: null as string | null, copy: null as string | null };
  for await (const form of formsOfFile(check, file)) {
    const judged = form.kind === 'plain' ? sound(form.bytes) : null;
    if (form.kind === 'sealed') sealed ??= form.key;
    else if (judged !== null && typeof judged !== 'string') value ??= judged;
    else wrong[form.exact ? 'exact' : 'copy'] ??= form.kind === 'damaged' ? form.why : judged;
  }
  if (value !== null && wrong.exact !== null) check.healed.add(file.path);
  return { value, why: wrong.exact ?? wrong.copy, sealed };
}

/** Says of a file that is not sound what was found: wrong, or beyond what can be looked into. */
export function settle(
  check: Checking,
  { path }: NamedFile,
  { value, why, sealed }: Judged<object>,
  code: ShareFaultCode,
  about: Partial<Omit<ShareFault, 'code' | 'file' | 'why'>> = {},
): void {
  if (value !== null) return;
  if (sealed !== null) tellUnchecked(check, 'no-key', sealed, { files: 1 });
  else if (why !== null) tellFault(check, code, path, why, about);
}
