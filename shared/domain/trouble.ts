import type { Json } from '../kernel/json.ts';

/**
 * Everything that can stand in the way between this workstation and the others. Each has one plain sentence and what to do,
 * in `shared/words/trouble-words.ts`. `about` is an origin, a file below the share, or null; `data` fills the sentence.
 */
export const TROUBLES = [
  /** The folder cannot be reached; work goes on. */
  'share-gone',
  'share-denied',
  'share-read-only',
  'share-full',
  /** It holds another book, or none. */
  'share-other-book',
  /** Not the folder: the disk under the book refused (`what`, `file`), and the round ended. */
  'own-disk',
  /** Written, and not there when looked at again: written anew. */
  'file-vanished',
  /** A file is there in a form that is not what was written (torn, zeros, altered); its writer is `about`. */
  'file-damaged',
  /** What `about` promised under its signature, or names as evidence, is not there (yet); what follows it waits. */
  'file-missing',
  /** A name that is taken by other content of ours: see clone. */
  'name-taken',
  /** Events of `about` wait for events of another that are not here yet. */
  'waits-for-others',
  /** Others countersigned events of `about` that are not in the folder. */
  'tail-missing',
  /** Two different events stand at one place in the tree of `about`. */
  'fork',
  /** This identity writes in two places: this workstation went on under a new one. */
  'clone',
  'not-enrolled',
  'revoked',
  /** Somebody unknown writes there: held, never applied. */
  'quarantined',
  /** What lies there is sealed, and this workstation has no key to it yet. */
  'no-key',
  'clock-skew',
  /** Nothing of `about` came for a long time. */
  'silent',
  /** A peer runs a version that writes kinds this one does not know. */
  'newer-version',
] as const;
export type TroubleCode = (typeof TROUBLES)[number];

export interface Trouble {
  readonly code: TroubleCode;
  readonly about: string | null;
  readonly data: Readonly<Record<string, Json>>;
}
