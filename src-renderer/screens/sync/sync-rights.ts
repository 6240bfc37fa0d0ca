import type { SyncPage } from '../../../shared/views/shape/sync-page.ts';
import type { NameOf } from '../../../shared/words/trouble-words.ts';
import { useDesk } from '../../app/desk.ts';

export interface SyncRights {
  /** Looks only: no control that does anything is shown. */
  readonly readOnly: boolean;
  /** Shares the book, ends it, saves a backup. */
  readonly admin: boolean;
  /** Carries its files by hand. */
  readonly carry: boolean;
  /** Heals it and makes the incident file: most needed where a damaged book cannot be written. */
  readonly mend: boolean;
  readonly enrol: boolean;
  readonly revoke: boolean;
  readonly describe: boolean;
}

export function useSyncRights(): SyncRights {
  const { readOnly, me, may, can } = useDesk();
  return {
    carry: !readOnly,
    mend: me.roles.some((role) => role !== 'auditor'),
    readOnly,
    admin: !readOnly && may('administrator'),
    enrol: can('device.enrol'),
    revoke: can('device.revoke'),
    describe: can('device.describe'),
  };
}

/** What a workstation is called, by its life in the log; an unknown one by the first signs of its id. */
export function namesOf(page: Pick<SyncPage, 'workstations'>): NameOf {
  const names = new Map(page.workstations.map((row) => [row.origin, row.name]));
  return (origin) => names.get(origin) ?? origin.slice(0, 8);
}
