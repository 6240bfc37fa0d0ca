import { Map } from 'immutable';
import type { z } from 'zod';
import type { Account } from '../domain/account.ts';
import type {
  AccountId,
  BookId,
  DeviceId,
  ImportId,
  ItemId,
  PacketId,
  PersonId,
  RolloutId,
} from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { HeldRecord, TrainingItem } from '../domain/training.ts';
import type { Instant } from '../kernel/instant.ts';
import type { EventData } from './catalog.ts';
import type { importSummary } from './catalog/people-events.ts';

export interface BookInfo {
  readonly id: BookId;
  readonly name: string;
  readonly site: string;
  readonly zone: string;
  readonly madeAt: Instant;
}
export interface Device {
  readonly id: DeviceId;
  readonly name: string;
  readonly key: string;
  readonly enrolledAt: Instant;
}
export type ImportEntry = z.infer<typeof importSummary> & {
  readonly at: Instant;
  readonly by: string | null;
};
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
  readonly people: Map<PersonId, Person>;
  readonly training: Map<PersonId, readonly HeldRecord[]>;
  /** Only those loaded; `summaries` names all. */
  readonly rollouts: Map<RolloutId, Rollout>;
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
  people: Map(),
  training: Map(),
  rollouts: Map(),
  latest: null,
};
