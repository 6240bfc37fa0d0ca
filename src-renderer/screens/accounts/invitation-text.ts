import { invitation } from '../../strings/en/invitation.ts';
import type { Invited } from './invitation-dialog.tsx';

export interface InvitationParts {
  readonly to: Invited;
  readonly book: { readonly name: string; readonly site: string };
  /** Characters that a password of one's own needs. */
  readonly shortest: number;
  /** In words. */
  readonly until: string;
}

/** The sheet for a new person, as plain lines that print anywhere. */
export function invitationText({ to, book, shortest, until }: InvitationParts): string {
  const { lines } = invitation;
  return [
    lines.title(book.name),
    lines.for(to.name, to.title),
    '',
    lines.id(to.id),
    lines.password(to.password),
    lines.until(until),
    '',
    lines.first,
    lines.signIn(book.site),
    lines.own(shortest),
    lines.accept,
    lines.check,
    '',
    lines.end,
  ].join('\n');
}
