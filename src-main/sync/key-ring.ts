import type { RoundPorts, Seal } from './contract.ts';
import { bookKey, numberOfKey, plainSeal, sealedUnder, sealOf, type BookKey } from './seal.ts';
import { changeShareFile, type ShareFile } from './share-file.ts';

/** A book key, and the revoked who were not given it. */
export interface HeldKey extends BookKey {
  readonly without: readonly string[];
  /** Given by somebody who was revoked by then, or by nobody better: it opens what was sealed under it, and nothing is sealed under it. */
  readonly opensOnly: boolean;
}

const FAR = 1000;

/** The keys to what lies on the share, as far as this workstation has them, and which it met without having. */
export class KeyRing {
  readonly #ports: Pick<RoundPorts, 'files' | 'book'>;
  readonly sealed: boolean;
  /** Names of keys that something was sealed under and that are not here. */
  readonly missing = new Set<string>();
  /** Whether what others wrote there was sealed, or plain. */
  readonly met: { sealed: boolean; plain: boolean };
  #keys: readonly HeldKey[];
  /** Of givers who may turn out to be nobody. More than one of a name: its hash is too short to tell a forged one by. */
  readonly #lent: { readonly key: BookKey; readonly seal: Seal }[] = [];
  #given: Set<string>;
  #seal: Seal;

  constructor(
    ports: Pick<RoundPorts, 'files' | 'book'>,
    kept: ShareFile | null,
    met: { sealed: boolean; plain: boolean },
  ) {
    this.#ports = ports;
    this.met = met;
    this.sealed = kept?.sealed ?? false;
    this.#keys = (kept?.keys ?? []).map(({ name, key, without, opensOnly = false }) => ({
      name,
      key: Buffer.from(key, 'hex'),
      without,
      opensOnly,
    }));
    this.#given = new Set(kept?.given);
    this.#seal = this.#sealNow();
  }

  get keys(): readonly HeldKey[] {
    return this.#keys;
  }

  /** What is written now is sealed under this; `null`: it lies plain, or must wait for a key. */
  get newest(): HeldKey | null {
    return newestOf(this.#sealing);
  }

  /** Those that something may be sealed under. */
  get #sealing(): readonly HeldKey[] {
    return this.#keys.filter(({ opensOnly }) => !opensOnly);
  }

  /** Bytes as they are to lie there. */
  close(path: string, bytes: Uint8Array): Uint8Array {
    return this.#seal.close(path, bytes);
  }

  open(path: string, bytes: Uint8Array): Uint8Array | null {
    const under = sealedUnder(bytes);
    if (
      path.includes('/d/') &&
      !path.includes('/key/') &&
      !path.includes(`/d/${this.#ports.book.device.origin}/`)
    )
      this.met[under === null ? 'plain' : 'sealed'] = true;
    if (under === null || this.has(under)) return this.#seal.open(path, bytes);
    this.missing.add(under);
    for (const lent of this.#lent) {
      const opened = lent.key.name === under ? lent.seal.open(path, bytes) : null;
      if (opened) return opened;
    }
    return null;
  }

  /** Opens what is sealed under it until this ring is gone; never kept, given, or sealed under. */
  lend(key: BookKey): void {
    if (this.#lent.some((lent) => Buffer.compare(lent.key.key, key.key) === 0)) return;
    this.#lent.push({ key, seal: sealOf([key], key) });
  }

  get lent(): number {
    return this.#lent.length;
  }

  has(name: string): boolean {
    return this.#keys.some((key) => key.name === name);
  }

  /** Kept on this disk before anything is sealed under it. What only opened seals too once somebody gives it who is let in. */
  async add(key: HeldKey): Promise<void> {
    const known = this.#keys.find(({ name }) => name === key.name);
    const opensOnly = key.opensOnly || this.#isFar(key.name);
    if (known && (!known.opensOnly || opensOnly)) return;
    this.#keys = [...this.#keys.filter((one) => one !== known), { ...key, opensOnly }];
    this.missing.delete(key.name);
    await this.#keep();
    this.#seal = this.#sealNow();
  }

  /** One revocation, one number: whoever jumps ahead wants to use them up, for the next one could have no name. */
  #isFar(name: string): boolean {
    return numberOfKey(name) > FAR + Math.max(0, ...this.#sealing.map((key) => numberOfKey(key.name)));
  }

  async make(chance: Uint8Array, without: readonly string[]): Promise<HeldKey> {
    const number = 1 + Math.max(0, ...this.#sealing.map(({ name }) => numberOfKey(name)));
    const key = { ...bookKey(number, chance), without: [...without].sort(), opensOnly: false };
    await this.add(key);
    return key;
  }

  wasGiven(key: string, to: string): boolean {
    return this.#given.has(`${key}/${to}`);
  }

  async gave(pairs: readonly { readonly key: string; readonly to: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    for (const { key, to } of pairs) this.#given.add(`${key}/${to}`);
    await this.#keep();
  }

  #keep(): Promise<void> {
    const keys = this.#keys.map(({ name, key, without, opensOnly }) => ({
      name,
      key: Buffer.from(key).toString('hex'),
      without,
      ...(opensOnly ? { opensOnly } : {}),
    }));
    const { files, book } = this.#ports;
    return changeShareFile(files, book.dir, (kept) => ({ ...kept, keys, given: [...this.#given].sort() }));
  }

  #sealNow(): Seal {
    const [any] = this.#keys;
    const newest = this.newest;
    if (any === undefined) return plainSeal;
    const seal = sealOf(this.#keys, newest ?? any);
    return this.sealed && newest !== null
      ? seal
      : { ...seal, close: (path, bytes) => plainSeal.close(path, bytes) };
  }
}

/** The highest number; of two that were made at once, every workstation takes the same. */
function newestOf(keys: readonly HeldKey[]): HeldKey | null {
  const [first = null] = [...keys].sort(
    (a, b) => numberOfKey(b.name) - numberOfKey(a.name) || (a.name < b.name ? -1 : 1),
  );
  return first;
}
