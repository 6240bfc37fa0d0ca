import { createContext, useContext } from 'react';
import type { DeskStatus, Me } from '../../shared/api/ports.ts';
import type { Role } from '../../shared/domain/account.ts';
import type { ImportKind } from '../../shared/events/catalog/people-events.ts';
import type { CommandKind } from '../../shared/events/command.ts';
import { IMPORTERS, rolesFor } from '../../shared/events/rights.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

/** Somebody is signed in to an open book. */
export interface Desk {
  readonly status: DeskStatus;
  readonly book: NonNullable<DeskStatus['book']>;
  readonly me: Me;
  /** The host's clock as last heard, at most half a minute ago. */
  readonly now: Instant;
  readonly may: (...roles: readonly Role[]) => boolean;
  /** Whether one of the person's functions carries the right; controls without it are not shown. */
  readonly can: (kind: CommandKind) => boolean;
  /** Whether the person may take in a file of this kind. */
  readonly canImport: (kind: ImportKind) => boolean;
  /** An auditor, or a book that is damaged: no controls that write are shown. */
  readonly readOnly: boolean;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

/** Below the sign-in only. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk is used outside of a signed-in desk');
  return desk;
}

/** The desk of a status, or null while no book is open, nobody is signed in, or a first password is due. */
export function deskOf(status: DeskStatus): Desk | null {
  const { book, me, now } = status;
  if (book === null || me === null || me.mustChange) return null;
  const onlyReads = me.roles.every((role) => role === 'auditor');
  const readOnly = book.readOnly || onlyReads;
  const may = (...roles: readonly Role[]): boolean => me.roles.some((mine) => roles.includes(mine));
  return {
    status,
    book,
    me,
    now,
    may,
    readOnly,
    can: (kind) => !readOnly && may(...rolesFor({ kind })),
    canImport: (kind) => !readOnly && may(...IMPORTERS[kind]),
  };
}
