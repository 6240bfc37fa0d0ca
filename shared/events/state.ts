import { Map } from 'immutable';
import type { z } from 'zod';
import type { Account } from '../domain/account.ts';
import type { Alert } from '../domain/alert.ts';
import type { Action, Conflict, Seen, Write } from '../domain/conflict.ts';
import type { HeldDelegation } from '../domain/delegation.ts';
import type { Device } from '../domain/device.ts';
import type {
  AccountId,
  AlertId,
  BookId,
  DelegationId,
  DeviceId,
  FilterId,
  ImportId,
  ImportMapId,
  ItemId,
  PacketId,
  PersonId,
  RolloutId,
} from '../domain/ids.ts';
import type { HeldPoint } from '../domain/measure.ts';
import type { Person } from '../domain/person.ts';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { SavedFilter } from '../domain/trail-filter.ts';
import type { HeldRecord, TrainingItem } from '../domain/training.ts';
import type { RouteTemplate } from '../domain/wave.ts';
import type { Instant } from '../kernel/instant.ts';
import type { EventData } from './catalog.ts';
import type { ImportMap, importSummary } from './catalog/people-events.ts';

export type { Device } from '../domain/device.ts';

export interface BookInfo {
  readonly id: BookId;
  readonly name: string;
  readonly site: string;
  readonly zone: string;
  readonly madeAt: Instant;
}
export type ImportEntry = z.infer<typeof importSummary> & {
  readonly at: Instant;
  readonly by: string | null;
  readonly reversedBy: ImportId | null;
};

/** One change to what the roster says of somebody; `fields` null when they came onto it or were taken off it. */
export interface PersonChange {
  readonly at: Instant;
  readonly by: string | null;
  readonly import: ImportId | null;
  readonly reason: string | null;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly fields: readonly {
    readonly field: string;
    readonly old: string | null;
    readonly new: string | null;
  }[];
}
export type PacketEntry = EventData<'packet-exported/1'> & {
  readonly at: Instant;
  readonly by: string | null;
};

/** What can be said of a rollout without loading it. */
export interface RolloutSummary {
  readonly id: RolloutId;
  readonly number: string;
  readonly title: string;
  readonly open: boolean;
  readonly waves: readonly { readonly id: string; readonly number: string; readonly title: string }[];
}

/** The fold of the log. Top-level tables are persistent maps, so one event costs one path, not one copy. */
export interface BookState {
  readonly book: BookInfo | null;
  readonly accounts: Map<AccountId, Account>;
  readonly devices: Map<DeviceId, Device>;
  readonly items: Map<ItemId, TrainingItem>;
  readonly imports: Map<ImportId, ImportEntry>;
  readonly packets: Map<PacketId, PacketEntry>;
  readonly summaries: Map<RolloutId, RolloutSummary>;
  readonly maps: Map<ImportMapId, ImportMap>;
  readonly policy: Policy;
  /** By class and gate: `major/entry`. */
  readonly templates: Map<string, RouteTemplate>;
  readonly delegations: Map<DelegationId, HeldDelegation>;
  readonly alerts: Map<AlertId, Alert>;
  readonly filters: Map<FilterId, SavedFilter & { readonly by: string }>;
  readonly people: Map<PersonId, Person>;
  /** When somebody came onto the roster or back to it, or their role, site, line, shift or department last changed (ms). With `people`. */
  readonly placed: Map<PersonId, number>;
  /** Every change of every field, oldest first. */
  readonly histories: Map<PersonId, readonly PersonChange[]>;
  readonly training: Map<PersonId, readonly HeldRecord[]>;
  /** The readings of each rollout loaded, in the order they came. */
  readonly measurements: Map<RolloutId, readonly HeldPoint[]>;
  /** Only those loaded; `summaries` names all. */
  readonly rollouts: Map<RolloutId, Rollout>;
  /** Open and settled, by id (R34). With the index. */
  readonly conflicts: Map<string, Conflict>;
  /** The newest writes of each field since a second workstation joined: those that no later write had seen. Of the index; a rollout keeps its own. */
  readonly stamps: Map<string, readonly Write[]>;
  /** The same of fields of people; with `people`. */
  readonly personStamps: Map<PersonId, readonly Write[]>;
  /** What each origin had seen when last folded; empty until a second workstation joined. */
  readonly seen: Map<string, Seen>;
  /** The actions folded at this place of the order; null: none yet. */
  readonly action: Action | null;
  /** The newest wall clock of any event: a clock behind it is flagged (R27). */
  readonly latest: Instant | null;
}

export const emptyState: BookState = {
  book: null,
  accounts: Map(),
  devices: Map(),
  items: Map(),
  imports: Map(),
  packets: Map(),
  summaries: Map(),
  maps: Map(),
  policy: DEFAULT_POLICY,
  templates: Map(),
  delegations: Map(),
  alerts: Map(),
  filters: Map(),
  people: Map(),
  placed: Map(),
  histories: Map(),
  measurements: Map(),
  training: Map(),
  rollouts: Map(),
  conflicts: Map(),
  stamps: Map(),
  personStamps: Map(),
  seen: Map(),
  action: null,
  latest: null,
};
