import type { Subject } from '../../events/envelope.ts';

/** What can be wrong with what lies in a shared folder. */
export type ShareFaultCode =
  /** What says which book it is: the rest is tied to nothing without it. */
  | 'genesis-damaged'
  | 'genesis-missing'
  | 'request-damaged'
  /** Not signed by the workstation in whose folder it lies, or under a name that is not its own. */
  | 'checkpoint-damaged'
  | 'events-damaged'
  /** A signed checkpoint promises them. */
  | 'events-missing'
  /** Whole and chained, and not those that were signed. */
  | 'events-differ'
  /** Two signed histories of one workstation. */
  | 'fork'
  /** Others signed that they have them. */
  | 'tail-missing'
  | 'evidence-damaged'
  | 'evidence-missing'
  | 'key-damaged';

/** One thing found wrong, with its file, its events and the records they are about, as far as these can be told. */
export interface ShareFault {
  readonly code: ShareFaultCode;
  /** Below the shared folder. */
  readonly file: string;
  /** Whose events; null: nobody's. */
  readonly origin: string | null;
  /** Numbers of events at that workstation, from 0: [from, to). */
  readonly from: number | null;
  readonly to: number | null;
  readonly event: string | null;
  /** Each once, some of them where they are many. */
  readonly records: readonly Subject[];
  /** For the technical reader, in a few words. */
  readonly why: string;
}

/** What nothing can be said of, and why. */
export interface ShareUnchecked {
  readonly why:
    /** Sealed under a key that is not here; `about` names it. */
    | 'no-key'
    /** Of a workstation (`about`) whose key nobody told. */
    | 'no-signer'
    /** Only its own request to join tells its key. */
    | 'unvouched'
    /** No workstation of the book. */
    | 'stranger'
    /** Nothing signed covers them: what comes before is missing or damaged. */
    | 'unproved';
  readonly about: string;
  readonly files: number;
  readonly events: number;
}

export interface OriginChecked {
  readonly origin: string;
  /** Events that its newest sound checkpoint promises, and those that were proved. */
  readonly promised: number;
  readonly proved: number;
  readonly checkpoints: number;
}

/** Everything of one book in a shared folder, read and compared. */
export interface ShareChecked {
  /** The book's folder there. */
  readonly where: string;
  readonly book: { readonly id: string; readonly name: string } | null;
  /** The book itself was at hand: its keys, its workstations, its own events. */
  readonly withBook: boolean;
  readonly files: number;
  readonly sealed: number;
  readonly events: number;
  readonly origins: readonly OriginChecked[];
  readonly faults: readonly ShareFault[];
  /** Damaged files beside which a sound copy lies; and damaged ones that newer files have replaced. */
  readonly healed: readonly string[];
  readonly needless: readonly string[];
  readonly unchecked: readonly ShareUnchecked[];
  /** Files that are none of the book's. */
  readonly others: number;
}

/** Nothing wrong; something is; or nothing was found, and not all could be looked into. */
export function shareVerdict({ faults, unchecked }: ShareChecked): 'intact' | 'damaged' | 'in-part' {
  if (faults.length > 0) return 'damaged';
  return unchecked.some(({ why }) => why !== 'stranger') ? 'in-part' : 'intact';
}

/** The same in words. */
export interface ShareCheckSaid {
  /** The book's folder, below the shared one. */
  readonly where: string;
  readonly verdict: 'intact' | 'damaged' | 'in-part';
  /** One sentence: how it stands. */
  readonly says: string;
  /** What to do; '': nothing. */
  readonly todo: string;
  readonly faults: readonly {
    readonly file: string;
    /** What is wrong, with the workstation and its events. */
    readonly says: string;
    /** Names of the records it is about. */
    readonly records: readonly string[];
    readonly why: string;
  }[];
  /** What could not be looked into, and what is damaged and does no harm: whole sentences. */
  readonly notes: readonly string[];
}
