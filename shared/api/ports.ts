import type { Role, RoleLimit } from '../domain/account.ts';
import type { Evidence } from '../domain/paper.ts';
import type { SavedFilter } from '../domain/trail-filter.ts';
import type { ImportCounts, ImportMap } from '../events/catalog/people-events.ts';
import type { BookInfo, ImportEntry, PacketEntry } from '../events/state.ts';
import type { Command } from '../events/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { AccountRow } from '../views/shape/account-row.ts';
import type { AccountPage } from '../views/shape/account-page.ts';
import type { CeremonyPage } from '../views/shape/ceremony-page.ts';
import type { GateProof } from '../views/shape/gate-proof.ts';
import type { DutyView, SettingsPage } from '../views/shape/settings-page.ts';
import type { BlastRadius } from '../views/shape/blast-radius.ts';
import type { HomePage } from '../views/shape/home-page.ts';
import type { ItemPage } from '../views/shape/item-page.ts';
import type { ItemsPage } from '../views/shape/items-page.ts';
import type { MeasuresPage } from '../views/shape/measures-page.ts';
import type { PeoplePage } from '../views/shape/people-page.ts';
import type { PersonPage } from '../views/shape/person-page.ts';
import type { Reach } from '../views/shape/reach.ts';
import type { RolloutPage } from '../views/shape/rollout-page.ts';
import type { SyncPage, SyncStatus, ConflictView } from '../views/shape/sync-page.ts';
import type { SigningPage } from '../views/shape/signing-page.ts';
import type { TrailEvent, TrailPage } from '../views/shape/trail-page.ts';
import type { TrainingPage } from '../views/shape/training-page.ts';
import type { WavePage } from '../views/shape/wave-page.ts';
import type { WaveTraining } from '../views/shape/wave-training.ts';
import type { ImportPreview, ImportProgress } from './import-answers.ts';
import type * as Ask from './inputs.ts';
import type { Joining, SharingPorts } from './sharing-ports.ts';

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Who of the roster they are. */
  readonly person: string | null;
  readonly mustChange: boolean;
  /** Why it must be changed: it was issued, or has grown too old. */
  readonly changeBecause: 'issued' | 'age' | null;
  readonly passwordDue: Instant | null;
  /** The accountability statement stands between this person and their first signature (R15). */
  readonly mustAccept: boolean;
  /** Their identity is checked for the key in use (R14); null: they sign nothing. */
  readonly vouched: boolean | null;
  /** Functions that hold at some sites only. */
  readonly limits: readonly RoleLimit[];
  readonly locksAt: number | null;
  /** The next signature needs the id too (R9). */ readonly needsId: boolean;
}

export type Integrity =
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'intact'; readonly checkedAt: Instant; readonly events: number }
  | {
      readonly kind: 'damaged';
      readonly checkedAt: Instant;
      readonly faults: readonly {
        readonly file: string;
        readonly what: string;
        readonly record: string | null;
        readonly position: number | null;
      }[];
    };

/** What the frame shows at all times. */
export interface DeskStatus {
  readonly version: string;
  readonly build: string;
  readonly shell: 'electron' | 'browser' | 'cli' | 'test';
  readonly now: Instant;
  readonly book:
    | (BookInfo & {
        readonly dir: string;
        readonly device: string;
        readonly events: number;
        readonly readOnly: boolean;
        readonly sample: boolean;
      })
    | null;
  readonly books: readonly {
    readonly dir: string;
    readonly name: string;
    readonly site: string;
    readonly sample: boolean;
  }[];
  readonly home: string;
  readonly integrity: Integrity | null;
  readonly notices: readonly { readonly code: string; readonly detail: string }[];
  readonly me: Me | null;
  /** The sample being made: step `done` of `of`, and what it is. */
  readonly making: { readonly done: number; readonly of: number; readonly what: string } | null;
  /** The sample's accounts and their published passwords; empty in real books. */
  readonly sampleAccounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly password: string;
  }[];
  /** Waiting work, for the rail. */
  readonly waits: { readonly approvals: number; readonly home: number };
  /** Alerts that nobody acknowledged; null where the person looking does not see them. */
  readonly alerts: number | null;
  /** The clock of this workstation against what the book has seen, where it is off by a minute or more (R27). */
  readonly clock: { readonly kind: 'back' | 'forward'; readonly ms: number; readonly seen: Instant } | null;
  /** How this book stands with other workstations; null without a book. */
  readonly sync: SyncStatus | null;
  /** This workstation asked to join a book and is not let in yet, or has begun a new life; null: it may write. */
  readonly joining: Joining | null;
  /** What passwords must have, for whoever sets one. */
  readonly shortest: number;
}

/** What a committed action gives back: where it stands in the trail, and the ids it made, in order. */
export interface Done {
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

export interface PacketFile {
  readonly entry: PacketEntry;
  readonly name: string;
  readonly path: string;
}
export interface PacketVerdict {
  readonly intact: boolean;
  readonly name: string;
  readonly record: string | null;
  readonly findings: readonly { readonly ok: boolean; readonly code: string; readonly detail: string }[];
  /** Events about the record since the packet was made; null when the book at hand is another one. */
  readonly since: number | null;
}
export interface ExportedFile {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}
export interface Hit {
  readonly kind: 'rollout' | 'wave' | 'person' | 'item' | 'account' | 'trail';
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rollout: string | null;
}
export interface Credential {
  readonly id: string | null;
  readonly password: string;
}

/** Everything the outside can ask for, bound to one caller's session. Refusals are values. */
export interface Ports {
  desk: {
    status(): Promise<DeskStatus>;
    make(input: Ask.MakeBook): Promise<Result<DeskStatus>>;
    open(input: { dir: string }): Promise<Result<DeskStatus>>;
    sample(): Promise<Result<DeskStatus>>;
    close(): Promise<DeskStatus>;
    check(): Promise<Result<Integrity>>;
    /** Makes this workstation one that asks to join the book that lies in a shared folder. */
    join(input: Ask.JoinBook): Promise<Result<DeskStatus>>;
    /** Puts a backup back, here, as a book. */
    restore(input: { from: string; dir: string | null }): Promise<Result<DeskStatus>>;
  };
  session: {
    signIn(input: Credential & { id: string }): Promise<Result<Me>>;
    signOut(how: 'person' | 'lock'): Promise<void>;
    setPassword(input: { old: string; fresh: string }): Promise<Result<Done>>;
    stay(): Promise<Result<Me>>;
  };
  read: {
    home(input: Ask.AsOf): Promise<Result<HomePage>>;
    rollout(input: Ask.AsOf & { id: string }): Promise<Result<RolloutPage>>;
    wave(input: Ask.AsOf & { rollout: string; id: string }): Promise<Result<WavePage>>;
    matrix(input: Ask.AsOf & { rollout: string; id: string }): Promise<Result<WaveTraining>>;
    signing(input: Ask.Signing): Promise<Result<SigningPage>>;
    blast(command: Command): Promise<Result<BlastRadius>>;
    people(input: Ask.People): Promise<Result<PeoplePage>>;
    person(input: Ask.Person): Promise<Result<PersonPage>>;
    items(): Promise<Result<ItemsPage>>;
    item(input: Ask.Item): Promise<Result<ItemPage>>;
    /** The training of a rollout: every unfinished wave side by side, gaps by cause, what runs out, what incidents point at. */
    training(input: Ask.Training): Promise<Result<TrainingPage>>;
    measures(input: Ask.Measures): Promise<Result<MeasuresPage>>;
    maps(): Promise<Result<readonly ImportMap[]>>;
    accounts(): Promise<Result<readonly AccountRow[]>>;
    imports(): Promise<Result<readonly ImportEntry[]>>;
    packets(): Promise<Result<readonly PacketEntry[]>>;
    trail(input: Ask.Trail): Promise<Result<TrailPage>>;
    event(input: Ask.Event): Promise<Result<TrailEvent>>;
    account(input: { id: string }): Promise<Result<AccountPage>>;
    settings(): Promise<Result<SettingsPage>>;
    duties(): Promise<Result<readonly DutyView[]>>;
    filters(): Promise<Result<readonly (SavedFilter & { readonly by: string })[]>>;
    ceremony(input: Ask.Ceremony): Promise<Result<CeremonyPage>>;
    /** Why a gate was open or closed: replayed from the log (gate proof). */
    why(input: Ask.Why): Promise<Result<GateProof>>;
    sync(): Promise<Result<SyncPage>>;
    conflict(input: { id: string }): Promise<Result<ConflictView>>;
    /** Of each event that is known here, who has it; of a book that is not shared nothing. */
    reach(input: Ask.ReachAsked): Promise<Result<readonly Reach[]>>;
    find(input: { text: string }): Promise<Result<readonly Hit[]>>;
  };
  act(command: Command, credential: Credential | null): Promise<Result<Done>>;
  account: {
    make(input: Ask.MakeAccount): Promise<Result<Done>>;
    reset(input: { id: string; password: string; reason: string }): Promise<Result<Done>>;
  };
  approval: {
    /** One of a board signs, rejects or abstains at this window, with id and password, without anybody signing out. */
    ceremony(
      input: Ask.CeremonySign,
    ): Promise<Result<Done & { /** Their account. */ readonly signer: string }>>;
    /** Keeps the scan and records the signature on paper. */
    paper(input: Ask.Paper): Promise<Result<Done & { readonly scan: Evidence }>>;
    /** The scan of a paper, to look at. */
    scan(input: { sha256: string; name: string }): Promise<Result<ExportedFile>>;
  };
  sync: SharingPorts;
  imports: {
    preview(input: Ask.ImportFile): Promise<Result<ImportPreview>>;
    run(input: Ask.ImportRun): Promise<Result<Done & { counts: ImportCounts; id: string }>>;
    /** Of the preview or import that this caller has under way; null when there is none. */
    progress(): Promise<ImportProgress | null>;
    /** Stops it; nothing is imported, and its answer is the refusal `import-cancelled`. */
    cancel(): Promise<void>;
  };
  training: {
    /** The matrix as on screen, as CSV; recorded as an export (R25, R29). */
    csv(input: Ask.MatrixShown): Promise<Result<ExportedFile>>;
  };
  packet: {
    make(input: Ask.MakePacket): Promise<Result<PacketFile>>;
    verify(input: { file: string }): Promise<Result<PacketVerdict>>;
  };
  trail: {
    csv(input: Ask.Trail): Promise<Result<ExportedFile>>;
    /** As on screen, with filter and state of the chain stated. */
    pdf(input: Ask.Trail): Promise<Result<ExportedFile>>;
  };
}
